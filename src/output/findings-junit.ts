import { findingName, NOTHING_FOUND, withSeverity } from '../language/fr/machine-formats.ts';
import type { Diagnostic } from './diagnostics.ts';
import type { Validation } from './validation.ts';

interface TestCase {
  readonly name: string;
  /** What was found; nothing in the case that a file without findings passes. */
  readonly diagnostic?: Diagnostic;
  readonly failed: boolean;
}

/**
 * Findings as a JUnit report, as if each file were a suite of tests. A finding that fails the validation is a failed
 * test; the others are skipped ones, which stay in sight and fail nothing.
 */
export function printJunit({ files, diagnostics, strict }: Omit<Validation, 'plans'>): string {
  const suites = new Map<string, TestCase[]>(files.map((file) => [file, []]));
  const seen = new Map<string, number>();
  for (const diagnostic of diagnostics) {
    const { file, rule, severity, subject, line, column } = diagnostic;
    const suite = suites.get(file) ?? [];
    suites.set(file, suite);
    suite.push({
      name: distinct(findingName(rule, subject.label, line, column), file, seen),
      diagnostic,
      failed: severity === 'error' || (strict && severity === 'warning'),
    });
  }
  for (const suite of suites.values())
    if (suite.length === 0) suite.push({ name: NOTHING_FOUND, failed: false });
  const { tests, failures } = countCases([...suites.values()].flat());
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes({ name: 'oidp plan validate', tests, failures, errors: 0, time: 0 })}>`,
    ...Array.from(suites, ([file, cases]) => printSuite(file, cases)),
    '</testsuites>',
    '',
  ].join('\n');
}

/** Readers take two tests of one name for one: what comes second says so. */
function distinct(name: string, file: string, seen: Map<string, number>): string {
  const key = JSON.stringify([file, name]);
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? name : `${name} [${count}]`;
}

function countCases(cases: readonly TestCase[]): { tests: number; failures: number; skipped: number } {
  const failures = cases.filter(({ failed }) => failed).length;
  const found = cases.filter(({ diagnostic }) => diagnostic !== undefined).length;
  return { tests: cases.length, failures, skipped: found - failures };
}

function printSuite(file: string, cases: readonly TestCase[]): string {
  const { tests, failures, skipped } = countCases(cases);
  return [
    `  <testsuite${attributes({ name: file, tests, failures, errors: 0, skipped, time: 0 })}>`,
    ...cases.map((each) => printCase(file, each)),
    '  </testsuite>',
  ].join('\n');
}

function printCase(file: string, { name, diagnostic, failed }: TestCase): string {
  // The same report whenever it is made: how long it took is not told.
  const start = `    <testcase${attributes({ name, classname: file, file, line: diagnostic?.line, time: 0 })}`;
  if (diagnostic === undefined) return `${start}/>`;
  const { rule, severity, message } = diagnostic;
  const outcome = failed
    ? ['failure', attributes({ type: rule, message })]
    : ['skipped', attributes({ message: withSeverity(severity, message) })];
  return [
    `${start}>`,
    `      <${outcome.join('')}>${escapeText(fullText(diagnostic))}</${outcome[0]}>`,
    '    </testcase>',
  ].join('\n');
}

/** All that is known of a finding, for readers that show the text of a test and no more. */
function fullText({ file, line, column, message, help, related }: Diagnostic): string {
  return [
    `${file}:${line}:${column}`,
    message,
    help ?? [],
    related.map((other) => `${other.file}:${other.line}:${other.column} ${other.message}`),
  ]
    .flat()
    .join('\n');
}

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeAttribute(String(value))}"`))
    .join('');
}

/** What XML 1.0 (2.2) allows in no form, not even as a reference; half a surrogate pair too. */
const FORBIDDEN = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '&#13;');
}

/** A reader would make a space of a tab or line break that stands there as itself. */
function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;');
}
