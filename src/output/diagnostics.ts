import type { Path } from '../model/edit.ts';
import type { Finding, RuleId, Severity, Subject } from '../model/finding.ts';
import type { Description } from '../language/fr/findings.ts';
import { type Position, locate } from '../source/locate.ts';
import type { CheckedFile, PlanFile } from '../source/plan-file.ts';

/** A finding as the machine formats print it: in words, with its place in lines and columns. */
export interface Diagnostic extends Position {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly file: string;
  readonly path: Path;
  readonly subject: Subject & { readonly label: string };
  readonly help?: string | undefined;
  readonly suggestion?: string | undefined;
  readonly related: readonly (Position & { readonly message: string; readonly file: string })[];
}

/** A file that was read: a plan, or one that holds something else. */
export type FileRead = CheckedFile & { readonly plan?: PlanFile['plan'] };

export type Describe = (finding: Finding, plan: PlanFile['plan']) => Description;

/** Puts findings in words and places, in their order. `files` holds every file that a finding names. */
export function toDiagnostics(
  findings: readonly Finding[],
  files: ReadonlyMap<string, FileRead>,
  describe: Describe,
): Diagnostic[] {
  return findings.map((finding) => toDiagnostic(finding, files, describe)).toSorted(byPlace);
}

/** The order of diagnostics: by file, line, column, rule. */
function byPlace(a: Diagnostic, b: Diagnostic): number {
  return compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule);
}

function toDiagnostic(
  finding: Finding,
  files: ReadonlyMap<string, FileRead>,
  describe: Describe,
): Diagnostic {
  const { rule, severity, file, place, subject, suggestion } = finding;
  const { label, message, help, related } = describe(finding, files.get(file)?.plan);
  return {
    rule,
    severity,
    message,
    file,
    ...positionOf(file, place, files),
    path: 'at' in place ? place.at : [],
    subject: { ...subject, label },
    help,
    suggestion,
    related: finding.related.map((other) => ({
      message: related,
      file: other.file,
      ...positionOf(other.file, other.place, files),
    })),
  };
}

function positionOf(file: string, place: Finding['place'], files: ReadonlyMap<string, FileRead>): Position {
  const source = files.get(file)?.source;
  return source === undefined ? { line: 1, column: 1, endLine: 1, endColumn: 1 } : locate(source, place);
}

/** How many findings there are of each severity. */
export function countSeverities(
  diagnostics: readonly { readonly severity: Severity }[],
): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
