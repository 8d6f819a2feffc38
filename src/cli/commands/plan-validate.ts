import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { countSeverities } from '../../output/diagnostics.ts';
import { parseFormat } from '../arguments.ts';
import type { Session } from '../session.ts';
import { type Group, findTargets, inputTarget } from '../targets.ts';
import { type Judged, judgeGroup } from '../validation.ts';
import { FORMATS, printCorrections, printJudged, tellUnchecked, toValidation } from '../validation-output.ts';

const WORDS = COMMANDS['plan validate'];

export function define(command: Command, session: Session): void {
  command
    .argument('[plans...]', WORDS.arguments.plans)
    .option('--format <format>', WORDS.options.format, 'text')
    .option('--strict', WORDS.options.strict)
    .option('--fix', WORDS.options.fix)
    .option('--dry-run', WORDS.options.dryRun)
    .option('--stdin-file <nom>', WORDS.options.stdinFile)
    .action(async (plans, { format, strict = false, fix = false, dryRun = false, stdinFile }) => {
      const print = parseFormat(format, FORMATS);
      session.judgesSettings = true;
      refuseOptions({ plans, fix, dryRun, stdinFile });
      const judged: Judged[] = [];
      for (const group of findGroups(session, plans, stdinFile))
        judged.push(await judgeGroup(group, session, fix));
      if (fix && !dryRun) await write(judged);
      const validation = await toValidation(judged, strict);
      if (fix) await printCorrections(session, judged, print, dryRun);
      await printJudged(session, judged, validation, print);
      await tellUnchecked(session, judged);
      // A difference that is only shown leaves the files as they are.
      const found = judged.flatMap(({ before, findings }) => (dryRun ? before : findings));
      const { error, warning } = countSeverities(found);
      if (error > 0 || (strict && warning > 0)) session.exitCode = 1;
    });
}

function refuseOptions(options: {
  plans: readonly string[];
  fix: boolean;
  dryRun: boolean;
  stdinFile: string | undefined;
}): void {
  const { plans, fix, dryRun, stdinFile } = options;
  const input = plans.includes('-');
  if (dryRun && !fix) throw new OidpError('wrong-options', { reason: 'dry-run-alone' });
  if (input && fix && !dryRun) throw new OidpError('wrong-options', { reason: 'fix-stdin' });
  if (input && stdinFile === undefined) throw new OidpError('wrong-options', { reason: 'stdin-unnamed' });
  if (!input && stdinFile !== undefined) throw new OidpError('wrong-options', { reason: 'stdin-file-alone' });
}

function findGroups(session: Session, plans: readonly string[], stdinFile: string | undefined): Group[] {
  const input =
    stdinFile === undefined ? undefined : inputTarget(session, stdinFile, session.context.readInput());
  return findTargets(session, plans, input);
}

/** Each file whole or not at all, and not where another program has changed it meanwhile. */
async function write(judged: readonly Judged[]): Promise<void> {
  const { writeWhole } = await import('../../workspace/write.ts');
  for (const { path: target, file, before } of judged.flatMap(({ changed }) => changed))
    writeWhole(target.path, target.file, file.source.text, { text: before.source.text }, target.root);
}
