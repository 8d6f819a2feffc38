import { NOTE_QUESTION, NOTE_WHY, SUBJECT_QUESTION } from '../../language/fr/menu.ts';
import type { Day } from '../../model/dates.ts';
import type { Found } from '../../model/references.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import { askDay } from './ask-day.ts';
import type { Asking, Known } from './asking.ts';
import { checkText } from './checks.ts';
import { frenchWords, optionArguments } from './command-line.ts';
import { openPrompts } from './open-prompts.ts';
import { inSteps, under } from './steps.ts';
import { subjectArgument, subjectChoices } from './subject-choices.ts';

/** A note for the log of an activity or item. */
export interface NoteAnswer {
  readonly reference: string;
  readonly text: string;
  /** Today where it is not said. */
  readonly on?: Day | undefined;
}

interface Answers {
  readonly found?: Found;
  readonly text?: string;
  readonly on?: Day | undefined;
}

/** What a call leaves out of a note: what it is about, its text, its day. */
export const NEW_NOTE: Asking<NoteAnswer> = {
  ask: askNote,
  args: ({ year }, { reference, text, on }, others = []) => [
    ...frenchWords('activity note'),
    String(year),
    ...optionArguments({ on }),
    ...others,
    // A text that begins with a dash would be taken for an option.
    ...(text.startsWith('-') ? ['--'] : []),
    reference,
    text,
  ],
  says: ['on'],
};

async function askNote(
  session: Session,
  { plan }: Pick<OpenPlan, 'plan'>,
  known: Known<NoteAnswer> = {},
): Promise<NoteAnswer | undefined> {
  const { today } = session;
  const prompts = await openPrompts(session);
  const choices = subjectChoices(plan, today);
  const answers = await inSteps<Answers>({ on: known.on }, [
    async ({ found: initial }) =>
      known.reference === undefined
        ? under('found', await prompts.choose(SUBJECT_QUESTION.note(plan), choices, { initial }))
        : null,
    async ({ text: initial }) =>
      under(
        'text',
        await prompts.ask(NOTE_QUESTION, {
          initial,
          explanation: NOTE_WHY,
          check: checkText,
          escape: known.reference === undefined ? 'back' : 'cancel',
        }),
      ),
    async () => (known.on === undefined ? under('on', await askDay(prompts, today)) : null),
  ]);
  if (answers?.text === undefined) return undefined;
  const { found, text, on } = answers;
  return {
    reference: known.reference ?? (found === undefined ? '' : subjectArgument(found, plan)),
    text,
    ...(on !== today && { on }),
  };
}
