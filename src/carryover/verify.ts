import type { Day } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/schema.ts';
import { type Lost, account, nameOfLost } from '../model/unfinished.ts';
import type { WholePlanFile } from '../rules/rule.ts';
import { runRules } from '../rules/run.ts';
import { locate } from '../source/locate.ts';
import type { PlanFile } from '../source/plan-file.ts';
import { type Choices, choiceFor, choiceForEvent } from './choices.ts';

/** The files around a carry-over. */
export interface Carryover {
  /** The source as it is. */
  readonly source: WholePlanFile;
  /** The source as it would be, with what was given up or done late. */
  readonly settled: WholePlanFile;
  /** The target as it was; undefined where it did not exist. */
  readonly before: WholePlanFile | undefined;
  /** The target as it would be written. */
  readonly after: PlanFile;
  /** The plans of the years between. */
  readonly between: readonly WholePlanFile[];
  readonly choices: Choices;
  readonly today: Day;
}

/** Both sides of a carry-over: what the source leaves unfinished is all of the other four. */
export interface Balance {
  readonly unfinished: number;
  readonly carried: number;
  /** How much of what is carried the target does not name before. */
  readonly pending: number;
  readonly givenUp: number;
  readonly doneLate: number;
  /** What the target does not name by choice. */
  readonly left: readonly Lost[];
}

/** A carry-over that may be written. */
export interface Verified {
  readonly balance: Balance;
  /** Whether validation goes on telling of what is left. */
  readonly isReported: boolean;
  /** What the target carries, as it was, that it should not, for it is carried already. */
  readonly duplicates: readonly Finding[];
}

/**
 * Counts both sides of a carry-over from the texts, whatever planned it, and judges the result.
 * Throws `carryover-refused` where something would be lost, or where a plan would have an error that it has not now.
 */
export function verifyCarryover(carryover: Carryover): Verified {
  const { source, settled, before, after, between, choices, today } = carryover;
  const details = { from: source.plan.year, to: after.plan?.year ?? 0 };
  const judge = (file: PlanFile, ...others: readonly PlanFile[]) =>
    runRules([file], { today, workspace: [...others, ...between, file] });
  const found = judge(after, settled);
  const was = before === undefined ? [] : judge(before, source);
  const errors = [
    ...newErrors(after, was, found),
    ...(settled === source
      ? []
      : newErrors(settled, judge(source, ...(before ? [before] : [])), judge(settled, after))),
  ];
  const [taken] = between;
  if (taken !== undefined && errors.length > 0 && errors.every(({ rule }) => rule === 'carryover-duplicate'))
    throw new OidpError('carryover-refused', { reason: 'taken', ...details, between: taken.plan.year });
  if (after.issues.length > 0 || errors.length > 0)
    throw new OidpError('carryover-refused', { reason: 'errors', ...details, errors });
  const target = after.plan as Plan;
  const { unfinished, carried, lost } = account(source.plan, target);
  const chosen = (kind: string) => lost.filter((each) => choiceOf(choices, each) === kind);
  const left = account(settled.plan, target).lost;
  const balance = {
    unfinished,
    carried,
    pending: carried - (before === undefined ? 0 : account(source.plan, before.plan).carried),
    givenUp: chosen('give-up').length,
    doneLate: chosen('done-late').length,
    left,
  };
  const stays = new Set(chosen('leave').map(nameOfLost));
  const isBalanced =
    left.every((each) => choiceOf(choices, each) === 'leave') &&
    left.filter((each) => stays.has(nameOfLost(each))).length === stays.size &&
    unfinished === carried + balance.givenUp + balance.doneLate + stays.size;
  if (!isBalanced) throw new OidpError('carryover-refused', { reason: 'unbalanced', ...details });
  return {
    balance,
    isReported: found.some(({ rule }) => rule === 'carryover-lost'),
    duplicates: was.filter(({ rule }) => rule === 'carryover-duplicate'),
  };
}

function choiceOf(choices: Choices, lost: Lost): string {
  return 'event' in lost
    ? choiceForEvent(choices, lost.event).kind
    : choiceFor(choices, lost.activity, lost.item).kind;
}

interface PlacedError {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
}

/** The errors that a plan would have and has not now. What is lost between two plans is counted, not judged. */
function newErrors(
  { source }: PlanFile,
  before: readonly Finding[],
  after: readonly Finding[],
): PlacedError[] {
  const known = new Set(before.map(signature));
  return after
    .filter((finding) => finding.severity === 'error' && finding.rule !== 'carryover-lost')
    .filter((finding) => !known.has(signature(finding)))
    .map(({ rule, file, place }) => ({ rule, file, line: locate(source, place).line }));
}

/** What is wrong, wherever it has moved to. */
function signature({ rule, arguments: details }: Finding): string {
  return JSON.stringify([rule, details]);
}
