import { describeFinding } from '../../src/language/fr/findings.ts';
import { keyMeant } from '../../src/language/fr/keys.ts';
import { CODES } from '../../src/model/codes.ts';
import { type Diagnostic, type FileRead, toDiagnostics } from '../../src/output/diagnostics.ts';
import { runRegisterRules } from '../../src/rules/run-registers.ts';
import { runRules } from '../../src/rules/run.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { readCooperationFile, readNetworkFile } from '../../src/source/register-files.ts';

/** Reads and judges the files of a workspace, plans and registers, given as texts by file, all of them on one day. */
export function diagnose(
  texts: Readonly<Record<string, string>>,
  today = '2031-06-15',
): { files: ReadonlyMap<string, FileRead>; diagnostics: readonly Diagnostic[] } {
  const { plans, registers, files } = readWorkspace(texts);
  const findings = [
    ...runRules(plans, { today, workspace: plans, registers, codes: CODES }),
    ...runRegisterRules(registers, { today, plans, codes: CODES }),
  ];
  return { files, diagnostics: toDiagnostics(findings, files, describeFinding) };
}

/** Whether a file of a workspace is a register, and not a plan. */
export function isRegister(file: string): boolean {
  return file.includes('plans/cooperations/') || file.endsWith('plans/network.yaml');
}

function readWorkspace(texts: Readonly<Record<string, string>>) {
  const names = Object.keys(texts);
  const textOf = (file: string) => texts[file] ?? '';
  const plans = names
    .filter((file) => !isRegister(file))
    .map((file) => readPlanFile(file, textOf(file), keyMeant));
  const [network] = names
    .filter((file) => file.endsWith('plans/network.yaml'))
    .map((file) => readNetworkFile(file, textOf(file), keyMeant));
  const cooperations = names
    .filter((file) => file.includes('plans/cooperations/'))
    .map((file) => readCooperationFile(file, textOf(file), keyMeant));
  const registers = { network, cooperations };
  const all: readonly FileRead[] = [...plans, ...(network === undefined ? [] : [network]), ...cooperations];
  return { plans, registers, files: new Map(all.map((file) => [file.file, file])) };
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
