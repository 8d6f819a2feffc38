import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import { gatherCooperation } from '../../report/registers/cooperation-record.ts';
import { registerNames } from '../../report/registers/names.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import { sheetNeeds } from '../open-register.ts';
import { openWorkspace } from '../open-workspace.ts';
import { RECORD_FORMATS, paperFor } from '../record-output.ts';
import { parseCooperation } from '../register-names.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['cooperation show'];

export function define(command: Command, session: Session): void {
  command
    .argument('<fiche...>', WORDS.arguments.sheet)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async (words, { format, output, force }) => {
      const destinations = chooseDestinations(format, output, RECORD_FORMATS);
      const name = words.join(' ');
      const opened = await openWorkspace(session, sheetNeeds(name), (register) =>
        parseCooperation(name, register),
      );
      if (opened === undefined) return;
      const { register, plans, asked } = opened;
      const record = gatherCooperation(asked, plans, register);
      const nameOf = registerNames(register);
      const around = { nameOf, plans, organizationOf: organizationFinder(register) };
      await deliver(
        session,
        destinations,
        async (to) => {
          switch (to.format) {
            case 'text': {
              const [{ viewCooperation }, { printRecord }] = await Promise.all([
                import('../../output/cooperation-view.ts'),
                import('../../output/record-text.ts'),
              ]);
              return printRecord(viewCooperation(record, around), await paperFor(session, to.output));
            }
            case 'json': {
              const { printCooperationJson } = await import('../../output/cooperation-json.ts');
              return printCooperationJson(record, nameOf);
            }
            case 'csv': {
              const { printFundingCsv } = await import('../../output/cooperation-csv.ts');
              return printFundingCsv([asked], register);
            }
            case 'md': {
              const [{ viewCooperation }, { printRecordMarkdown }] = await Promise.all([
                import('../../output/cooperation-view.ts'),
                import('../../output/record-markdown.ts'),
              ]);
              // A reader of Markdown has room for any number of years.
              return printRecordMarkdown(viewCooperation(record, { ...around, mostYears: Infinity }));
            }
          }
        },
        { force },
      );
    });
}
