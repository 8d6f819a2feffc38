import type { Loose } from '../model/check.ts';
import type { Day } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import type { FindingArguments, Place, Related, RuleId, Severity } from '../model/finding.ts';
import type { Plan } from '../model/schema.ts';
import type { PlanFile } from '../source/plan-file.ts';

/** What a rule sees: one file to judge, and those around it. */
export interface RuleContext extends PlanFile {
  readonly plan: Loose<Plan>;
  /** The plan's year, by its file's name or else by its `year`. */
  readonly year: number | undefined;
  readonly today: Day;
  /** The other plans of the workspace that were read and claim this year. */
  readonly others: (year: number) => readonly PlanFile[];
}

/** What a rule found, before the runner adds the file and the subject. */
export interface Found<Id extends RuleId = RuleId> {
  readonly place: Place;
  readonly arguments: FindingArguments[Id];
  readonly suggestion?: string | undefined;
  readonly related?: readonly Related[];
}

/** A rule: its id is its file's name and is never used again for something else. */
export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  readonly severity: Severity;
  /** Whether a plan with such a finding cannot be understood, so that other commands stop at it. */
  readonly blocking?: boolean;
  readonly check: (context: RuleContext) => Iterable<Found<Id>>;
}

/** The elements of a list that is perhaps absent, with the path of each; those that were wrong are left out. */
export function* each<Element>(
  list: readonly (Element | undefined)[] | undefined,
  path: Path,
): Generator<[element: Element, path: Path]> {
  if (!Array.isArray(list)) return;
  for (const [index, element] of (list as readonly (Element | undefined)[]).entries())
    if (element !== undefined) yield [element, [...path, index]];
}
