import type { Command } from '@commander-js/extra-typings';
import { STATE_UNCHANGED, stateChangeWords } from '../language/fr/states.ts';
import { type DecidedState, planState } from '../tracking/set-state.ts';
import { listYears } from '../workspace/find.ts';
import { parseDay, parseText, parseYear } from './arguments.ts';
import { openAll, openPlan } from './plans.ts';
import { saveEdits } from './save-edits.ts';
import type { Session } from './session.ts';

interface Words {
  readonly arguments: { readonly year: string };
  readonly options: { readonly on: string; readonly by: string; readonly dryRun: string };
}

/** Makes a command that gives a plan a state, with when and by whom it was decided. */
export function defineStateCommand(
  command: Command,
  session: Session,
  words: Words,
  state: DecidedState,
): void {
  command
    .argument('<année>', words.arguments.year)
    .option('--on <date>', words.options.on)
    .option('--by <qui>', words.options.by)
    .option('--dry-run', words.options.dryRun)
    .action(async (argument, { on, by, dryRun }) => {
      const { workspace, today } = session;
      const year = parseYear('année', argument);
      const opened = await openPlan(session, workspace, year);
      if (opened === undefined) return;
      const { plan } = opened;
      const years = state === 'closed' ? listYears(workspace).filter((each) => each > year) : [];
      const decision = {
        on: on === undefined ? undefined : parseDay('--on', on, today),
        by: parseText('--by', by),
      };
      // One that cannot be understood may have taken over what would be asked for.
      const later = await openAll(session, years);
      if (later === undefined) return;
      const { edits, decided } = planState(plan, {
        state,
        ...decision,
        today,
        later: later.map((each) => each.plan),
      });
      if (edits.length === 0) return session.out(STATE_UNCHANGED);
      if (!(await saveEdits(session, opened, edits, dryRun))) return;
      await session.show(stateChangeWords(plan, state, decided));
    });
}
