import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { selectCooperations } from '../../report/registers/cooperation-list.ts';
import { registerNames } from '../../report/registers/names.ts';
import { parseYear } from '../arguments.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import { RECORD_FORMATS, paperFor } from '../record-output.ts';
import { parseCooperationStates, parseCountries } from '../register-filters.ts';
import { openRegister } from '../open-register.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['cooperation list'];

export function define(command: Command, session: Session): void {
  command
    .option('--state <état...>', WORDS.options.state)
    .option('--kind <nature>', WORDS.options.kind, collectOutputs)
    .option('--year <année>', WORDS.options.year)
    .option('--country <pays...>', WORDS.options.country)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async ({ state, kind, year, country, format, output, force }) => {
      const destinations = chooseDestinations(format, output, RECORD_FORMATS);
      const filters = {
        states: parseCooperationStates(state),
        kinds: kind,
        countries: await parseCountries(country),
        year: year === undefined ? undefined : parseYear('--year', year),
      };
      const register = await openRegister(session, session.workspace);
      if (register === undefined) return;
      if (register.cooperations.length === 0) throw new OidpError('no-register', { kind: 'cooperation' });
      const selection = selectCooperations(register, filters);
      const nameOf = registerNames(register);
      await deliver(
        session,
        destinations,
        async (to) => {
          switch (to.format) {
            case 'text': {
              const { printCooperations } = await import('../../output/cooperations-text.ts');
              return printCooperations(selection, nameOf, await paperFor(session, to.output));
            }
            case 'json': {
              const { printCooperationsJson } = await import('../../output/cooperation-json.ts');
              return printCooperationsJson(selection, nameOf);
            }
            case 'csv': {
              const { printCooperationsCsv } = await import('../../output/cooperations-csv.ts');
              return printCooperationsCsv(selection, register, nameOf);
            }
            case 'md': {
              const { printCooperationsMarkdown } = await import('../../output/cooperations-markdown.ts');
              return printCooperationsMarkdown(selection, nameOf);
            }
          }
        },
        { force },
      );
    });
}
