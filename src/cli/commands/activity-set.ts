import type { Command } from '@commander-js/extra-typings';
import { UNCHANGED, UNTRACKED, changeWords, priorityProgress } from '../../language/fr/activities.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { isTracked } from '../../model/status.ts';
import { printDiff } from '../../output/diff.ts';
import { applyEdits } from '../../source/edit.ts';
import { planStatus } from '../../tracking/set-status.ts';
import { parseDay, parseReference, parseStatusWord, parseText, parseYear } from '../arguments.ts';
import { openPlan, writePlan } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity set'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .argument('<activité>', WORDS.arguments.reference)
    .argument('<statut>', WORDS.arguments.status)
    .option('--on <date>', WORDS.options.on)
    .option('--note <texte>', WORDS.options.note)
    .option('--by <qui>', WORDS.options.by)
    .option('--dry-run', WORDS.options.dryRun)
    .action(async (year, reference, word, { on, note, by, dryRun }) => {
      const opened = await openPlan(session, session.workspace, parseYear('année', year));
      if (opened === undefined) return;
      const { plan, source, file } = opened;
      const { today } = session;
      const { changes, edits, after } = planStatus(plan, {
        subject: parseReference(reference, plan),
        status: parseStatusWord(word),
        on: on === undefined ? today : parseDay('--on', on),
        today,
        note: parseText('--note', note),
        by: parseText('--by', by),
      });
      if (edits.length === 0) return session.out(UNCHANGED);
      const text = applyEdits(source, edits, file);
      if (dryRun === true) return session.out(printDiff(file, source.text, text));
      writePlan(opened, text);
      for (const { subject, before, after: status } of changes)
        session.out(changeWords(subject, before, status, plan));
      session.out(priorityProgress(changes[0]?.subject.activity.priority ?? '', after));
      if (!isTracked(plan)) session.err(UNTRACKED);
    });
}
