import {
  CONFIRMED,
  EVENT,
  EVENT_QUESTION,
  STATUS,
  STILL_TO_CONFIRM,
  nothingToSay,
} from '../../language/fr/menu.ts';
import { PERIOD } from '../../language/fr/prompts.ts';
import { TO_CONFIRM } from '../../language/fr/plan.ts';
import { type Day, spanOf } from '../../model/dates.ts';
import type { ToConfirm } from '../../model/event-change.ts';
import { CONFIRMABLES, type CalendarEvent, type Plan } from '../../model/schema.ts';
import type { EventOptions } from '../event-arguments.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import type { Asking } from './asking.ts';
import { checkPeriod, checkText } from './checks.ts';
import type { Choice } from './choice.ts';
import { frenchWords, optionArguments } from './command-line.ts';
import { eventChoices } from './event-choices.ts';
import { openPrompts } from './open-prompts.ts';
import type { Prompts } from './prompts.ts';
import { inSteps, under } from './steps.ts';

/** An event, with the options that say something of it. */
export interface EventAnswer {
  readonly event: CalendarEvent;
  readonly options: EventOptions;
}

/** Something to be said of an event: the options that say it, and the one among them that is to be typed. */
interface EventChange {
  readonly options: EventOptions;
  readonly typed?: 'when' | 'place' | 'note';
}

interface KnownEvent {
  readonly event?: CalendarEvent | undefined;
}

interface Answers extends KnownEvent {
  readonly change?: EventChange;
  readonly text?: string;
}

/** An event of a plan and what is to be said of it: asked where a call says nothing of one. */
export const EVENT_CHANGE: Asking<EventAnswer, KnownEvent> = {
  ask: askEvent,
  args: ({ year }, { event, options }, others = []) => [
    ...frenchWords('calendar set'),
    String(year),
    event.id,
    ...optionArguments(options),
    ...others,
  ],
  says: [],
};

async function askEvent(
  session: Session,
  { plan }: Pick<OpenPlan, 'plan'>,
  known: KnownEvent = {},
): Promise<EventAnswer | undefined> {
  const { today } = session;
  const offered = (event: CalendarEvent) => changesOf(plan, event, today);
  const choices = eventChoices(plan, today).filter(
    ({ value }) => offered(value).length > 0 && (known.event === undefined || value === known.event),
  );
  if (choices.length === 0) {
    session.out(nothingToSay(plan));
    return undefined;
  }
  const prompts = await openPrompts(session);
  const answers = await inSteps<Answers>(known, [
    async ({ event: initial }) =>
      known.event === undefined
        ? under('event', await prompts.choose(EVENT_QUESTION, choices, { initial }))
        : null,
    async ({ event }) =>
      event &&
      under(
        'change',
        await prompts.choose(EVENT.action(event.title), offered(event), {
          escape: known.event === undefined ? 'back' : 'cancel',
        }),
      ),
    async ({ event, change }) => event && change && askText(prompts, event, change, plan.year),
  ]);
  if (answers?.event === undefined || answers.change === undefined) return undefined;
  const { event, text } = answers;
  const { options, typed } = answers.change;
  return { event, options: typed === undefined ? options : { ...options, [typed]: text } };
}

/** Asks for the date, the place or the reason that is to be typed; null where none is. */
async function askText(
  prompts: Prompts,
  { place }: CalendarEvent,
  { typed: name }: EventChange,
  year: number,
): Promise<Answers | undefined | null> {
  const escape = 'back';
  if (name === undefined) return null;
  switch (name) {
    case 'when': {
      const options = {
        explanation: PERIOD.explanation,
        check: (typed: string) => checkPeriod(typed, year),
        escape,
      } as const;
      return under('text', await prompts.ask(EVENT.whenQuestion, options));
    }
    case 'place':
      return under(
        'text',
        await prompts.ask(EVENT.placeQuestion, { initial: place, check: checkText, escape }),
      );
    case 'note': {
      const check = (text: string) => (text === '' ? STATUS.missingReason : checkText(text));
      return under('text', await prompts.ask(STATUS.reason, { explanation: EVENT.reasonWhy, check, escape }));
    }
  }
}

/** What can be said of an event of a plan as it stands, the likeliest first. */
export function changesOf({ state }: Plan, event: CalendarEvent, today: Day): Choice<EventChange>[] {
  const { outcome, when, toConfirm = [] } = event;
  const first = spanOf(when)?.first;
  const canBeHeld = outcome !== 'held' && (first === undefined || first <= today);
  const held: Choice<EventChange>[] = canBeHeld
    ? [{ value: { options: { held: true } }, title: EVENT.held, keywords: EVENT.heldKeywords }]
    : [];
  const cancelled: Choice<EventChange>[] =
    outcome === 'cancelled' ? [] : [withReason({ cancelled: true }, EVENT.cancelled)];
  // A closed year can only learn late what became of something.
  if (state === 'closed')
    return outcome === undefined || outcome === 'postponed' ? [...held, ...cancelled] : [];
  const confirmed: Choice<EventChange>[] = [
    ...(toConfirm.length > 1 ? [{ what: toConfirm, title: EVENT.allConfirmed }] : []),
    ...toConfirm.map((each) => ({ what: [each], title: CONFIRMED[each] })),
  ].map(({ what, title }) => ({ value: { options: { confirmed: wordsFor(what) } }, title }));
  const open: Choice<EventChange>[] = CONFIRMABLES.filter((each) => !toConfirm.includes(each)).map(
    (each) => ({ value: { options: { toConfirm: wordsFor([each]) } }, title: STILL_TO_CONFIRM[each] }),
  );
  return [
    ...held,
    ...confirmed,
    { value: { options: {}, typed: 'when' }, title: EVENT.when(event) },
    { value: { options: {}, typed: 'place' }, title: EVENT.place(event) },
    ...(outcome === undefined ? open : []),
    ...(outcome === 'postponed' ? [] : [withReason({ postponed: true }, EVENT.postponed)]),
    ...cancelled,
    ...(outcome === undefined
      ? []
      : [{ value: { options: { planned: true } }, title: EVENT.planned } as const]),
  ];
}

function wordsFor(what: readonly ToConfirm[]): string[] {
  return what.map((each) => TO_CONFIRM[each]);
}

function withReason(options: EventOptions, title: string): Choice<EventChange> {
  return { value: { options, typed: 'note' }, title, mark: STATUS.needsNote };
}
