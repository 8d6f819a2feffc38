import { createHash } from 'node:crypto';
import type { Path } from '../model/edit.ts';
import type { Position } from '../source/locate.ts';
import type { Source } from '../source/read.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Validation } from './validation.ts';

/** What tells the elements of a list apart wherever they stand, the surest first. */
const NAMES = ['id', 'letter', 'title', 'on', 'about'] as const;

export interface Fingerprinted extends Diagnostic {
  /** 32 hexadecimal digits, by which a service knows the finding again in the next run. */
  readonly fingerprint: string;
}

/**
 * The diagnostics, each with its fingerprint. That holds no line and no index, so that what is written above, a new
 * order or other numbers do not make old findings look new. Unique in one run: the second of two that nothing else
 * tells apart is counted.
 */
export function withFingerprints({
  diagnostics,
  plans,
}: Pick<Validation, 'diagnostics' | 'plans'>): Fingerprinted[] {
  const texts = new Map(Array.from(plans, ([file, { source }]) => [file, linesOf(source)]));
  const counts = new Map<string, number>();
  return diagnostics.map((diagnostic) => {
    const { file, rule, path } = diagnostic;
    // An activity's number is where it stands, not what it is.
    const text = path.at(-1) === 'number' ? '' : underlined(texts.get(file) ?? [], diagnostic);
    const identity = JSON.stringify([file, rule, namedPath(path, plans.get(file)?.plan), text]);
    const before = counts.get(identity) ?? 0;
    counts.set(identity, before + 1);
    const fingerprint = createHash('sha256').update(`${identity}${before}`).digest('hex').slice(0, 32);
    return { ...diagnostic, fingerprint };
  });
}

/** The path with the name of each element of a list in place of its index. */
function namedPath(path: Path, plan: unknown): string[] {
  let value = plan;
  return path.map((key) => {
    value = isContainer(value) ? value[key] : undefined;
    return typeof key === 'number' ? nameOf(value) : key;
  });
}

function nameOf(element: unknown): string {
  if (!isContainer(element)) return '';
  const name = NAMES.find((key) => typeof element[key] === 'string');
  return name === undefined ? '' : `${name} ${String(element[name])}`;
}

function isContainer(value: unknown): value is Readonly<Record<string | number, unknown>> {
  return typeof value === 'object' && value !== null;
}

function linesOf({ text }: Source): readonly string[] {
  return text.replace(/^\uFEFF/, '').split('\n');
}

/** The text of a range, without what an editor changes by itself: ends of lines and indentation. */
function underlined(lines: readonly string[], { line, column, endLine, endColumn }: Position): string {
  return lines
    .slice(line - 1, endLine)
    .map((row, index) =>
      row.slice(index === 0 ? column - 1 : 0, index === endLine - line ? endColumn - 1 : undefined),
    )
    .join('\n')
    .replace(/\s+/g, ' ');
}
