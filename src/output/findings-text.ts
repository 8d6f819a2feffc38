import type { Severity } from '../model/finding.ts';
import type { Position } from '../source/locate.ts';
import type { Diagnostic } from './diagnostics.ts';
import { visibleName } from '../model/visible.ts';
import { type Measure, needsMeasure, printFrame } from './frame.ts';
import type { Style } from './style.ts';

export interface TextOptions {
  readonly style: Style;
  readonly severities: Readonly<Record<Severity, string>>;
  /** The texts of the files that diagnostics name, to show the lines that are meant. */
  readonly sources: ReadonlyMap<string, string>;
  /** The columns of the terminal; undefined where there is none. */
  readonly columns: number | undefined;
}

/** What is printed of a finding; not all have to be of a plan and of its rules. */
type Shown = Omit<Diagnostic, 'rule' | 'path' | 'subject'> & { readonly rule: string };

/** For a pipe or a file, as wide as a page. */
const WITHOUT_TERMINAL = 100;

/** Findings for a person: place, severity, rule, then what is wrong, the lines that are meant, and what to do. */
export async function printFindings(
  diagnostics: readonly Shown[],
  { style, severities, sources, columns = WITHOUT_TERMINAL }: TextOptions,
): Promise<string> {
  const colours = { error: style.red, warning: style.yellow, info: style.cyan };
  const lines = new Map(
    Array.from(sources, ([file, text]) => [file, text.replace(/^\uFEFF/, '').split('\n')]),
  );
  const measure = await loadMeasure(diagnostics, lines);
  const frame = (file: string, position: Position, mark: Style['red'], above = 0) => {
    const source = lines.get(file);
    // A place in a text without a line, such as an empty file, has nothing to show.
    if (source?.[position.line - 1] === undefined || (source.length === 1 && source[0] === '')) return [];
    return printFrame(source, position, { width: columns, above, mark, dim: style.dim }, measure);
  };
  const print = (diagnostic: Shown) => {
    const { file, line, column, severity, rule, message, help, related } = diagnostic;
    const colour = colours[severity];
    return [
      `${style.bold(`${visibleName(file)}:${line}:${column}`)} ${colour(severities[severity])} ${style.dim(`[${rule}]`)}`,
      `  ${message}`,
      // Whether a line is rightly indented shows beside the one above.
      ...frame(file, diagnostic, colour, rule === 'yaml-syntax' ? 1 : 0),
      ...related.flatMap((other) => [
        `  ${style.dim(`${visibleName(other.file)}:${other.line}:${other.column}`)} ${other.message}`,
        ...frame(other.file, other, style.dim),
      ]),
      ...(help === undefined ? [] : [`  → ${help}`]),
      '',
      '',
    ].join('\n');
  };
  return diagnostics.map(print).join('');
}

/** The measure of wide and combined characters, loaded only where a line that is shown has any. */
async function loadMeasure(
  diagnostics: readonly Shown[],
  lines: ReadonlyMap<string, readonly string[]>,
): Promise<Measure> {
  const places = diagnostics.flatMap((each) => [each, ...each.related]);
  const shown = new Set(
    places.flatMap(({ file, line }) => lines.get(file)?.slice(Math.max(line - 2, 0), line) ?? []),
  );
  const needed = [...shown].some(needsMeasure);
  if (!needed) return ({ length }) => length;
  const { default: stringWidth } = await import('string-width');
  return stringWidth;
}
