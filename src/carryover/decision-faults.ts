import { DECISION_FAULTS } from '../language/fr/decisions.ts';
import { type Day, isBeforeYear } from '../model/dates.ts';
import type { Decision, DecisionKind } from '../model/decisions.ts';
import type { FindingArguments } from '../model/finding.ts';
import { leavesToCarry } from '../model/unfinished.ts';
import type { Found as FoundByRule } from '../rules/rule.ts';
import { lastChange } from '../tracking/log.ts';
import type { Decided } from './decided.ts';

/** Something wrong in a file of decisions, at a key of one of them or of the file. */
export type Fault = {
  readonly [Id in keyof FindingArguments]: Omit<FoundByRule<Id>, 'place'> & {
    readonly rule: Id;
    readonly key: string;
    /** Whether it is the key itself that is wrong. */
    readonly on?: 'key';
  };
}[keyof FindingArguments];

/** The keys that mean something only for some decisions. Who took one, and when, may be said of each. */
const FITTING: Readonly<Partial<Record<keyof Decision, readonly DecisionKind[]>>> = {
  reason: ['give-up', 'leave', 'carry'],
  note: ['done-late'],
};

/** The key without which a decision says too little. */
const NEEDED: Readonly<Partial<Record<DecisionKind, keyof Decision>>> = {
  'give-up': 'reason',
  'done-late': 'on',
};

/**
 * What is wrong with a decision beyond the form of its values; `has` tells which keys it has, if wrong or misspelt, and
 * `year` is that of the plan that it is about.
 */
export function* faultsOf(
  decision: Decision,
  decided: Decided,
  has: (key: keyof Decision) => boolean,
  { year, today }: { readonly year: number; readonly today: Day },
): Generator<Fault> {
  const kind = decision.decision;
  for (const [key, fitting = []] of Object.entries(FITTING) as [keyof Decision, DecisionKind[]][])
    if (decision[key] !== undefined && !fitting.includes(kind))
      yield besides(
        key,
        `decision: ${kind}`,
        fitting.map((each) => `decision: ${each}`),
      );
  if (kind === 'done-late' && isRenewed(decided, decision.on))
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
  if (on === undefined) return;
  if (on > today) return yield wrongDay(on, year, 'past-day', DECISION_FAULTS.future);
  if (isBeforeYear(on, year))
    return yield wrongDay(on, year, 'day-since-year', DECISION_FAULTS.beforeYear(year));
  // The day of the others goes into no log.
  if ('event' in decided || kind === 'carry' || kind === 'leave') return;
  const last = lastChange(decided, on);
  if (last !== undefined) yield wrongDay(on, year, 'later-day', DECISION_FAULTS.beforeLast(last));
}

/**
 * Whether it is an activity that goes on each year, and has nothing open in it that could be done, nor what was marked
 * so on that day: a decision that was followed stays right.
 */
function isRenewed(decided: Decided, on: Day | undefined): boolean {
  if ('event' in decided || decided.item !== undefined || decided.activity.continuous !== true) return false;
  const { log = [] } = decided.activity;
  if (log.some((entry) => entry.item !== undefined && entry.status === 'done' && entry.on === on))
    return false;
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

function wrongDay(on: Day, year: number, expected: string, why: string): Fault {
  return {
    rule: 'invalid-value',
    key: 'on',
    arguments: { key: 'on', value: on, expected: { name: expected }, why, kind: 'decisions', year },
  };
}
