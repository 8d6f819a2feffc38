import { type KeyMeant, type Loose, checkShape } from '../model/check.ts';
import { type Decisions, decisionsSchema } from '../model/decisions.ts';
import type { CheckedFile } from './plan-file.ts';
import { readSource, unreadSource } from './read.ts';

/** A file of decisions, as far as it has the form of one. */
export interface DecisionsFile extends CheckedFile {
  readonly decisions: Loose<Decisions>;
}

/** Reads the text of a file of decisions; never throws, whatever the text. */
export function readDecisions(file: string, text: string, keyMeant?: KeyMeant): DecisionsFile {
  const source = readSource(text);
  if (source.problems.some(({ kind }) => kind === 'syntax'))
    return { file, source, issues: [], decisions: {} };
  const { issues, data } = checkShape<Decisions>(decisionsSchema, source.data, keyMeant);
  return { file, source, issues, decisions: data };
}

/** A file of decisions that was not read, and why. */
export function unreadDecisions(file: string, detail: 'TOO_LARGE'): DecisionsFile {
  return { file, source: unreadSource(detail), issues: [], decisions: {} };
}

/** The text of a file without any decision yet, for an editor with the YAML language server. */
export function writeNewDecisions(
  { from, to }: Pick<Decisions, 'from' | 'to'>,
  { schema, comments }: { readonly schema: string; readonly comments: readonly string[] },
): string {
  const head = [`yaml-language-server: $schema=${schema}`, ...comments].map((line) => `# ${line}\n`);
  return `${head.join('')}from: ${from}\nto: ${to}\ndecisions: []\n`;
}
