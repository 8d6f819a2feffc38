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
import type { CalendarEvent, Plan } from '../../model/schema.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import { checkPeriod } from './ask-activity.ts';
import { checkText } from './ask-day.ts';
import type { Choice } from './choice.ts';
import { eventChoices } from './event-choices.ts';
import { openPrompts } from './open-prompts.ts';
import type { Prompts } from './prompts.ts';
import { inSteps, under } from './steps.ts';

/** What is to be said of an event. */
type EventChange =
  | { readonly kind: 'when' | 'place' }
  | { readonly kind: 'confirmed' | 'toConfirm'; readonly what: readonly ToConfirm[] }
  | { readonly kind: 'held' | 'planned' }
  | { readonly kind: 'postponed' | 'cancelled' };

/** An event, with what is to be said of it: a date or place, or the reason, as typed. */
export interface EventAnswer {
  readonly event: string;
  readonly change: EventChange;
  readonly text?: string | undefined;
}

interface Answers {
  event?: CalendarEvent;
  change?: EventChange;
  text?: string;
}

/** Asks for an event of a plan and what is to be said of it; undefined where that is given up. Throws `Interruption`. */
export async function askEvent(
  session: Session,
  { plan }: Pick<OpenPlan, 'plan'>,
  known: { readonly event?: CalendarEvent } = {},
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
  return { event: answers.event.id, change: answers.change, text: answers.text };
}

/** Asks for the date, the place or the reason that a change is made of; null where it is made of none. */
async function askText(
  prompts: Prompts,
  { place }: CalendarEvent,
  { kind }: EventChange,
  year: number,
): Promise<Answers | undefined | null> {
  const escape = 'back';
  switch (kind) {
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
    case 'postponed':
    case 'cancelled': {
      const check = (text: string) => (text === '' ? STATUS.missingReason : checkText(text));
      return under('text', await prompts.ask(STATUS.reason, { explanation: EVENT.reasonWhy, check, escape }));
    }
    case 'held':
    case 'planned':
    case 'confirmed':
    case 'toConfirm':
      return null;
  }
}

/** What can be said of an event of a plan as it stands, the likeliest first. */
export function changesOf({ state }: Plan, event: CalendarEvent, today: Day): Choice<EventChange>[] {
  const { outcome, when, toConfirm = [] } = event;
  const first = spanOf(when)?.first;
  const canBeHeld = outcome !== 'held' && (first === undefined || first <= today);
  const held: Choice<EventChange>[] = canBeHeld ? [{ value: { kind: 'held' }, title: EVENT.held }] : [];
  const cancelled: Choice<EventChange>[] =
    outcome === 'cancelled'
      ? []
      : [{ value: { kind: 'cancelled' }, title: EVENT.cancelled, mark: STATUS.needsNote }];
  // A closed year can only learn late what became of something.
  if (state === 'closed')
    return outcome === undefined || outcome === 'postponed' ? [...held, ...cancelled] : [];
  const confirmed: Choice<EventChange>[] = [
    ...(toConfirm.length > 1 ? [{ what: toConfirm, title: EVENT.allConfirmed }] : []),
    ...toConfirm.map((each) => ({ what: [each], title: CONFIRMED[each] })),
  ].map(({ what, title }) => ({ value: { kind: 'confirmed', what }, title }));
  const open: Choice<EventChange>[] = TO_CONFIRM_ALL.filter((each) => !toConfirm.includes(each)).map(
    (each) => ({ value: { kind: 'toConfirm', what: [each] }, title: STILL_TO_CONFIRM[each] }),
  );
  return [
    ...held,
    ...confirmed,
    { value: { kind: 'when' }, title: EVENT.when(event) },
    { value: { kind: 'place' }, title: EVENT.place(event) },
    ...(outcome === undefined ? open : []),
    ...(outcome === 'postponed'
      ? []
      : [{ value: { kind: 'postponed' }, title: EVENT.postponed, mark: STATUS.needsNote } as const]),
    ...cancelled,
    ...(outcome === undefined ? [] : [{ value: { kind: 'planned' }, title: EVENT.planned } as const]),
  ];
}

const TO_CONFIRM_ALL = ['date', 'place', 'holding'] as const;

/** The arguments of the command that says so. */
export function eventArguments(
  { year }: Pick<Plan, 'year'>,
  { event, change, text = '' }: EventAnswer,
): string[] {
  return ['calendrier', 'modifier', String(year), event, ...optionsOf(change, text)];
}

function optionsOf(change: EventChange, text: string): string[] {
  switch (change.kind) {
    case 'when':
    case 'place':
      return [`--${change.kind}`, text];
    case 'confirmed':
      return ['--confirmed', ...change.what.map((each) => TO_CONFIRM[each])];
    case 'toConfirm':
      return ['--to-confirm', ...change.what.map((each) => TO_CONFIRM[each])];
    case 'postponed':
    case 'cancelled':
      return [`--${change.kind}`, '--note', text];
    case 'held':
    case 'planned':
      return [`--${change.kind}`];
  }
}
