import { type KeyMeant, type Loose, type ShapeIssue, checkShape } from '../model/check.ts';
import type { Plan } from '../model/schema.ts';
import { type Source, readSource } from './read.ts';

/** A plan's file, read: its text with positions, and its data as far as it has the form of a plan. */
export interface PlanFile {
  /** The path to show, relative to the workspace, with `/`. */
  readonly file: string;
  readonly source: Source;
  readonly issues: readonly ShapeIssue[];
  /** Undefined where the text is not YAML. A whole `Plan` where there is no issue. */
  readonly plan: Loose<Plan> | undefined;
}

/** Reads the text of a plan; never throws, whatever the text. `keyMeant` knows words for keys in other languages. */
export function readPlanFile(file: string, text: string, keyMeant?: KeyMeant): PlanFile {
  const source = readSource(text);
  if (source.problems.some(({ kind }) => kind === 'syntax'))
    return { file, source, issues: [], plan: undefined };
  return { file, source, ...checkShape(source.data, keyMeant) };
}

/** A file's name without folders and ending: for a plan, its year. */
export function stem(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.ya?ml$/i, '');
}
