import { type Diagnostic, countSeverities } from './diagnostics.ts';
import { printJson } from './json.ts';

/** A whole validation for programs: version 1 of the documented form. */
export function printValidationJson(files: readonly string[], diagnostics: readonly Diagnostic[]): string {
  const { error: errors, warning: warnings, info: infos } = countSeverities(diagnostics);
  return printJson({ files, diagnostics, summary: { errors, warnings, infos } });
}
