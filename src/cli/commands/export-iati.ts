import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import type { GapSource } from '../../output/iati-gaps.ts';
import type { Gap, GapFile } from '../../report/iati/shapes.ts';
import { NETWORK_FILE } from '../../workspace/find.ts';
import { type OpenedExport, openExport, tellOfExport } from '../exports.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import { openRegister } from '../open-register.ts';
import { loadRegisters } from '../registers.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['export iati'];

export function define(command: Command, session: Session): void {
  command
    .option('--year <année>', WORDS.options.year)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async ({ year, output, force }) => {
      const destinations = chooseDestinations(undefined, output, ['xml']);
      const opened = await openExport(session, year, 'iati');
      if (opened === undefined) return;
      const register = await openRegister(session, session.workspace);
      if (register === undefined) return;
      const { buildIati } = await import('../../report/iati/document.ts');
      const { document, gaps } = buildIati(
        { ...opened, facts: { ...opened.facts, register } },
        session.today,
      );
      if (document !== undefined) {
        const { printIati } = await import('../../output/iati-xml.ts');
        await deliver(session, destinations, () => printIati(document), { force });
        await tellOfExport(session, opened);
      }
      if (gaps.length > 0) await tellGaps(session, gaps, opened);
    });
}

async function tellGaps(session: Session, gaps: readonly Gap[], { planFile }: OpenedExport): Promise<void> {
  const { printGaps } = await import('../../output/iati-gaps.ts');
  const registers = loadRegisters(session.workspace);
  const fileOf = (file: GapFile): GapSource => {
    if (file === 'plan') return planFile;
    const found = file === 'network' ? registers?.network : registers?.cooperations[file];
    return found ?? { file: NETWORK_FILE };
  };
  await session.tell(printGaps(gaps, fileOf));
  session.exitCode = 1;
}
