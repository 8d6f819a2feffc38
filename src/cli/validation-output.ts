import path from 'node:path';
import { SEVERITIES, hints, networkUnchecked, sheetUnchecked, summarize } from '../language/fr/summary.ts';
import { countSeverities, type Diagnostic, toDiagnostics } from '../output/diagnostics.ts';
import type { Validation } from '../output/validation.ts';
import { repositoryRoot, slashed } from '../workspace/find.ts';
import type { Session } from './session.ts';
import type { Group } from './targets.ts';
import type { Judged } from './validation.ts';

declare const OIDP_VERSION: string;

export const FORMATS = ['text', 'json', 'github', 'gitlab', 'sarif', 'junit'] as const;
export type Format = (typeof FORMATS)[number];

/** What was judged, with its findings in words and in the order of the files. */
export async function toValidation(judged: readonly Judged[], strict: boolean): Promise<Validation> {
  const files = judged.flatMap(({ plans, registers, settings }) => [
    ...plans,
    ...registers,
    ...(settings === undefined ? [] : [settings]),
  ]);
  const read = new Map(judged.flatMap((each) => [...each.named]));
  const findings = judged.flatMap((each) => each.findings);
  return { files, diagnostics: await inWords(findings, read), plans: read, strict };
}

/** The words of findings are loaded only where there are any. */
async function inWords(findings: Judged['findings'], read: Judged['named']): Promise<readonly Diagnostic[]> {
  if (findings.length === 0) return [];
  const { describeFinding } = await import('../language/fr/findings.ts');
  return toDiagnostics(findings, read, describeFinding);
}

/** Prints a validation in a format to standard output. */
export async function printJudged(
  session: Session,
  judged: readonly Judged[],
  validation: Validation,
  format: Format,
): Promise<void> {
  if (format === 'text') return await printText(session, judged, validation);
  if (format === 'json') {
    const { printValidationJson } = await import('../output/findings-json.ts');
    return session.out(printValidationJson(validation.files, validation.diagnostics));
  }
  const renamed = fromRepository(session, judged, validation);
  if (format === 'gitlab')
    session.out((await import('../output/findings-gitlab.ts')).printGitlabReport(renamed));
  else if (format === 'junit') session.out((await import('../output/findings-junit.ts')).printJunit(renamed));
  else if (format === 'sarif') await printSarif(session, renamed);
  else {
    const { printGithubCommands } = await import('../output/findings-github.ts');
    const commands = printGithubCommands(renamed);
    if (commands !== '') session.out(commands);
    // GitHub shows ten errors and ten warnings a step: the rest is in the log.
    await printText(session, judged, validation, withoutCommands);
  }
}

async function printText(
  session: Session,
  judged: readonly Judged[],
  validation: Validation,
  change: (text: string) => string = (text) => text,
): Promise<void> {
  const { diagnostics, plans } = validation;
  const plansRead = judged.flatMap((each) => each.plans).length;
  const registersRead = judged.flatMap(({ registers }) => registers).length;
  const last = summarize({ plans: plansRead, registers: registersRead }, countSeverities(diagnostics));
  const gravest = (['error', 'warning', 'info'] as const)
    .map((severity) => diagnostics.find((each) => each.severity === severity))
    .find((each) => each !== undefined);
  if (gravest === undefined) return session.out(last);
  const { printFindings } = await import('../output/findings-text.ts');
  const sources = new Map(Array.from(plans, ([file, { source }]) => [file, source.text]));
  const { columns } = session.context.stdout;
  const style = await session.style();
  const findings = await printFindings(diagnostics, { style, severities: SEVERITIES, sources, columns });
  const fixable = judged.flatMap((each) => each.findings).filter(({ fix }) => fix !== undefined).length;
  await session.show(change(`${findings}${hints(gravest.rule, fixable)}\n${last}`));
}

async function printSarif(session: Session, validation: Validation): Promise<void> {
  const [{ printSarif: print }, { describeRules }] = await Promise.all([
    import('../output/findings-sarif.ts'),
    import('../output/rule-descriptions.ts'),
  ]);
  session.out(print(validation, { version: OIDP_VERSION, rules: describeRules() }));
}

/** A text for the log of a runner, which obeys `##[…]` wherever it stands: a plan must not give it commands. */
function withoutCommands(text: string): string {
  return text.replaceAll('##[', '## [');
}

/** Says of which registers nothing could be checked, in any format: a plan without a finding would seem to be in order. */
export async function tellUnchecked(session: Session, judged: readonly Judged[]): Promise<void> {
  for (const { plans, unchecked } of judged) {
    const lines = [
      ...(unchecked.network === undefined ? [] : [networkUnchecked(unchecked.network, plans.length)]),
      ...unchecked.sheets.map(sheetUnchecked),
    ];
    for (const line of lines) await session.tell(line);
  }
}

/** Prints what `--fix` mended or, with `--dry-run`, would mend; beside a format for programs, to standard error. */
export async function printCorrections(
  session: Session,
  judged: readonly Judged[],
  format: Format,
  dryRun: boolean,
): Promise<void> {
  const changed = judged.flatMap((each) => each.changed);
  if (changed.length === 0) return;
  const out = (text: string) => (format === 'text' ? session.out(text) : session.err(text));
  if (dryRun) {
    const { printDiff } = await import('../output/diff.ts');
    for (const { file, before } of changed) out(printDiff(file.file, before.source.text, file.source.text));
    return;
  }
  const { printCorrectionLines } = await import('../output/corrections-text.ts');
  out(`${printCorrectionLines(judged.flatMap(({ corrections }) => corrections))}\n`);
}

/**
 * The validation with the names of its files as the host of the repository knows them: from the folder of the
 * repository, wherever below it the workspace is. Outside of a repository, from the folder of the call.
 */
function fromRepository(session: Session, judged: readonly Judged[], validation: Validation): Validation {
  const names = new Map<string, string>();
  for (const { group, plans, registers, settings = [], named } of judged)
    for (const file of [...plans, ...registers, ...[settings].flat(), ...named.keys()])
      names.set(file, hostName(session, group, file));
  const rename = <Named extends { readonly file: string }>(named: Named): Named => ({
    ...named,
    file: names.get(named.file) ?? named.file,
  });
  return {
    ...validation,
    files: validation.files.map((file) => names.get(file) ?? file),
    diagnostics: validation.diagnostics.map((each) => ({
      ...rename(each),
      related: each.related.map(rename),
    })),
    plans: new Map(Array.from(validation.plans, ([file, plan]) => [names.get(file) ?? file, plan])),
  };
}

function hostName(session: Session, { workspace, prefix }: Group, file: string): string {
  const root = workspace?.root ?? session.folder;
  const absolute = path.join(root, file.slice(prefix.length));
  return slashed(path.relative(repositoryRoot(root) ?? session.folder, absolute));
}
