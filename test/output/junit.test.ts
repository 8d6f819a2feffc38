import { parse, type TestCase, type TestSuites } from 'junit2json';
import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { printJunit } from '../../src/output/findings-junit.ts';
import type { Validation } from '../../src/output/validation.ts';
import { plain } from '../support/run.ts';
import { asInfos, NASTY, NASTY_FILE, RIGHT, validate, WRONG } from '../support/validation.ts';

const MANY = {
  'plans/2030.yaml': RIGHT.replace('2031', '2030'),
  'plans/2031.yaml': WRONG,
  'plans/2032.yaml': WRONG.replace('2031', '2032').replace(', statut: done', ''),
  'plans/2033.yaml': 'a: [',
  'plans/2034.yaml': 'year: 2034\n',
  [NASTY_FILE]: NASTY,
};

/** The report as a program for such reports reads it. */
async function read(validation: Validation): Promise<TestSuites> {
  return (await parse(printJunit(validation))) as TestSuites;
}

const casesOf = ({ testsuite = [] }: TestSuites): TestCase[] =>
  testsuite.flatMap(({ testcase = [] }) => testcase);

test('a file without findings, and one with a warning and an error', () => {
  const validation = validate({ 'plans/2030.yaml': MANY['plans/2030.yaml'], 'plans/2031.yaml': WRONG });
  expect(plain(printJunit(validation))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="oidp plan validate" tests="3" failures="1" errors="0" time="0">
  <testsuite name="plans/2030.yaml" tests="1" failures="0" errors="0" skipped="0" time="0">
    <testcase name="rien à signaler" classname="plans/2030.yaml" file="plans/2030.yaml" time="0"/>
  </testsuite>
  <testsuite name="plans/2031.yaml" tests="2" failures="1" errors="0" skipped="1" time="0">
    <testcase name="empty-priority (ligne 5, colonne 3)" classname="plans/2031.yaml" file="plans/2031.yaml" line="5" time="0">
      <skipped message="Avertissement : La priorité B n'a aucune activité">plans/2031.yaml:5:3
La priorité B n'a aucune activité
donnez-lui une activité, ou retirez-la de « priorities »</skipped>
    </testcase>
    <testcase name="unknown-key : activité 1 (ligne 7, colonne 54)" classname="plans/2031.yaml" file="plans/2031.yaml" line="7" time="0">
      <failure type="unknown-key" message="Activité 1 : la clé « statut » n'existe pas">plans/2031.yaml:7:54
Activité 1 : la clé « statut » n'existe pas
vouliez-vous dire « status » ? (--fix le corrige)</failure>
    </testcase>
  </testsuite>
</testsuites>
`);
});

test('the other place of a finding', () => {
  const twice = validate({
    'plans/2031.yaml': RIGHT.replace('title: Plan\n', 'title: Plan\ntitle: Projet\n'),
  });
  expect(plain(printJunit(twice))).toContain('\nplans/2031.yaml:2:1 la première est ici</failure>');
});

describe('what fails', () => {
  const outcomes = async (validation: Validation) =>
    casesOf(await read(validation)).map(({ failure, skipped }) => [
      failure?.[0]?.message && plain(failure[0].message),
      skipped?.[0]?.message && plain(skipped[0].message),
    ]);
  const [priority, key] = [
    "La priorité B n'a aucune activité",
    "Activité 1 : la clé « statut » n'existe pas",
  ];
  const texts = { 'plans/2031.yaml': WRONG };

  test('errors; a warning is skipped', async () => {
    expect(await outcomes(validate(texts))).toEqual([
      [undefined, `Avertissement : ${priority}`],
      [key, undefined],
    ]);
  });

  test('warnings too, with --strict', async () => {
    expect(await outcomes(validate(texts, { strict: true }))).toEqual([
      [priority, undefined],
      [key, undefined],
    ]);
  });

  test('remarks never', async () => {
    expect(await outcomes(asInfos(validate(texts, { strict: true })))).toEqual([
      [undefined, `Remarque : ${priority}`],
      [undefined, `Remarque : ${key}`],
    ]);
  });
});

describe.each([false, true])('many files, strict: %s', (strict) => {
  const validation = validate(MANY, { strict });

  test('a suite a file, with the right counts', async () => {
    const report = await read(validation);
    expect(report.testsuite?.map(({ name }) => name)).toEqual(Object.keys(MANY));
    for (const { name, testcase = [], ...counts } of report.testsuite ?? []) {
      const found = validation.diagnostics.filter(({ file }) => file === name).length;
      expect(testcase).toHaveLength(Math.max(1, found));
      expect(counts).toMatchObject({
        tests: testcase.length,
        failures: testcase.filter(({ failure }) => failure !== undefined).length,
        skipped: testcase.filter(({ skipped }) => skipped !== undefined).length,
        errors: 0,
      });
    }
    expect(report).toMatchObject({
      tests: casesOf(report).length,
      failures: casesOf(report).filter(({ failure }) => failure !== undefined).length,
      errors: 0,
    });
  });

  test('no name twice', async () => {
    const report = await read(validation);
    const names = casesOf(report).map(({ classname, name }) => `${classname}\n${name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.startsWith('plans/2034.yaml\nmissing-key'))).toEqual([
      'plans/2034.yaml\nmissing-key (ligne 1, colonne 1)',
      'plans/2034.yaml\nmissing-key (ligne 1, colonne 1) [2]',
      'plans/2034.yaml\nmissing-key (ligne 1, colonne 1) [3]',
    ]);
  });
});

