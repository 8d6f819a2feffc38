import type { Answer } from '../../carryover/record-decision.ts';
import type { Question } from '../../carryover/undecided.ts';
import {
  CHOICE_MARKS,
  EACH,
  REASON,
  STOP,
  decisionChoices,
  decisionQuestion,
} from '../../language/fr/ask-decisions.ts';
import { type Day, isBeforeYear } from '../../model/dates.ts';
import type { DecisionKind } from '../../model/decisions.ts';
import { lastChange } from '../../tracking/log.ts';
import { askDay } from './ask-day.ts';
import { checkText } from './checks.ts';
import type { Choice } from './choice.ts';
import type { Prompts } from './prompts.ts';
import { inSteps, under } from './steps.ts';

/** What a person says: a decision, that each of several things is decided by itself, or that it is enough for now. */
export type Reply = Answer | 'each' | 'stop';

interface Asked {
  /** What the things of the question are called in it. */
  readonly name: string;
  readonly today: Day;
  readonly from: number;
  readonly to: number;
  /** What was said before, where one has come back. */
  readonly before: Reply | undefined;
  readonly isFirst: boolean;
}

interface Answers {
  readonly kind?: DecisionKind | 'each' | 'stop' | undefined;
  readonly reason?: string | undefined;
  readonly on?: Day | undefined;
}

/** Asks what becomes of something; undefined for the way back. Throws `Interruption`. */
export async function askDecision(
  prompts: Prompts,
  question: Question,
  { name, today, from, to, before, isFirst }: Asked,
): Promise<Reply | undefined> {
  const kindOf = kindOfQuestion(question);
  const start: Answers =
    typeof before === 'object' ? { kind: before.decision, reason: before.reason } : { kind: before };
  const answers = await inSteps<Answers>(start, [
    async ({ kind: initial }) =>
      under(
        'kind',
        await prompts.choose(decisionQuestion(kindOf, name), choicesFor(kindOf, to), {
          initial,
          escape: isFirst ? 'quit' : 'back',
        }),
      ),
    async ({ kind, reason: initial }) =>
      kind === 'give-up'
        ? under(
            'reason',
            await prompts.ask(REASON.question, {
              initial,
              explanation: kindOf === 'event' ? REASON.ofEvent : REASON.ofActivity,
              check: (text) => (text === '' ? REASON.missing : checkText(text)),
              escape: 'back',
            }),
          )
        : null,
    async ({ kind }) =>
      kind === 'done-late' ? under('on', await askDay(prompts, today, lastChangeOf(question), from)) : null,
  ]);
  if (answers?.kind === undefined) return undefined;
  const { kind, reason, on } = answers;
  switch (kind) {
    case 'each':
    case 'stop':
      return kind;
    case 'give-up':
      // A year that is still to come has no day yet on which it could be said.
      return { decision: kind, reason, ...(!isBeforeYear(today, from) && { on: today }) };
    case 'done-late':
      return { decision: kind, on };
    case 'carry':
    case 'leave':
      return { decision: kind };
  }
}

function lastChangeOf({ about }: Question): (day: Day) => Day | undefined {
  return (day) => ('event' in about ? undefined : lastChange(about, day));
}

function kindOfQuestion({ about, subjects }: Question) {
  if ('event' in about) return 'event';
  if (subjects.length > 1) return 'group';
  return about.item === undefined && about.activity.continuous === true ? 'continuous' : 'work';
}

function choicesFor(
  kindOf: ReturnType<typeof kindOfQuestion>,
  to: number,
): Choice<DecisionKind | 'each' | 'stop'>[] {
  return [
    ...(kindOf === 'group' ? [{ value: 'each' as const, title: EACH }] : []),
    ...decisionChoices(kindOf, to).map(({ kind, words }) => ({
      value: kind,
      title: words,
      ...(CHOICE_MARKS[kind] !== undefined && { mark: CHOICE_MARKS[kind] }),
      keywords: kind,
    })),
    { value: 'stop' as const, title: STOP },
  ];
}
