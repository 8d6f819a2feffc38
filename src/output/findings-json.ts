import { type Diagnostic, countSeverities } from './diagnostics.ts';

/** A whole validation for programs: version 1 of the documented form. */
export function printValidationJson(files: readonly string[], diagnostics: readonly Diagnostic[]): string {
  const { error: errors, warning: warnings, info: infos } = countSeverities(diagnostics);
  return printJson({ files, diagnostics, summary: { errors, warnings, infos } });
}

/** Any result for programs, versioned. */
export function printJson(result: object): string {
  return `${JSON.stringify({ version: 1, ...result }, undefined, 2)}\n`;
}
