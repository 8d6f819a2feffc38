import type { Loose } from '../model/check.ts';
import type { Day } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import type { Finding, Place, Subject } from '../model/finding.ts';
import type { Plan } from '../model/schema.ts';
import type { PlanFile } from '../source/plan-file.ts';
import { yearOfName } from '../workspace/find.ts';
import type { Rule, RuleContext } from './rule.ts';
import { RULES } from './table.ts';

export interface RunOptions {
  readonly today: Day;
  /** The plans of the same workspace that judging these may need; those judged may be among them. */
  readonly workspace: readonly PlanFile[];
  /** Only the rules that keep a plan from being understood. */
  readonly blockingOnly?: boolean;
}

/** Judges plans by all the rules: pure, in the order of the files, then of the rules. */
export function runRules(files: readonly PlanFile[], options: RunOptions): Finding[] {
  return files.flatMap((file) => judge(file, options));
}

function judge(file: PlanFile, { today, workspace, blockingOnly = false }: RunOptions): Finding[] {
  const plan = file.plan ?? {};
  const context: RuleContext = {
    ...file,
    plan,
    year: yearOf(file),
    today,
    others: (year) => workspace.filter((other) => other.file !== file.file && yearOf(other) === year),
  };
  const rules: readonly Rule[] =
    file.plan === undefined
      ? [RULES['yaml-syntax']]
      : (Object.values(RULES) as readonly Rule[]).filter(
          // Which value a key written twice has is not known: nothing that builds on values is asked.
          ({ blocking }) => blocking === true || !(blockingOnly || file.source.problems.length > 0),
        );
  return rules.flatMap((rule) =>
    Array.from(rule.check(context), (found) => ({
      related: [],
      ...found,
      rule: rule.id,
      severity: rule.severity,
      file: file.file,
      subject: subjectOf(context, found.place),
    })),
  );
}

/** The year that a plan claims or, where it claims none, that its file's name tells. */
export function yearOf({ file, plan }: Pick<PlanFile, 'file' | 'plan'>): number | undefined {
  if (typeof plan?.year === 'number') return plan.year;
  return yearOfName(file);
}

function subjectOf({ plan, year }: { plan: Loose<Plan>; year: number | undefined }, place: Place): Subject {
  const path: Path = 'at' in place ? place.at : [];
  const [list, index, part, position] = path;
  if (typeof index !== 'number') return { year };
  if (list === 'calendar') return { year, event: plan.calendar?.[index]?.id };
  if (list !== 'activities') return { year };
  const activity = plan.activities?.[index];
  const item =
    part === 'items' && typeof position === 'number'
      ? activity?.items?.[position]?.letter
      : part === 'log' && typeof position === 'number'
        ? activity?.log?.[position]?.item
        : undefined;
  return { year, activity: activity?.id, item };
}
