import type { Command } from '@commander-js/extra-typings';
import { UNCHANGED, UNTRACKED, changeWords, priorityProgress } from '../../language/fr/activities.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { isTracked } from '../../model/status.ts';
import { planStatus } from '../../tracking/set-status.ts';
import { parseDay, parseMarking, parseReference, parseText, parseYear } from '../arguments.ts';
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
    .action(async (year, words, { on, note, by, items, dryRun }) => {
      const opened = await openPlan(session, session.workspace, parseYear('année', year));
      if (opened === undefined) return;
      const { plan } = opened;
      const { today } = session;
      const { references, status } = parseMarking(words, year);
      const { changes, edits, after } = planStatus(plan, {
        subjects: references.map((reference) => parseReference(reference, plan)),
        status,
        on: on === undefined ? today : parseDay('--on', on),
        today,
        note: parseText('--note', note),
        by: parseText('--by', by),
        items,
      });
      if (edits.length === 0) return session.out(UNCHANGED);
      if (!(await saveEdits(session, opened, edits, dryRun))) return;
      for (const change of changes) session.out(changeWords(change, plan));
      for (const priority of new Set(changes.map(({ subject }) => subject.activity.priority)))
        session.out(priorityProgress(priority, after));
      if (!isTracked(plan)) session.err(UNTRACKED);
    });
}
