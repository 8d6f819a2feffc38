import type { Day } from '../model/dates.ts';
import type { Edit } from '../model/edit.ts';
import { type Left, OidpError, type StateRefusal } from '../model/error.ts';
import { insertKey } from '../model/insert-key.ts';
import type { Plan, State } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import { type Lost, account } from '../model/unfinished.ts';

/** A state that a plan takes by a decision of the network. */
export type DecidedState = Exclude<State, 'draft'>;

export interface StateRequest {
  readonly state: DecidedState;
  /** When it was decided; today, or what the plan says already, where nobody says. */
  readonly on?: Day | undefined;
  readonly by?: string | undefined;
  readonly today: Day;
  /** The plans of later years, which may have taken over what this one leaves unfinished. */
  readonly later: readonly Plan[];
}

/** The states that a plan can come from. */
const FROM: Readonly<Record<DecidedState, readonly State[]>> = {
  proposed: ['draft'],
  adopted: ['draft', 'proposed'],
  closed: ['adopted'],
};

/** The decisions before one, the latest first. */
const EARLIER: Readonly<Record<DecidedState, readonly DecidedState[]>> = {
  proposed: [],
  adopted: ['proposed'],
  closed: ['adopted', 'proposed'],
};

/** When something was decided, and by whom. */
export interface Decision {
  readonly on: Day;
  readonly by: string | undefined;
}

/** What giving a plan a state comes to. */
export interface StatePlan {
  readonly edits: readonly Edit[];
  readonly decided: Decision;
}

/**
 * The edits that propose, adopt or close a plan: its state, with when and by whom. None where it is in that state and
 * there is nothing to add. Throws `state-refused`; to close, also where something unfinished is neither given up nor
 * in a later plan.
 */
export function planState(plan: Plan, request: StateRequest): StatePlan {
  const { state: before = 'draft', year } = plan;
  const { state, today } = request;
  const known = plan[state];
  const on = request.on ?? known?.on ?? today;
  const by = request.by ?? known?.by;
  const fail = (reason: StateRefusal, details: { day?: Day; left?: readonly Left[] } = {}): never => {
    throw new OidpError('state-refused', { reason, year, before, after: state, ...details });
  };
  if (before === state) {
    const isKnown = known !== undefined && known.on === on && known.by === by;
    if (isKnown || (request.on === undefined && request.by === undefined))
      return { edits: [], decided: { on, by } };
    if (known !== undefined && (known.on !== on || known.by !== undefined))
      fail('decided', { day: known.on });
  } else if (!FROM[state].includes(before)) fail('order');
  if (on > today) fail('future', { day: today });
  const earlier = EARLIER[state].map((each) => plan[each]?.on).find((day) => day !== undefined);
  if (earlier !== undefined && on < earlier) fail('before-earlier', { day: earlier });
  if (state === 'closed' && before !== state) {
    const left = leftOpen(plan, request.later);
    if (left.length > 0) fail('unfinished', { left });
  }
  const edits = [...stateEdit(plan, before, state), ...decisionEdits(plan, state, { on, by })];
  return { edits, decided: { on, by } };
}

function stateEdit(plan: Plan, before: State, state: State): Edit[] {
  if (before === state) return [];
  return [
    plan.state === undefined ? insertKey(['state'], state) : { kind: 'set', path: ['state'], value: state },
  ];
}

function decisionEdits(plan: Plan, state: DecidedState, decision: Decision): Edit[] {
  const known = plan[state];
  const { on, by } = decision;
  if (known === undefined) return [insertKey([state], { on, ...(by === undefined ? {} : { by }) })];
  const edits: Edit[] = [];
  if (known.on !== on) edits.push({ kind: 'set', path: [state, 'on'], value: on });
  if (by !== undefined && known.by === undefined) edits.push(insertKey([state, 'by'], by));
  else if (by !== undefined && known.by !== by) edits.push({ kind: 'set', path: [state, 'by'], value: by });
  return edits;
}

/** What is unfinished and neither given up nor in a later plan; nothing where the outcome is not known. */
function leftOpen(plan: Plan, later: readonly Plan[]): Left[] {
  if (!isTracked(plan)) return [];
  const nothing = { ...plan, activities: [], calendar: [] };
  const nameOf = (lost: Lost) => JSON.stringify(lost);
  let { lost } = account(plan, nothing);
  for (const each of later) {
    const still = new Set(account(plan, each).lost.map(nameOf));
    lost = lost.filter((one) => still.has(nameOf(one)));
  }
  return lost.map((each) => describe(plan, each));
}

function describe(plan: Plan, lost: Lost): Left {
  if ('event' in lost) {
    const event = plan.calendar?.find(({ id }) => id === lost.event);
    return { kind: 'event', reference: lost.event, title: event?.title ?? '' };
  }
  const activity = plan.activities.find(({ id }) => id === lost.activity);
  const item = activity?.items?.find(({ letter }) => letter === lost.item);
  return {
    kind: 'activity',
    reference: `${activity?.number ?? ''}${item?.letter ?? ''}`,
    title: (item ?? activity)?.title ?? '',
  };
}
