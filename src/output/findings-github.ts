import type { Severity } from '../model/finding.ts';
import { visible } from '../model/visible.ts';
import type { Position } from '../source/locate.ts';
import type { Diagnostic } from './diagnostics.ts';
import { type Validation, explain, lastLine } from './validation.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as commands to the runner of GitHub Actions, one a line, which it shows as annotations of the changed files. */
export function printGithubCommands({ diagnostics }: Pick<Validation, 'diagnostics'>): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('');
}

function command(diagnostic: Diagnostic): string {
  const { severity, rule, file } = diagnostic;
  const properties = Object.entries({ title: rule, file, ...placeOf(diagnostic) })
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
    .join(',');
  return `::${COMMANDS[severity]} ${properties}::${escapeMessage(explain(diagnostic, '\n'))}`;
}

/**
 * GitHub takes columns only within one line, and drops them where the last is less than the first. Its last column is
 * that of the last character, ours that of the next one.
 */
function placeOf(position: Position): { line: number; endLine: number; col?: number; endColumn?: number } {
  const { line, column, endLine: end, endColumn } = position;
  const endLine = lastLine(position);
  if (endLine > line) return { line, endLine };
  if (end > line) return { line, endLine, col: column };
  return { line, endLine, col: column, endColumn: Math.max(column, endColumn - 1) };
}

function escapeMessage(text: string): string {
  const escaped = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  // A log is shown by terminals too.
  return visible(escaped);
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
