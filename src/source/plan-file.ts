import { type KeyMeant, type Loose, type ShapeIssue, checkShape } from '../model/check.ts';
import { type Plan, planSchema } from '../model/schema.ts';
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
  const { issues, data } = checkShape<Plan>(planSchema, source.data, keyMeant);
  return { file, source, issues, plan: data };
}

/** A plan's file that was not read, and why. */
export function unreadPlanFile(file: string, detail: 'TOO_LARGE'): PlanFile {
  return { file, source: unreadSource(detail), issues: [], plan: undefined };
}

/** A file's name without folders and ending: for a plan, its year. */
export function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
}
