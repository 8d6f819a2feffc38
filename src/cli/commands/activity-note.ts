import type { Command } from '@commander-js/extra-typings';
import { notedWords } from '../../language/fr/activities.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { GIVEN_UP } from '../../language/fr/prompts.ts';
import { OidpError } from '../../model/error.ts';
import { planNote } from '../../tracking/add-note.ts';
import { parseDay, parseNote, parseReference, parseText, parseYear } from '../arguments.ts';
import type { NoteAnswer } from '../interactive/ask-note.ts';
import type { Known } from '../interactive/asking.ts';
import { completeCall } from '../interactive/complete-call.ts';
import { openPlan } from '../plans.ts';
import { saveEdits } from '../save-edits.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity note'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .argument('[activité]', WORDS.arguments.reference)
    .argument('[note]', WORDS.arguments.text)
    .option('--on <date>', WORDS.options.on)
    .option('--by <qui>', WORDS.options.by)
    .option('--dry-run', WORDS.options.dryRun)
    .action(async (year, reference, text, { on, by, dryRun }, called) => {
      const opened = await openPlan(session, session.workspace, parseYear('année', year));
      if (opened === undefined) return;
      const { plan } = opened;
      const { today } = session;
      const said = {
        reference,
        text: parseNote('note', text, plan),
        on: on === undefined ? undefined : parseDay('--on', on, today),
      };
      if (reference !== undefined) parseReference(reference, plan);
      const isAsked = said.text === undefined && session.isInteractive;
      const answer = isAsked
        ? await completeCall(
            (await import('../interactive/ask-note.ts')).NEW_NOTE,
            session,
            opened,
            said,
            called,
          )
        : whole(said, year);
      if (answer === undefined) return session.out(GIVEN_UP);
      const subject = parseReference(answer.reference, plan);
      const edits = planNote(plan, {
        subject,
        note: answer.text,
        on: answer.on ?? today,
        today,
        by: parseText('--by', by),
      });
      if (await saveEdits(session, opened, edits, dryRun)) await session.show(notedWords(subject, plan));
    });
}

/** A note that a call says whole. Throws `missing-argument`. */
function whole({ reference, text, on }: Known<NoteAnswer>, year: string): NoteAnswer {
  const lacks = (name: string) =>
    new OidpError('missing-argument', {
      name,
      example: `oidp activity note ${year} 12b "Critères adoptés"`,
    });
  if (reference === undefined) throw lacks('activité');
  if (text === undefined) throw lacks('note');
  return { reference, text, on };
}
