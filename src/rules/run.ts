import type { Codes } from '../model/codes.ts';
import type { Day } from '../model/dates.ts';
import type { Finding, Place, RuleId } from '../model/finding.ts';
import type { Level } from '../model/settings.ts';
import type { CheckedFile, PlanFile } from '../source/plan-file.ts';
import { yearOfName } from '../workspace/find.ts';
import { type FileKind, type Registers, type Rule, type RuleContext, isReported } from './rule.ts';
import { subjectAt } from './subject-at.ts';
import { RULES } from './table.ts';

export interface RunOptions {
  readonly today: Day;
  /** The plans of the same workspace that judging these may need; those judged may be among them. */
  readonly workspace: readonly PlanFile[];
  /** The years that have a plan in the workspace; those of the plans that were read, where it is not given. */
  readonly years?: readonly number[];
  /** Only the rules that keep a plan from being understood. */
  readonly blockingOnly?: boolean;
  /** The registers of the workspace and what the norms know, where they are needed and were read. */
  readonly registers?: Registers | undefined;
  readonly codes?: Codes | undefined;
  /** What the workspace sets for a rule in a year; undefined where it leaves it as it is. */
  readonly levelOf?: ((rule: RuleId, year: number | undefined) => Level | undefined) | undefined;
}

/** Every rule, in the order of the table. */
const ALL = Object.values(RULES) as readonly Rule[];

/** The rules that any file of YAML can break; the others speak of plans. */
const OF_FORM: readonly Rule[] = ALL.filter(({ id }) =>
  ['yaml-syntax', 'duplicate-key', 'unknown-key', 'missing-key', 'invalid-value'].includes(id),
);

/** Judges plans by all the rules: pure, in the order of the files, then of the rules. */
export function runRules(files: readonly PlanFile[], options: RunOptions): Finding[] {
  return files.flatMap((file) => judge(rulesFor(file, options), contextOf(file, options), options));
}

/** Judges a file that holds no plan by the rules of its form. */
export function judgeForm(
  file: CheckedFile,
  kind: Exclude<FileKind, 'plan'>,
  options: Pick<RunOptions, 'today'>,
): Finding[] {
  const context = contextOf({ ...file, plan: {} }, { ...options, workspace: [] });
  const findings = judge(OF_FORM, { ...context, kind, year: undefined }, {});
  if (kind === 'network' || kind === 'cooperation') return findings;
  // Such a file has few lines, which people mend themselves.
  return findings.map((finding) => ({ ...finding, fix: undefined }));
}

/** The years whose plans the rules would read to judge these files, beyond those that `workspace` holds. */
export function neededYears(files: readonly PlanFile[], options: RunOptions): Set<number> {
  const years = new Set<number>();
  for (const file of files) {
    const context = contextOf(file, options);
    for (const rule of rulesFor(file, options)) {
      if (options.levelOf?.(rule.id, context.year) === 'off') continue;
      for (const year of rule.years?.(context) ?? []) years.add(year);
    }
  }
  return years;
}

function rulesFor(file: PlanFile, { blockingOnly = false }: RunOptions): readonly Rule[] {
  if (file.plan === undefined) return [RULES['yaml-syntax']];
  // Which value a key written twice has is not known: nothing that builds on values is asked.
  return ALL.filter(
    ({ blocking }) => blocking === true || !(blockingOnly || file.source.problems.length > 0),
  );
}

function contextOf(file: PlanFile, { today, workspace, years, registers, codes }: RunOptions): RuleContext {
  return {
    ...file,
    plan: file.plan ?? {},
    kind: 'plan',
    year: yearOf(file),
    today,
    registers,
    codes,
    years: years ?? workspace.flatMap((other) => yearOf(other) ?? []),
    others: (year) => {
      const claim = workspace.filter((other) => other.file !== file.file && yearOf(other) === year);
      // A file of another name has its year wrong.
      return claim.toSorted(
        (a, b) => Number(yearOfName(b.file) === year) - Number(yearOfName(a.file) === year),
      );
    },
  };
}

function judge(
  rules: readonly Rule[],
  context: RuleContext,
  { levelOf }: Pick<RunOptions, 'levelOf'>,
): Finding[] {
  return rules.flatMap((rule) => {
    const level = rule.blocking === true ? undefined : levelOf?.(rule.id, context.year);
    if (level === 'off') return [];
    const isOfForm = OF_FORM.includes(rule);
    const news = [...(rule.check?.(context) ?? [])].filter(
      ({ place }) => isOfForm || !repeats(context, place),
    );
    return news.map((found) => {
      const place = asWritten(context, found.place);
      return {
        related: [],
        ...found,
        rule: rule.id,
        severity: level ?? found.severity ?? rule.severity,
        file: context.file,
        place,
        subject: subjectAt(context.plan, context.year, 'at' in found.place ? found.place.at : []),
        // Under a misspelt key nothing can be mended before the key is.
        fix: place === found.place ? found.fix : undefined,
      };
    });
  });
}

/** Whether what stands at a place is reported already, as not of the right form: nothing more is to be said of it. */
function repeats(context: RuleContext, place: Place): boolean {
  return 'at' in place && place.on !== 'key' && isReported(context, place.at);
}

/** The year that a plan claims or, where it claims none, that its file's name tells. */
export function yearOf({ file, plan }: Pick<PlanFile, 'file' | 'plan'>): number | undefined {
  if (typeof plan?.year === 'number') return plan.year;
  return yearOfName(file);
}

/** The place as the file has it: what stands under a misspelt key was read under the right one. */
function asWritten({ issues }: RuleContext, place: Place): Place {
  if (!('at' in place)) return place;
  const { at } = place;
  const misspelt = misspeltKeys(issues);
  for (let depth = 0; misspelt.size > 0 && depth < at.length; depth++) {
    const written = misspelt.get(at.slice(0, depth + 1).join('/'));
    if (written !== undefined) return { ...place, at: at.with(depth, written) };
  }
  return place;
}

const misspeltOfIssues = new WeakMap<PlanFile['issues'], ReadonlyMap<string, string>>();

/** The keys that stand misspelt, by the paths that they would have under their right names. */
function misspeltKeys(issues: PlanFile['issues']): ReadonlyMap<string, string> {
  let keys = misspeltOfIssues.get(issues);
  if (keys === undefined) {
    keys = new Map(
      issues.flatMap((issue) =>
        issue.kind === 'missing-key' && issue.misspelt !== undefined
          ? [[[...issue.path, issue.key].join('/'), issue.misspelt]]
          : [],
      ),
    );
    misspeltOfIssues.set(issues, keys);
  }
  return keys;
}
