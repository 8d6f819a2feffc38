import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { SAME_ID, UNNAMED, renamedWords, renamingCutShort } from '../../language/fr/renaming.ts';
import { OidpError } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';
import { isId } from '../../model/schema.ts';
import { applyEdits } from '../../source/edit.ts';
import { decisionsRenaming, planRenaming } from '../../tracking/rename-activity.ts';
import { listYears } from '../../workspace/find.ts';
import { openAllDecisions } from '../decisions.ts';
import { openAll } from '../plans.ts';
import { writeOver } from '../save-edits.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity rename'];

export function define(command: Command, session: Session): void {
  command
    .argument('<ancien>', WORDS.arguments.from)
    .argument('<nouveau>', WORDS.arguments.to)
    .option('--dry-run', WORDS.options.dryRun)
    .action(async (from, to, { dryRun }) => {
      if (!isId(to)) throw new OidpError('rename-refused', { reason: 'wrong-id', from, to });
      // One that cannot be understood may name what is renamed.
      const plans = await openAll(session, listYears(session.workspace));
      const decisions = plans && (await openAllDecisions(session));
      if (plans === undefined || decisions === undefined) return;
      const has = (id: string) => plans.filter(({ plan }) => plan.activities.some((each) => each.id === id));
      if (from === to && has(from).length > 0) return session.out(SAME_ID);
      const both = has(from).find((each) => has(to).includes(each));
      if (both !== undefined)
        throw new OidpError('rename-refused', { reason: 'id-taken', from, to, year: both.plan.year });
      const here = new Set(plans.map(({ plan }) => plan.year));
      const renaming = { from, to, isHere: (year: number) => here.has(year) };
      const changed = [
        ...plans.map((opened) => ({ opened, edits: planRenaming(opened.plan, renaming) })),
        ...decisions.map((opened) => ({ opened, edits: decisionsRenaming(opened.decisions, renaming) })),
      ].flatMap(({ opened, edits }) => {
        if (edits.length === 0) return [];
        return [{ opened, places: edits.length, text: applyEdits(opened.source, edits, opened.file) }];
      });
      if (changed.length === 0) {
        if (has(to).length > 0) return session.out(UNNAMED);
        const ids = plans.flatMap(({ plan }) => plan.activities.map(({ id }) => id));
        throw new OidpError('rename-refused', {
          reason: 'unknown',
          from,
          to,
          suggestion: nearest(from, ids),
        });
      }
      if (dryRun === true) {
        const { printDiff } = await import('../../output/diff.ts');
        for (const { opened, text } of changed) session.out(printDiff(opened.file, opened.source.text, text));
        return undefined;
      }
      // Every text is known to be right before the first is written.
      let written = 0;
      try {
        for (const { opened, text, places } of changed) {
          writeOver(opened, text);
          written++;
          session.out(renamedWords(opened.file, places));
        }
      } catch (error) {
        if (written > 0) session.err(renamingCutShort(from, to));
        throw error;
      }
    });
}
