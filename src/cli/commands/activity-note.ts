import type { Command } from '@commander-js/extra-typings';
import { notedWords } from '../../language/fr/activities.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { planNote } from '../../tracking/add-note.ts';
import { parseDay, parseReference, parseText, parseYear } from '../arguments.ts';
import { openPlan } from '../plans.ts';
import { saveEdits } from '../save-edits.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity note'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .argument('<activité>', WORDS.arguments.reference)
    .argument('<note>', WORDS.arguments.text)
    .option('--on <date>', WORDS.options.on)
    .option('--by <qui>', WORDS.options.by)
    .option('--dry-run', WORDS.options.dryRun)
    .action(async (year, reference, text, { on, by, dryRun }) => {
      const opened = await openPlan(session, session.workspace, parseYear('année', year));
      if (opened === undefined) return;
      const { plan } = opened;
      const { today } = session;
      const subject = parseReference(reference, plan);
      const note = parseText('note', text);
      if (note === undefined)
        throw new OidpError('missing-argument', { name: 'note', example: exampleOf(year) });
      const edits = planNote(plan, {
        subject,
        note,
        on: on === undefined ? today : parseDay('--on', on),
        today,
        by: parseText('--by', by),
      });
      if (await saveEdits(session, opened, edits, dryRun)) session.out(notedWords(subject, plan));
    });
}

function exampleOf(year: string): string {
  return `oidp activity note ${year} 12b "Critères adoptés"`;
}
