import { Ajv, type ValidateFunction } from 'ajv';
import fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parseDocument, stringify } from 'yaml';
import { SEVERITIES } from '../../src/language/fr/summary.ts';
import type { Diagnostic } from '../../src/output/diagnostics.ts';
import { printGithubCommands } from '../../src/output/findings-github.ts';
import { printGitlabReport } from '../../src/output/findings-gitlab.ts';
import { printJunit } from '../../src/output/findings-junit.ts';
import { printSarif } from '../../src/output/findings-sarif.ts';
import { printFindings } from '../../src/output/findings-text.ts';
import { PLAIN } from '../../src/output/style.ts';
import { mutateData, mutateText, mutation } from '../support/mutations.ts';
import { brokenRules } from '../support/oracle.ts';
import { run, shippedPlans } from '../support/run.ts';

vi.setConfig({ testTimeout: 60_000 });

const TODAY = '2031-06-15';

/** A plan that uses what those that are shipped do not. */
const RICH = `format: 1
year: 2030
title: Plan de travail 2030
state: adopted
adopted: { on: 2030-01-10, by: Assemblée générale }
objectives:
  - { id: observatoire, title: Un observatoire }
priorities:
  A: { title: Communication, aim: "Voir [[prix]] et [[2030/prix/b]]." }
  C: { title: Échanges }
themes:
  - { id: climat, title: Climat, since: 2029-01-01/2029-06-01 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix
    objectives: [observatoire]
    themes: [climat]
    due: 2030-03/2030-09
    refersTo: [lettre]
    results: [{ title: Candidatures, value: 31, on: 2030-05-02, url: "https://example.org" }]
    items:
      - { letter: a, title: Révision, status: done, refersTo: [prix/b], carriedFrom: c }
      - { letter: b, title: Jury, status: in-progress }
    carriedFrom: { year: 2029, activity: prix }
    log:
      - { on: 2030-02-10, item: a, status: done, note: Adoptée }
      - { on: 2030-03-10, item: b, status: in-progress, by: secretariat }
  - id: lettre
    number: 2
    priority: C
    title: Lettre
    status: cancelled
    log: [{ on: 2030-04-01, status: cancelled, note: Faute de moyens }]
  - id: guide
    number: 3
    priority: C
    title: Guide
    status: planned
    items: [{ letter: a, title: Texte, status: done }, { letter: b, title: Images }]
calendar:
  - id: fete
    title: Fête
    when: 2030-08-01/2030-08-03
    time: "16:00/20:00"
    toConfirm: [place]
    activities: [prix/b, lettre]
    carriedFrom: { year: 2029, event: fete }
  - { id: jury, title: Jury, when: 2030-05-02, time: "09:00/12:00", outcome: held }
x-own: { __proto__: 1, note: "[[rien]]" }
`;

const PLANS: readonly (readonly [year: number, text: string])[] = [
  ...Object.entries(shippedPlans()).map(([file, text]) => [Number(file.slice(6, 10)), text] as const),
  [2030, RICH],
];

const OF_FORM = new Set(['unknown-key', 'missing-key', 'invalid-value', 'duplicate-key']);
/** The rules that the oracle knows. */
const KNOWN = new Set([
  'year-mismatch',
  'missing-key',
  'invalid-value',
  'duplicate-id',
  'duplicate-number',
  'number-gap',
  'date-reversed',
  'unknown-priority',
  'unknown-reference',
  'item-letters',
  'status-conflict',
  'log-order',
  'log-conflict',
]);

let hasForm: ValidateFunction;

beforeAll(async () => {
  const { stdout } = await run(['plan', 'schema']);
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  for (const keyword of ['defaultSnippets', 'enumDescriptions', 'errorMessage', 'patternErrorMessage'])
    ajv.addKeyword(keyword);
  hasForm = ajv.compile(JSON.parse(stdout) as object);
});

/**
 * What the command says of a plan alone, once it has been made sure that what it says can be relied on. Undefined for a
 * plan of a newer format, which is refused.
 */
