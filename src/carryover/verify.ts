import type { Day } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import type { Plan } from '../model/schema.ts';
import { type Lost, account, nameOfLost } from '../model/unfinished.ts';
import { runRules } from '../rules/run.ts';
import { locate } from '../source/locate.ts';
import type { PlanFile } from '../source/plan-file.ts';
import { type Choices, choiceFor, choiceForEvent } from './choices.ts';
import type { UnderstoodFile } from './settle.ts';

/** The files around a carry-over. */
export interface Carryover {
  /** The source as it is. */
  readonly source: UnderstoodFile;
  /** The source as it would be, with what was given up or done late. */
  readonly settled: UnderstoodFile;
  /** The target as it was; undefined where it did not exist. */
  readonly before: PlanFile | undefined;
  /** The target as it would be written. */
  readonly after: PlanFile;
  readonly choices: Choices;
  readonly today: Day;
}

/** Both sides of a carry-over: what the source leaves unfinished is all of the other four. */
export interface Balance {
  readonly unfinished: number;
  readonly carried: number;
  readonly givenUp: number;
  readonly doneLate: number;
  /** What the target does not name by choice. */
  readonly left: readonly Lost[];
}

/**
 * Counts both sides of a carry-over from the texts, whatever planned it, and judges the result.
 * Throws `carryover-refused` where something would be lost, or where a plan would have an error that it has not now.
 */
export function verifyCarryover(carryover: Carryover): Balance {
  const { source, settled, before, after, choices, today } = carryover;
  const details = { from: source.plan.year, to: after.plan?.year ?? 0 };
  const errors = [
    ...newErrors(before, after, [source, settled], today),
    ...newErrors(source, settled, [before, after], today),
  ];
  if (after.issues.length > 0 || errors.length > 0)
    throw new OidpError('carryover-refused', { reason: 'errors', ...details, errors });
  const target = after.plan as Plan;
  const { unfinished, carried, lost } = account(source.plan, target);
  const chosen = (kind: string) => lost.filter((each) => choiceOf(choices, each) === kind);
  const left = account(settled.plan, target).lost;
  const balance = {
    unfinished,
    carried,
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
  return balance;
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

/** The errors that a plan would have and has not now, each time beside the other plan as that is then. */
function newErrors(
  before: PlanFile | undefined,
  after: PlanFile,
  [otherBefore, otherAfter]: readonly [PlanFile | undefined, PlanFile],
  today: Day,
): PlacedError[] {
  const known = new Set(before && errorsOf(before, otherBefore, today).map(signature));
  return errorsOf(after, otherAfter, today)
    .filter((finding) => !known.has(signature(finding)))
    .map(({ rule, file, place }) => ({ rule, file, line: locate(after.source, place).line }));
}

/** What is lost between two plans is counted, not judged. */
function errorsOf(file: PlanFile, other: PlanFile | undefined, today: Day): Finding[] {
  const workspace = other === undefined ? [file] : [other, file];
  return runRules([file], { today, workspace }).filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'carryover-lost',
  );
}

/** What is wrong, wherever it has moved to. */
function signature({ rule, arguments: details }: Finding): string {
  return JSON.stringify([rule, details]);
}
