import type { Command } from '@commander-js/extra-typings';
import type { Attention } from '../../carryover/change-set.ts';
import { CARRY_ALL } from '../../carryover/choices.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { renewedWords, written } from '../../language/fr/new-files.ts';
import { OidpError } from '../../model/error.ts';
import type { Plan } from '../../model/schema.ts';
import { applyEdits } from '../../source/edit.ts';
import { readPlanFile } from '../../source/plan-file.ts';
import { findPlan, listYears, planPath } from '../../workspace/find.ts';
import { writeWhole } from '../../workspace/write.ts';
import { parseYear } from '../arguments.ts';
import { draftPlan } from '../draft-plan.ts';
import { openPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import { openSettings } from '../settings.ts';

const WORDS = COMMANDS['plan new'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .option('--carryover', WORDS.options.carryover)
    .action(async (argument, { carryover }) => {
      const year = parseYear('année', argument);
      const { workspace } = session;
      const years = listYears(workspace);
      const before = years.findLast((each) => each < year);
      if (years.includes(year))
        throw new OidpError('plan-exists', { year, file: findPlan(workspace, year).file, before });
      if (carryover === true) {
        if (before === undefined) throw new OidpError('nothing-to-carry', { year });
        const { carryOver } = await import('../carry-over.ts');
        return carryOver(session, {
          from: before,
          to: year,
          choose: () => CARRY_ALL,
          shiftDates: false,
          allThemes: false,
          mode: 'write',
          print: 'text',
          writeSource: false,
          confirms: false,
        });
      }
      const opened = before === undefined ? undefined : await openPlan(session, workspace, before);
      // What the plan before would bring along is not known while it is wrong, which was said.
      if (before !== undefined && opened === undefined) return;
      const source = opened?.plan;
      const drafted: Attention[] = [];
      const head = draftPlan(year, source, openSettings(workspace).organization, drafted);
      const { path, file, root } = planPath(workspace, year);
      if (source === undefined) {
        writeWhole(path, file, head, 'absent', root);
        return session.out(written(file));
      }
      const { text, renewed, remarks } = await renew(source, head, file, drafted);
      writeWhole(path, file, text, 'absent', root);
      session.out(written(file));
      await session.tell([renewedWords(renewed, source.year, year), ...remarks].join('\n'));
    });
}

/** The text of a plan with the continuous activities of another one, how many they are, and what a person should look at. */
async function renew(
  source: Plan,
  head: string,
  file: string,
  drafted: readonly Attention[],
): Promise<{ text: string; renewed: number; remarks: readonly string[] }> {
  const [{ renewContinuous }, { attentionLines }] = await Promise.all([
    import('../../carryover/renew.ts'),
    import('../../output/carryover-attention.ts'),
  ]);
  const start = readPlanFile(file, head);
  const target = start.plan as Plan;
  const { edits, renewed, attention } = renewContinuous(source, target);
  const remarks = attentionLines([...drafted, ...attention], { source, target, after: target });
  return { text: applyEdits(start.source, edits, file), renewed, remarks };
}
