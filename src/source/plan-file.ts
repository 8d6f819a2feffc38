import { type KeyMeant, type Loose, type ShapeIssue, checkShape } from '../model/check.ts';
import { type Plan, planSchema } from '../model/schema.ts';
import { knownKeys } from '../model/schema-paths.ts';
import { type Source, readSource, unreadSource } from './read.ts';

/** A file of the workspace, read: its text with positions, and what its data lacks of the form that it should have. */
export interface CheckedFile {
  /** The path to show, relative to the workspace, with `/`. */
  readonly file: string;
  readonly source: Source;
  readonly issues: readonly ShapeIssue[];
}

/** A plan's file, with its data as far as it has the form of a plan. */
export interface PlanFile extends CheckedFile {
  /** Undefined where the text is not YAML. A whole `Plan` where there is no issue. */
  readonly plan: Loose<Plan> | undefined;
}

/** Reads the text of a plan; never throws, whatever the text. `keyMeant` knows words for keys in other languages. */
export function readPlanFile(file: string, text: string, keyMeant?: KeyMeant): PlanFile {
  const source = readSource(text);
  if (source.problems.some(({ kind }) => kind === 'syntax'))
    return { file, source, issues: [], plan: undefined };
  if (isOfDecisions(source.data)) {
    const expected = { name: 'plan' };
    return {
      file,
      source,
      issues: [{ kind: 'invalid-value', path: [], value: source.data, expected }],
      plan: {},
    };
  }
  const { issues, data } = checkShape<Plan>(planSchema, source.data, keyMeant);
  return { file, source, issues, plan: data };
}

/**
 * Whether a file among the plans holds the decisions of a carry-over. That is one mistake, the file's place: what it
 * lacks of the form of a plan is not to be told.
 */
function isOfDecisions(data: unknown): boolean {
  if (typeof data !== 'object' || data === null || knownKeys([]).some((key) => Object.hasOwn(data, key)))
    return false;
  return DECISIONS.filter((key) => Object.hasOwn(data, key)).length > 1;
}

/** The keys of a file of decisions, of which one may be forgotten. */
const DECISIONS = ['from', 'to', 'decisions'];

/** A plan's file that was not read, and why. */
export function unreadPlanFile(file: string, detail: 'TOO_LARGE'): PlanFile {
  return { file, source: unreadSource(detail), issues: [], plan: undefined };
}

/** A file's name without folders and ending: for a plan, its year. */
export function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
}
