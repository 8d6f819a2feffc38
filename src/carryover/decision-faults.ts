import { DECISION_FAULTS } from '../language/fr/decisions.ts';
import type { Day } from '../model/dates.ts';
import type { Decision, DecisionKind } from '../model/decisions.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, subjectsOf } from '../model/references.ts';
import { isOpen } from '../model/status.ts';
import { leavesToCarry } from '../model/unfinished.ts';
import { laterStatus } from '../tracking/log.ts';
import type { Decided, Fault } from './decided.ts';

/** The keys that mean something only for some decisions. Who took one may be said of each. */
const FITTING: Readonly<Partial<Record<keyof Decision, readonly DecisionKind[]>>> = {
  reason: ['give-up'],
  note: ['done-late'],
  on: ['give-up', 'done-late'],
};

/** The key without which a decision says too little. */
const NEEDED: Readonly<Partial<Record<DecisionKind, keyof Decision>>> = {
  'give-up': 'reason',
  'done-late': 'on',
};

/** What is wrong with a decision beyond the form of its values; `has` tells which keys it has, if wrong or misspelt. */
export function* faultsOf(
  decision: Decision,
  decided: Decided,
  has: (key: keyof Decision) => boolean,
  today: Day,
): Generator<Fault> {
  const kind = decision.decision;
  for (const [key, fitting = []] of Object.entries(FITTING) as [keyof Decision, DecisionKind[]][])
    if (decision[key] !== undefined && !fitting.includes(kind))
      yield besides(
        key,
        `decision: ${kind}`,
        fitting.map((each) => `decision: ${each}`),
      );
  if (kind === 'done-late' && isRenewed(decided))
    yield {
      rule: 'invalid-value',
      key: 'decision',
      arguments: {
        key: 'decision',
        value: kind,
        expected: { name: 'continuous-decision' },
        why: DECISION_FAULTS.continuous,
        kind: 'decisions',
      },
    };
  const needed = NEEDED[kind];
  if (needed !== undefined && !has(needed))
    yield { rule: 'missing-key', key: 'decision', arguments: { key: needed } };
  const { on } = decision;
  if (on === undefined || FITTING.on?.includes(kind) !== true) return;
  if (on > today) yield wrongDay(on, 'past-day', DECISION_FAULTS.future);
  else {
    const last = lastChange(decided, on);
    if (last !== undefined) yield wrongDay(on, 'later-day', DECISION_FAULTS.beforeLast(last));
  }
}

/** Whether it is an activity that goes on each year, and has nothing open in it that could be done. */
function isRenewed(decided: Decided): boolean {
  if ('event' in decided || decided.item !== undefined || decided.activity.continuous !== true) return false;
  return leavesToCarry(decided.activity).includes(undefined);
}

/** A known key that does not go with another line. */
export function besides(key: keyof Decision, line: string, fitting: readonly string[]): Fault {
  return {
    rule: 'unknown-key',
    key,
    on: 'key',
    arguments: {
      key,
      known: [],
      reserved: false,
      taken: undefined,
      isRule: false,
      beside: { line, fitting },
    },
  };
}

function wrongDay(on: Day, expected: string, why: string): Fault {
  return {
    rule: 'invalid-value',
    key: 'on',
    arguments: { key: 'on', value: on, expected: { name: expected }, why, kind: 'decisions' },
  };
}

/** The day after `on` when what is still open last changed: a log does not go back behind that. */
export function lastChange(decided: Decided, on: Day): Day | undefined {
  if ('event' in decided) return undefined;
  const { activity, item } = decided;
  const concerned: readonly Found[] = item === undefined ? subjectsOf(activity) : [{ activity, item }];
  return concerned
    .filter((found) => isOpen(statusOf(found)))
    .flatMap((found) => laterStatus(found, on) ?? [])
    .toSorted()
    .at(-1);
}
