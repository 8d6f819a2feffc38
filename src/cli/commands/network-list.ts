import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { selectOrganizations } from '../../report/registers/organization-list.ts';
import { parseYear } from '../arguments.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import { NETWORK_NEEDS } from '../open-register.ts';
import { openWorkspace } from '../open-workspace.ts';
import { RECORD_FORMATS, paperFor } from '../record-output.ts';
import { parseCountries, parseOrganizationKinds, parseRelationKinds } from '../register-filters.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['network list'];

export function define(command: Command, session: Session): void {
  command
    .option('--kind <nature...>', WORDS.options.kind)
    .option('--country <pays...>', WORDS.options.country)
    .option('--year <année>', WORDS.options.year)
    .option('--relation <relation...>', WORDS.options.relation)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async ({ kind, country, year, relation, format, output, force }) => {
      const destinations = chooseDestinations(format, output, RECORD_FORMATS);
      const filters = {
        kinds: parseOrganizationKinds(kind),
        countries: await parseCountries(country),
        year: year === undefined ? undefined : parseYear('--year', year),
        relations: parseRelationKinds(relation),
      };
      const opened = await openWorkspace(session, NETWORK_NEEDS, ({ network }) => {
        if (network === undefined) throw new OidpError('no-register', { kind: 'organization' });
      });
      if (opened === undefined) return;
      const selection = selectOrganizations(opened.register, opened.plans, filters);
      await deliver(
        session,
        destinations,
        async (to) => {
          switch (to.format) {
            case 'text': {
              const { printOrganizations } = await import('../../output/organizations-text.ts');
              return printOrganizations(selection, await paperFor(session, to.output));
            }
            case 'json': {
              const { printOrganizationsJson } = await import('../../output/organizations-json.ts');
              return printOrganizationsJson(selection);
            }
            case 'csv': {
              const { printOrganizationsCsv } = await import('../../output/organizations-csv.ts');
              return printOrganizationsCsv(selection);
            }
            case 'md': {
              const { printOrganizationsMarkdown } = await import('../../output/organizations-markdown.ts');
              return printOrganizationsMarkdown(selection);
            }
          }
        },
        { force },
      );
    });
}
