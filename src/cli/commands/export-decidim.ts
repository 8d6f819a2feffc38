import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { DECIDIM_ADVICE } from '../../language/fr/exports.ts';
import { printDecidimCsv } from '../../output/decidim-csv.ts';
import { openExport, tellOfExport } from '../exports.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['export decidim'];

export function define(command: Command, session: Session): void {
  command
    .option('--year <année>', WORDS.options.year)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async ({ year, output, force }) => {
      const destinations = chooseDestinations(undefined, output, ['csv']);
      const opened = await openExport(session, year, 'decidim');
      if (opened === undefined) return;
      await deliver(session, destinations, () => printDecidimCsv(opened), { force });
      await tellOfExport(session, opened);
      await session.tell(DECIDIM_ADVICE);
    });
}