test('a finding in a file that was not named is not lost', async () => {
  const { diagnostics } = validate({ 'plans/2031.yaml': WRONG });
  const report = await read({ files: ['plans/2030.yaml'], diagnostics, plans: new Map(), strict: false });
  expect(report.testsuite?.map(({ name, tests }) => [name, tests])).toEqual([
    ['plans/2030.yaml', 1],
    ['plans/2031.yaml', 2],
  ]);
});

/** What XML can hold of a text. */
const visible = (text: string) => text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\p{Surrogate}]/gu, '\uFFFD');

test('a strict parser reads the titles and names as they are', () => {
  const nasty = validate({ [NASTY_FILE]: NASTY });
  const findings = nasty.diagnostics.map((each) => ({ ...each, severity: 'error' as const }));
  using document = XmlDocument.fromString(printJunit({ ...nasty, diagnostics: findings }));
  const read = (xpath: string) => document.find(xpath).map(({ content }) => content);
  expect(findings.length).toBeGreaterThan(7);
  expect(read('/testsuites/testsuite/@name')).toEqual([NASTY_FILE]);
  expect(read('//testcase/@file')).toEqual(findings.map(() => NASTY_FILE));
  expect(read('//testcase/@line').map(Number)).toEqual(findings.map(({ line }) => line));
  expect(read('//failure/@message')).toEqual(findings.map(({ message }) => visible(message)));
  expect(read('//failure')).toEqual(
    findings.map(({ file, line, column, message, help = '' }) =>
      visible(`${file}:${line}:${column}\n${message}\n${help}`).trimEnd(),
    ),
  );
});

test('what XML forbids is replaced, each by one mark', () => {
  const [finding] = validate({ 'plans/2031.yaml': WRONG }).diagnostics;
  if (finding === undefined) throw new Error('no diagnostic');
  const message = 'a\0b\u0008c\u000Bd\u001Be\uFFFEf\uD800g\uDC00h\r\n\t i\u0085j\u{1F389}';
  const report = printJunit({
    files: [],
    diagnostics: [{ ...finding, severity: 'error', message }],
    strict: false,
  });
  using document = XmlDocument.fromString(report);
  expect(document.get('//failure/@message')?.content).toBe(
    'a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\uFFFDf\uFFFDg\uFFFDh\r\n\t i\u0085j\u{1F389}',
  );
  expect(document.get('//failure')?.content).toContain('h\r\n\t i');
});
