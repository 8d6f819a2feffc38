import { keyMeant } from '../language/fr/keys.ts';
import type { Loose } from '../model/check.ts';
import type { Day } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import type { FindingArguments, Fix, Place, Related, RuleId, Severity } from '../model/finding.ts';
import { nearest } from '../model/nearest.ts';
import type { Codes } from '../model/codes.ts';
import type * as Money from '../model/money.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { Network } from '../model/network.ts';
import type { Plan } from '../model/schema.ts';
import type { PlanFile } from '../source/plan-file.ts';
import type { CooperationFile, NetworkFile } from '../source/register-files.ts';
import { yearOfName } from '../workspace/find.ts';

/** What a file should hold. */
export type FileKind = 'plan' | 'settings' | 'decisions' | 'network' | 'cooperation';

/** The registers of a workspace, as far as they could be read. */
export interface Registers {
  readonly network: NetworkFile | undefined;
  readonly cooperations: readonly CooperationFile[];
}

/** What a rule sees: one file to judge, and those around it. */
export interface RuleContext extends PlanFile {
  readonly plan: Loose<Plan>;
  readonly kind: FileKind;
  /** The plan's year, by its file's name or else by its `year`. */
  readonly year: number | undefined;
  readonly today: Day;
  /** The years that have a plan in the workspace, read or not. */
  readonly years: readonly number[];
  /** The other plans of the workspace that were read and claim this year. */
  readonly others: (year: number) => readonly PlanFile[];
  /** Undefined where they were not read: of a workspace without any, there are none. */
  readonly registers?: Registers | undefined;
  /** Undefined where they were not loaded: no code can be doubted then. */
  readonly codes?: Codes | undefined;
}

/** What a rule of the registers sees beside the file that it judges. */
interface AroundRegister {
  readonly today: Day;
  readonly registers: Registers;
  /** Every plan of the workspace that was read. */
  readonly plans: readonly PlanFile[];
  readonly codes: Codes;
  /** Exact sums: given, so that who judges plans alone does without what makes them. */
  readonly money: Pick<typeof Money, 'sum' | 'toMoney'>;
}

/** What a rule sees of the register of the network. */
export interface NetworkContext extends NetworkFile, AroundRegister {
  readonly network: Loose<Network>;
}

/** What a rule sees of a partnership sheet. */
export interface CooperationContext extends CooperationFile, AroundRegister {
  readonly cooperation: Loose<Cooperation>;
}

/** What a rule found, before the runner adds the file and the subject. */
export interface Found<Id extends RuleId = RuleId> {
  readonly place: Place;
  readonly arguments: FindingArguments[Id];
  readonly suggestion?: string | undefined;
  /** Instead of the rule's own. */
  readonly severity?: Severity;
  readonly fix?: readonly Fix[] | undefined;
  readonly related?: readonly Related[];
}

/** A rule: its id is its file's name and is never used again for something else. */
export interface Rule<Id extends RuleId = RuleId> {
  readonly id: Id;
  readonly severity: Severity;
  /** Whether a plan with such a finding cannot be understood, so that other commands stop at it. */
  readonly blocking?: boolean;
  /** The other years whose plans the check reads. It is asked again when they have been read, for what these lead to. */
  readonly years?: (context: RuleContext) => Iterable<number>;
  /** What it finds in a plan. */
  readonly check?: (context: RuleContext) => Iterable<Found<Id>>;
  /** What it finds in the register of the network. */
  readonly checkNetwork?: (context: NetworkContext) => Iterable<Found<Id>>;
  /** What it finds in a partnership sheet. */
  readonly checkCooperation?: (context: CooperationContext) => Iterable<Found<Id>>;
}

/** A file whose plan is whole. */
export interface WholePlanFile extends Omit<PlanFile, 'plan'> {
  readonly plan: Plan;
}

/** The plan of another year, where it is here and of the right form. */
export function otherPlan({ others }: Pick<RuleContext, 'others'>, year: number): WholePlanFile | undefined {
  const [file] = others(year);
  return file === undefined ? undefined : asWhole(file);
}

/** What follow-up and carry-over read of a plan. */
const FOLLOWED: ReadonlySet<string> = new Set(
  'year state tracking activities calendar id number title status continuous items letter carriedFrom activity item event when outcome toConfirm'.split(
    ' ',
  ),
);

/** The file with its plan, where nothing that follow-up and carry-over read of it is missing or of a wrong form. */
export function asWhole(file: PlanFile): WholePlanFile | undefined {
  const { plan, issues, source } = file;
  if (plan === undefined || source.problems.length > 0 || issues.some(concernsFollowUp)) return undefined;
  return { ...file, plan: plan as Plan };
}

/** Whether what is wrong is something that they read, or may stand for it. */
function concernsFollowUp(issue: PlanFile['issues'][number]): boolean {
  if (issue.kind === 'missing-key' || issue.kind === 'invalid-key') return true;
  if (issue.kind === 'invalid-value') {
    // A file that holds a list, or nothing, has no plan.
    if (issue.path.length === 0) return true;
    return FOLLOWED.has(String(issue.path.findLast((key) => typeof key === 'string')));
  }
  const meant = keyMeant(issue.key, issue.known) ?? nearest(issue.key, issue.known);
  return meant !== undefined && FOLLOWED.has(meant);
}

/**
 * The year that a plan says it is of; undefined where that is wrong, or where its file's name says another: which of
 * the two is meant is not known, and what would not fit the one may fit the other.
 */
export function certainYear({ plan, file }: Pick<RuleContext, 'plan' | 'file'>): number | undefined {
  const { year } = plan;
  return typeof year === 'number' && (yearOfName(file) ?? year) === year ? year : undefined;
}

/** Whether what stands under a key is wrong and reported as such: what it should be is not known. */
export function isWrong(mapping: object, key: string): boolean {
  return Object.hasOwn(mapping, key) && (mapping as Record<string, unknown>)[key] === undefined;
}

const reportedPlaces = new WeakMap<PlanFile['issues'], ReadonlySet<string>>();

/** Whether the text at a path is reported already, as not of the right form. */
export function isReported({ issues }: Pick<PlanFile, 'issues'>, path: Path): boolean {
  if (issues.length === 0) return false;
  let places = reportedPlaces.get(issues);
  if (places === undefined) {
    places = new Set(issues.flatMap((issue) => (issue.kind === 'invalid-value' ? issue.path.join('/') : [])));
    reportedPlaces.set(issues, places);
  }
  return places.has(path.join('/'));
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
