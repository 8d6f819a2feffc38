import { describeFinding } from '../../src/language/fr/findings.ts';
import { keyMeant } from '../../src/language/fr/keys.ts';
import { type Diagnostic, toDiagnostics } from '../../src/output/diagnostics.ts';
import { runRules } from '../../src/rules/run.ts';
import { type PlanFile, readPlanFile } from '../../src/source/plan-file.ts';

/** Reads and judges the plans of a workspace, given as texts by file, all of them on one day. */
export function diagnose(
  texts: Readonly<Record<string, string>>,
  today = '2031-06-15',
): { files: ReadonlyMap<string, PlanFile>; diagnostics: readonly Diagnostic[] } {
  const files = new Map(
    Object.entries(texts).map(([file, text]) => [file, readPlanFile(file, text, keyMeant)]),
  );
  const plans = [...files.values()];
  const findings = runRules(plans, { today, workspace: plans });
  return { files, diagnostics: toDiagnostics(findings, files, describeFinding) };
}

/** What a diagnostic underlines: the text between its columns, to the end of the line where it runs further. */
function underlined(text: string, { line, column, endLine, endColumn }: Diagnostic): string {
  const row = text.replace(/^\uFEFF/, '').split(/\r\n|\n/)[line - 1] ?? '';
  return row.slice(column - 1, endLine === line ? endColumn - 1 : undefined);
}

/** A short form to compare: `3 unknown-key «statut»`. */
export function summary(text: string, diagnostic: Diagnostic): string {
  return `${diagnostic.line} ${diagnostic.rule} «${underlined(text, diagnostic)}»`;
}

/** The findings of one plan in their short form. */
export function findingsOf(text: string, file = 'plans/2031.yaml'): string[] {
  return diagnose({ [file]: text }).diagnostics.map((each) => summary(text, each));
}
