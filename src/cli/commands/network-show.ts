import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { registerNames } from '../../report/registers/names.ts';
import { gatherOrganization } from '../../report/registers/organization-record.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import { NETWORK_NEEDS } from '../open-register.ts';
import { openWorkspace } from '../open-workspace.ts';
import { RECORD_FORMATS, paperFor } from '../record-output.ts';
import { parseOrganization } from '../register-names.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['network show'];

export function define(command: Command, session: Session): void {
  command
    .argument('<organisation...>', WORDS.arguments.organization)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async (words, { format, output, force }) => {
      const destinations = chooseDestinations(format, output, RECORD_FORMATS);
      const opened = await openWorkspace(session, NETWORK_NEEDS, (register) =>
        parseOrganization(words.join(' '), register),
      );
      if (opened === undefined) return;
      const { register, plans, asked } = opened;
      const record = gatherOrganization(asked, register, plans);
      const around = { nameOf: registerNames(register), plans };
      await deliver(
        session,
        destinations,
        async (to) => {
          switch (to.format) {
            case 'text': {
              const [{ viewOrganization }, { printRecord }] = await Promise.all([
                import('../../output/organization-view.ts'),
                import('../../output/record-text.ts'),
              ]);
              return printRecord(viewOrganization(record, around), await paperFor(session, to.output));
            }
            case 'json': {
              const { printOrganizationJson } = await import('../../output/organization-json.ts');
              return printOrganizationJson(record, around);
            }
            case 'csv': {
              const { printOrganizationCsv } = await import('../../output/organization-csv.ts');
              return printOrganizationCsv(record, around);
            }
            case 'md': {
              const [{ viewOrganization }, { printRecordMarkdown }] = await Promise.all([
                import('../../output/organization-view.ts'),
                import('../../output/record-markdown.ts'),
              ]);
              return printRecordMarkdown(viewOrganization(record, around));
            }
          }
        },
        { force },
      );
    });
}
