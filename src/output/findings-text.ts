import type { Severity } from '../model/finding.ts';
import type { Style } from './style.ts';
import { countSeverities, type Diagnostic } from './diagnostics.ts';

export interface TextOptions {
  readonly style: Style;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly summarize: (files: number, counts: Readonly<Record<Severity, number>>) => string;
}

/** Findings for a person: place, severity, rule, then what is wrong and what to do. */
export function printFindings(
  diagnostics: readonly Diagnostic[],
  { style, severities }: Pick<TextOptions, 'style' | 'severities'>,
): string {
  const colour = { error: style.red, warning: style.yellow, info: style.cyan };
  return diagnostics
    .map(({ file, line, column, severity, rule, message, help, related }) =>
      [
        `${style.bold(`${file}:${line}:${column}`)} ${colour[severity](severities[severity])} ${style.dim(`[${rule}]`)}`,
        `  ${message}`,
        ...related.map(
          (other) => `  ${style.dim(`${other.file}:${other.line}:${other.column} ${other.message}`)}`,
        ),
        ...(help === undefined ? [] : [`  → ${help}`]),
        '',
        '',
      ].join('\n'),
    )
    .join('');
}

/** A whole validation for a person, with its last line of counts. */
export function printValidation(
  files: number,
  diagnostics: readonly Diagnostic[],
  options: TextOptions,
): string {
  return `${printFindings(diagnostics, options)}${options.summarize(files, countSeverities(diagnostics))}\n`;
}
