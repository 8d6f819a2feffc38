import type { Command } from '@commander-js/extra-typings';
import { UNCHANGED, UNTRACKED, changeWords, priorityProgress } from '../../language/fr/activities.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { isOpen, isTracked } from '../../model/status.ts';
import { GIVEN_UP } from '../../language/fr/prompts.ts';
import { parseStatus } from '../../language/fr/plan.ts';
import { planStatus } from '../../tracking/set-status.ts';
import { parseDay, parseMarking, parseNote, parseReference, parseText, parseYear } from '../arguments.ts';
import { completeCall } from '../interactive/complete-call.ts';
import { openPlan } from '../plans.ts';
import { saveEdits } from '../save-edits.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity set'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .argument('[activités… statut...]', WORDS.arguments.words)
    .option('--on <date>', WORDS.options.on)
    .option('--note <texte>', WORDS.options.note)
    .option('--by <qui>', WORDS.options.by)
    .option('--items', WORDS.options.items)
    .option('--dry-run', WORDS.options.dryRun)
    .action(async (year, words, { on, note, by, items, dryRun }, called) => {
      const opened = await openPlan(session, session.workspace, parseYear('année', year));
      if (opened === undefined) return;
      const { plan } = opened;
      const { today } = session;
      const said = {
        on: on === undefined ? undefined : parseDay('--on', on, today),
        note: parseNote('--note', note, plan),
        items,
      };
      const isAsked = lacksStatus(words) && session.isInteractive;
      const marking = isAsked
        ? await completeCall(
            (await import('../interactive/ask-status.ts')).NEW_STATUS,
            session,
            opened,
            { found: words[0] === undefined ? undefined : parseReference(words[0], plan), ...said },
            called,
          )
        : parseMarking(words, plan);
      if (marking === undefined) return session.out(GIVEN_UP);
      const { references, status, on: day = today, ...rest } = { ...said, ...marking };
      const { changes, edits, after } = planStatus(plan, {
        subjects: references.map((reference) => parseReference(reference, plan)),
        status,
        on: day,
        today,
        by: parseText('--by', by),
        ...rest,
      });
      if (edits.length === 0) return session.out(UNCHANGED);
      if (!(await saveEdits(session, opened, edits, dryRun))) return;
      for (const change of changes) await session.show(changeWords(change, plan));
      for (const priority of new Set(changes.map(({ subject }) => subject.activity.priority)))
        await session.show(priorityProgress(priority, after));
      if (!isTracked(plan)) session.err(UNTRACKED);
      if (isOpen(status)) return;
      const { tellContinued } = await import('../tell-continued.ts');
      const finished = changes.filter(({ before, after: now }) => isOpen(before) && !isOpen(now));
      tellContinued(
        session,
        plan,
        finished.map(({ subject }) => subject),
      );
    });
}

/** Whether a call leaves out what is to be marked, or as what. */
function lacksStatus(words: readonly string[]): boolean {
  return words.length === 0 || (words.length === 1 && parseStatus(words[0] ?? '') === undefined);
}
