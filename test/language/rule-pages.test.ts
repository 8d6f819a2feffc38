import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import * as explain from '../../src/language/fr/explain.ts';
import { slipsIn } from '../../src/language/fr/prose.ts';
import { RULE_WORDS } from '../../src/language/fr/rules/table.ts';
import type { Example, RulePage } from '../../src/language/fr/rules/words.ts';
import { typeset } from '../../src/language/fr/typography.ts';
import { runRules } from '../../src/rules/run.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { diagnose, isRegister } from '../support/diagnose.ts';
import { ROOT } from '../support/run.ts';

const FIXTURES = path.join(ROOT, 'test/rules/fixtures');

const PAGES: readonly (readonly [id: string, page: RulePage])[] = Object.entries(RULE_WORDS).map(
  ([id, { page }]) => [id, page],
);

/** The whole plans that the lines of an example stand for. */
function plansOf(example: Example): Record<string, string> {
  const files = typeof example === 'string' ? { 'plans/2031.yaml': example } : example;
  return Object.fromEntries(Object.entries(files).map(([file, lines]) => [file, complete(file, lines)]));
}

/** The lines with the keys that every plan needs above them, of the year that the file is named for; a register is whole. */
function complete(file: string, lines: string): string {
  if (isRegister(file)) return lines;
  const year = /(\d{4})\.yaml$/.exec(file)?.[1] ?? '2031';
  const has = (key: string) => new RegExp(`^${key}:`, 'm').test(lines);
  // A priority without an activity would be a finding of its own.
  const priorities = has('activities') ? '{ A: { title: Communication } }' : '{}';
  const needed = { year, title: `Plan de travail ${year}`, priorities, activities: '[]' };
  const added = Object.entries(needed).filter(([key]) => !has(key));
  return `${added.map(([key, value]) => `${key}: ${value}\n`).join('')}${lines}`;
}

/** Which rules find something in an example, but for remarks of others than `own`, which are about style. */
function rulesFiring(example: Example, own: string): string[] {
  const found = diagnose(plansOf(example)).diagnostics.filter(
    ({ rule, severity }) => rule === own || severity !== 'info',
  );
  return [...new Set(found.map(({ rule }) => rule))];
}

describe.each(PAGES)('%s', (id, { summary, meaning, why, fix = '', wrong, right }) => {
  test('the wrong example has this mistake and no other', () => {
    expect(rulesFiring(wrong, id)).toEqual([id]);
  });

  test('the right example has none', () => {
    expect(rulesFiring(right, id)).toEqual([]);
  });

  test('the examples can be shown in a narrow window', () => {
    for (const lines of [wrong, right].flatMap((example) => Object.values(plansOf(example)))) {
      expect(lines).toMatch(/\n$/);
      expect(lines.split('\n').filter((line) => line.length > 76)).toEqual([]);
    }
  });

  test('the sentences are French', () => {
    expect(summary).toMatch(/^\p{Ll}.*[^.]$/u);
    expect(fix).not.toMatch(/^\p{Lu}|\.$/u);
    for (const text of [meaning, why]) expect(text).toMatch(/^(?:« )?\p{Lu}.*[.?]$/su);
    // What is quoted may be what is not to be written.
    for (const text of [summary, meaning, why, fix])
      expect(slipsIn(typeset(text.replaceAll(/« [^»]* »/g, '« mot »')))).toEqual([]);
  });
});

test('the pages of those rules that --fix can mend say so', () => {
  const fixtures = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' })
    .filter((name) => /^(?!.*(?:network|cooperations\/)).*\.yaml$/.test(name.replaceAll('\\', '/')))
    .map((name) => readFileSync(path.join(FIXTURES, name), 'utf8'));
  const examples = PAGES.flatMap(([, { wrong }]) =>
    Object.entries(plansOf(wrong)).flatMap(([file, text]) => (isRegister(file) ? [] : [text])),
  );
  const mended = [...fixtures, ...examples].flatMap((text) => {
    const file = readPlanFile('plans/2031.yaml', text);
    const findings = runRules([file], { today: '2031-06-15', workspace: [file] });
    return findings.filter(({ fix }) => fix !== undefined).map(({ rule }) => rule);
  });
  const saying = PAGES.filter(([, { fix }]) => fix !== undefined).map(([id]) => id);
  expect([...new Set<string>(mended)].toSorted()).toEqual(saying.toSorted());
});

test('no two rules have the same summary', () => {
  const summaries = PAGES.map(([, { summary }]) => summary);
  expect(new Set(summaries).size).toBe(summaries.length);
});

test('the words around the pages are French', () => {
  const { GROUPS, PAGE, SILENCE, FIXED, LIST, fixSentence } = explain;
  const texts = [
    ...Object.values(GROUPS).flatMap(({ heading, note }) => [heading, note]),
    ...Object.values(PAGE),
    ...Object.values(SILENCE),
    LIST.title,
    LIST.introduction,
    LIST.generated,
    LIST.more('number-gap'),
    FIXED,
    fixSentence('corrige'),
  ];
  for (const text of texts) expect(slipsIn(typeset(text)), text).toEqual([]);
});
