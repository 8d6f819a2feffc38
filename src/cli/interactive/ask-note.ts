import { NOTE_QUESTION, NOTE_WHY, SUBJECT_QUESTION } from '../../language/fr/menu.ts';
import type { Day } from '../../model/dates.ts';
import type { Found } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import { askDay, checkText } from './ask-day.ts';
import { openPrompts } from './open-prompts.ts';
import { type Known, inSteps, under } from './steps.ts';
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

/**
 * Asks for what a call leaves out of a note: what it is about, its text, its day; undefined where that is given up.
 * Throws `Interruption`.
 */
export async function askNote(
  session: Session,
  { plan }: Pick<OpenPlan, 'plan'>,
  known: Known<Pick<NoteAnswer, 'reference' | 'on'>> = {},
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

/** The arguments of the command that notes so, with other options of it. */
export function noteArguments(
  { year }: Pick<Plan, 'year'>,
  { reference, text, on }: NoteAnswer,
  options: readonly string[] = [],
): string[] {
  return [
    'activité',
    'noter',
    String(year),
    ...(on === undefined ? [] : ['--on', on]),
    ...options,
    // A text that begins with a dash would be taken for an option.
    ...(text.startsWith('-') ? ['--'] : []),
    reference,
    text,
  ];
}
