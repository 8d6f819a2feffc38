import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { typesetProse } from '../../src/language/fr/prose.ts';
import type { Text } from '../../src/report/view.ts';
import { ROOT, run } from '../support/run.ts';
import { htmlOf, markdownOf, readPlan, reportOf, shippedPlan, wordsOf } from './report-of.ts';

const PLAN = `year: 2031
title: "Plan d'action : XXème édition"
organization: L'OIDP
state: adopted
adopted: { on: 2031-01-05, by: "L'assemblée, 1ère session" }
note: 'Le "mot" ; et [[etude]] : voir https://example.org/l''un...'
labels: { activity: "ligne d'action" }
priorities:
  A: { title: "L'observatoire", aim: "D'ici à 2031 : 5 %" }
themes:
  - { id: climat, title: "L'eau", since: 2031-summer, decidedBy: "L'assemblée" }
activities:
  - id: etude
    number: 1
    priority: A
    title: "L'étude : qui ?"
    section: L'étape
    lead: "Ville d'Ailleurs"
    refersTo: [enquete]
    themes: [climat]
    items: [{ letter: a, title: "L'annexe.pdf", lead: Mme Une }]
    results: [{ title: "L'année", value: 1500, unit: "fiches d'étude", url: "https://example.org/d'un;deux" }]
    documents: [{ title: "L'acte", url: "https://example.org/l'acte" }]
    log: [{ on: 2031-02-01, note: "C'est fait !", by: "M. Untel" }]
  - { id: enquete, number: 2, priority: A, title: Enquête }
calendar:
  - { id: fete, title: "L'hiver", when: 2031-02, time: "10:30", place: "Côte d'Ivoire", organizer: "Mme Unetelle", note: "Il y a 3 km..." }
supporters: ["Ville d'Ici"]
documents: [{ title: "L'ensemble", url: "https://example.org/b'c" }]
errata:
  - { about: "L'année", printed: "l'année 2030 : XXème", meant: "l'année 2031" }
`;

const report = () => reportOf(readPlan(PLAN));

it('prints every text of a plan as a careful typographer sets it, addresses and misprints as they are', () => {
  for (const [text, entity] of [
    [markdownOf(report()), "'"],
    [htmlOf(report()).replace(/<style>.*?<\/style>/s, ''), '&#39;'],
  ] as const) {
    // Straight ones stay in the addresses and in the misprint alone.
    const bare = text
      .replaceAll(`https://example.org/l${entity}un...`, '')
      .replace(/(?:https:\/\/example\.org\/)(?:d|l|b)(?:'|&#39;)[a-z;]+/g, '')
      .replace(`«\u00A0l${entity}année 2030 : XXème\u00A0»`, '(misprint)');
    expect(bare).toContain('(misprint)');
    expect(bare).not.toMatch(new RegExp(`\\p{L}${entity}\\p{L}`, 'u'));
    for (const words of [
      'Plan d’action\u00A0: XXe édition',
      'L’OIDP',
      'L’assemblée, 1re session',
      'Le «\u00A0mot\u00A0»\u202F; et',
      'L’étude\u00A0: qui\u202F?',
      '5\u00A0%',
      'igne d’action 1',
      'Depuis l’été 2031 (L’assemblée)',
      '1\u202F500\u00A0fiches d’étude',
      'C’est fait\u202F!',
      'M.\u00A0Untel',
      'Côte d’Ivoire',
      'Il y a 3\u00A0km…',
      '10\u00A0h\u00A030',
      'L’annexe.pdf',
      'Ville d’Ici',
    ])
      expect(bare).toContain(words);
  }
});

it('prints the same of a plan whose slips were corrected', async () => {
  const { code, read } = await run(['plan', 'validate', '2031', '--fix'], {
    files: { 'plans/2031.yaml': PLAN },
    now: '2031-06-15T12:00:00Z',
  });
  expect(code).toBe(0);
  const fixed = read('plans/2031.yaml');
  expect(fixed).toContain('XXe édition');
  expect(reportOf(readPlan(fixed))).toEqual(report());
});

it.each([2013, 2020, 2021])(
  'prints the plan of %i as well where it was typed without a typographer',
  (year) => {
    // Whether a dash may begin a line is for who writes it to say.
    const text = readFileSync(path.join(ROOT, `plans/${year}.yaml`), 'utf8').replaceAll('\u00A0–', ' –');
    const typed = text.replaceAll('’', "'").replace(/[\u00A0\u202F]/g, ' ');
    expect(typed).not.toBe(text);
    expect(markdownOf(reportOf(readPlan(typed)))).toBe(markdownOf(reportOf(readPlan(text))));
  },
);

/** Every text below a part of a report, that which no reader sees apart. */
function textsIn(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  if (typeof part !== 'object' || part === null) return [];
  if ('inline' in part) return [wordsOf(part as Text)];
  return Object.entries(part).flatMap(([key, value]) =>
    ['href', 'id', 'anchor', 'code', 'kind'].includes(key) ? [] : textsIn(value),
  );
}

it.each([2013, 2020, 2021])('has no slip in words of ours either: %i', (year) => {
  const others = year === 2021 ? [shippedPlan(2020)] : [];
  const texts = textsIn(reportOf(shippedPlan(year), ...others));
  expect(texts.length).toBeGreaterThan(100);
  const show = (text: string) => text.replaceAll('\u00A0', '_').replaceAll('\u202F', '~');
  expect(texts.map(show)).toEqual(texts.map((text) => show(typesetProse(text))));
});
