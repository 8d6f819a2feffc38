import { STATUS, SUBJECT_QUESTION, nothingToMark } from '../../language/fr/menu.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { statusWord } from '../../language/fr/plan.ts';
import type { Day } from '../../model/dates.ts';
import { statusOf } from '../../model/progress.ts';
import type { Found } from '../../model/references.ts';
import type { Plan, Status } from '../../model/schema.ts';
import { laterStatus } from '../../tracking/log.ts';
import { NEXT, type Move, movesOf } from '../../tracking/possible-moves.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import { askDay } from './ask-day.ts';
import type { Asking, Known } from './asking.ts';
import { checkText } from './checks.ts';
import { frenchWords, optionArguments } from './command-line.ts';
import { openPrompts } from './open-prompts.ts';
import type { Prompts } from './prompts.ts';
import { inSteps, under } from './steps.ts';
import { subjectArgument, subjectChoices } from './subject-choices.ts';

/** What is to be marked, as what, and what the log is to say of it. */
export interface StatusAnswer {
  readonly references: readonly string[];
  readonly status: Status;
  readonly note?: string | undefined;
  /** Today where it is not said. */
  readonly on?: Day | undefined;
  /** Whether the open items of the activity are marked too. */
  readonly items?: boolean | undefined;
}

/** What a call says already of a marking. */
interface KnownMarking extends Known<Pick<StatusAnswer, 'note' | 'on' | 'items'>> {
  readonly found?: Found | undefined;
}

interface Answers extends KnownMarking {
  readonly move?: Move;
}

/** Which activity or item is to be marked, its new status, a note or the reason where one is needed, and the day. */
export const NEW_STATUS: Asking<StatusAnswer, KnownMarking> = {
  ask: askStatus,
  args: (plan, { references, status, items, note, on }, others = []) => [
    ...frenchWords('activity set'),
    String(plan.year),
    ...references,
    statusWord(status, plan),
    ...optionArguments({ items, note, on }),
    ...others,
  ],
  says: ['on', 'note', 'items'],
};

async function askStatus(
  session: Session,
  { plan }: Pick<OpenPlan, 'plan'>,
  known: KnownMarking = {},
): Promise<StatusAnswer | undefined> {
  const { today } = session;
  const choices = subjectChoices(plan, today).filter(
    ({ value }) => isMeant(value, known.found) && movesOf(plan, value).length > 0,
  );
  if (choices.length === 0) {
    session.out(nothingToMark(plan));
    return undefined;
  }
  const prompts = await openPrompts(session);
  const answers = await inSteps<Answers>(known, [
    async ({ found: initial }) =>
      known.found === undefined
        ? under('found', await prompts.choose(SUBJECT_QUESTION.set(plan), choices, { initial }))
        : null,
    async ({ found, move }) => {
      const escape = known.found === undefined ? 'back' : 'cancel';
      return found && under('move', await askMove(prompts, plan, found, { escape, last: move?.after }));
    },
    async ({ move, note }) =>
      known.note === undefined ? under('note', await askNote(prompts, move?.needsNote === true, note)) : null,
    async ({ found }) =>
      known.on === undefined
        ? under('on', await askDay(prompts, today, (day) => found && laterStatus(found, day)))
        : null,
  ]);
  if (answers?.found === undefined || answers.move === undefined) return undefined;
  const { found, move, note, on } = answers;
  return {
    references: [subjectArgument(found, plan)],
    status: move.after,
    note: note === '' ? undefined : note,
    on: known.on ?? (on === today ? undefined : on),
    items: move.openItems.length > 0 ? true : known.items,
  };
}

/** Asks for the new status; where open items would contradict it, whether they take it too: no asks again. */
async function askMove(
  prompts: Prompts,
  plan: Plan,
  found: Found,
  { escape, last }: { escape: 'back' | 'cancel'; last: Status | undefined },
): Promise<Move | undefined> {
  const before = statusOf(found);
  const choices = movesOf(plan, found).map((move) => ({
    value: move,
    title: capitalize(statusWord(move.after, plan)),
    ...(move.needsNote && { mark: STATUS.needsNote }),
    keywords: move.after,
  }));
  const isTo = (status: Status | undefined) => choices.find(({ value }) => value.after === status)?.value;
  const initial = isTo(last) ?? isTo(NEXT[before]);
  for (;;) {
    const move = await prompts.choose(STATUS.question(found, before, plan), choices, {
      initial,
      escape,
    });
    if (move === undefined || move.openItems.length === 0) return move;
    const together = await prompts.confirm(STATUS.items(move.openItems, move.after, plan), {
      escape: 'back',
    });
    if (together === true) return move;
  }
}

function isMeant(found: Found, meant: Found | undefined): boolean {
  return meant === undefined || (found.activity === meant.activity && found.item === meant.item);
}

/** Asks for a note or, where the move needs one, the reason. */
function askNote(
  prompts: Prompts,
  needed: boolean,
  initial: string | undefined,
): Promise<string | undefined> {
  const empty = needed ? STATUS.missingReason : undefined;
  return prompts.ask(needed ? STATUS.reason : STATUS.note, {
    initial,
    explanation: needed ? STATUS.reasonWhy : STATUS.noNote,
    check: (text) => (text === '' ? empty : checkText(text)),
    escape: 'back',
  });
}
