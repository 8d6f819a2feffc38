import type { Command } from '@commander-js/extra-typings';
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
import { openOthers } from '../plans.ts';
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
      if (years.includes(year)) throw new OidpError('file-exists', { file: findPlan(workspace, year).file });
      const before = years.findLast((each) => each < year);
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
      const source = openOthers(session, workspace, before === undefined ? [] : [before]).get(
        before ?? 0,
      )?.plan;
      const head = draftPlan(year, source, openSettings(workspace).organization);
      const { path, file, root } = planPath(workspace, year);
      const { text, renewed } =
        source === undefined ? { text: head, renewed: 0 } : await renew(source, head, file);
      writeWhole(path, file, text, 'absent', root);
      session.out(written(file));
      if (source !== undefined) session.err(renewedWords(renewed, source.year, year));
    });
}

/** The text of a plan with the continuous activities of another one, and how many they are. */
async function renew(source: Plan, head: string, file: string): Promise<{ text: string; renewed: number }> {
  const { renewContinuous } = await import('../../carryover/renew.ts');
  const start = readPlanFile(file, head);
  const { edits, renewed } = renewContinuous(source, start.plan as Plan);
  return { text: applyEdits(start.source, edits, file), renewed };
}