async function judge(year: number, text: string): Promise<readonly Diagnostic[] | undefined> {
  const file = `plans/${year}.yaml`;
  const start = performance.now();
  const { code, stdout, stderr } = await run(
    ['plan', 'validate', '--format', 'json', '--today', TODAY, String(year)],
    { files: { [file]: text } },
  );
  expect(performance.now() - start).toBeLessThan(2000);
  if (code === 2 && stderr.includes('format plus récent')) return undefined;
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  expect(code).toBe(diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0);
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const { message, help = '', related, ...place } of diagnostics) {
    expect(`${message}${help}`).not.toMatch(/undefined|\[object|NaN/);
    for (const { line, column, endLine, endColumn } of [place, ...related]) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(endLine).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThanOrEqual(1);
      expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1);
      expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
    }
  }
  await printAll(file, text, diagnostics);
  const mended = await run(['plan', 'validate', '--fix', '--dry-run', '--today', TODAY, String(year)], {
    files: { [file]: text },
  });
  expect(mended.stderr).toBe('');
  expect(mended.code).toBeLessThan(2);
  return diagnostics;
}

/** In every format that a machine reads line by line or by its syntax. */
async function printAll(file: string, text: string, diagnostics: readonly Diagnostic[]): Promise<void> {
  const validation = { files: [file], diagnostics, plans: new Map(), strict: false };
  expect(printGithubCommands(validation).match(/\n/g) ?? []).toHaveLength(diagnostics.length);
  JSON.parse(printGitlabReport(validation));
  JSON.parse(printSarif(validation, { version: '1.0.0', rules: [] }));
  expect(printJunit(validation)).toMatch(/^<\?xml[^]*<\/testsuites>\n$/);
  const sources = new Map([[file, text]]);
  const shown = await printFindings(diagnostics, {
    style: PLAIN,
    severities: SEVERITIES,
    sources,
    columns: 60,
  });
  expect(shown.replaceAll('\n', '')).not.toMatch(/[\0-\x1F\x7F-\x9F\u2028\u2029\u202A-\u202E]/);
}

/** Compares what the tool says with what the schema and the oracle say. */
function compare(diagnostics: readonly Diagnostic[] | undefined, data: unknown, year: number): void {
  if (diagnostics === undefined) return;
  const errors = new Set(
    diagnostics.filter(({ severity }) => severity === 'error').map(({ rule }) => rule as string),
  );
  if (!hasForm(data)) {
    expect(
      [...errors].some((rule) => OF_FORM.has(rule)),
      'the form is wrong',
    ).toBe(true);
    return;
  }
  const broken = brokenRules(data as { [key: string]: unknown }, year, TODAY);
  if (broken.size > 0) expect([...errors], `broken: ${[...broken].join(', ')}`).not.toEqual([]);
  for (const rule of errors) {
    if (KNOWN.has(rule)) expect([...broken], 'a false alarm').toContain(rule);
    else expect([...OF_FORM], 'the form is right').not.toContain(rule);
  }
}

const plan = fc.constantFrom(...PLANS);

describe('whatever becomes of a plan', () => {
  test('its text may be cut, doubled, mixed and dirtied', async () => {
    await fc.assert(
      fc.asyncProperty(
        plan,
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async ([year, text], mutations) => {
          // As a file holds it: it has no halves of characters.
          const mutated = Buffer.from(mutations.reduce(mutateText, text)).toString();
          const diagnostics = await judge(year, mutated);
          const document = parseDocument(mutated, { stringKeys: true, prettyErrors: false, schema: 'core' });
          const isYaml =
            document.errors.length === 0 &&
            !/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x84\x86-\x9F\uFFFD]/.test(mutated);
          const errors = diagnostics?.filter(({ severity }) => severity === 'error');
          if (!isYaml) expect(errors, 'not YAML, and valid').not.toEqual([]);
          else if (!/[*&!%]/.test(mutated)) compare(diagnostics, document.toJS(), year);
        },
      ),
      { seed: 20_310_615, numRuns: 250 },
    );
  });

  test('its data may be deleted, renamed, moved and exchanged', async () => {
    await fc.assert(
      fc.asyncProperty(
        plan,
        fc.array(mutation, { minLength: 1, maxLength: 3 }),
        async ([year, text], mutations) => {
          const data = mutations.reduce<unknown>(mutateData, parseDocument(text).toJS());
          compare(await judge(year, stringify(data)), data, year);
        },
      ),
      { seed: 20_310_616, numRuns: 600 },
    );
  });
});

test.each(PLANS)('the oracle finds nothing in the plan of %i', async (year, text) => {
  const data: unknown = parseDocument(text).toJS();
  expect(hasForm(data)).toBe(true);
  expect([...brokenRules(data as { [key: string]: unknown }, year, TODAY)]).toEqual([]);
  compare(await judge(year, text), data, year);
});
