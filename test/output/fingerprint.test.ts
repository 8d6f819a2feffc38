import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/output/diagnostics.ts';
import { withFingerprints } from '../../src/output/fingerprint.ts';
import { NASTY, NASTY_FILE, validate, WRONG } from '../support/validation.ts';

const HEAD = `year: 2031
title: Plan
priorities:
  A: { title: Communication }
  B: { title: Pratiques }
activities:
`;

/** Each with a finding that has nothing to do with the others, at several depths. */
const ACTIVITIES = [
  (number: number) => `  - { id: prix, number: ${number}, priority: A, title: Prix, statut: done }\n`,
  (number: number) => `  - id: site
    number: ${number}
    priority: A
    title: Site
    due: >
      un jour
      ou l’autre
    items:
      - { letter: a, title: Textes, due: 2031-13 }
      - { letter: b, title: Images, due: 2031-13 }
    log:
      - { on: 2031-02-01, note: Début, bye: secretariat }
      - { on: 2031-03-01, note: Suite, bye: secretariat }
`,
  (number: number) => `  - id: lettre
    number: ${number}
    priority: A
    title: Lettre, voir [[ailleurs]] et [[là]] et [[ailleurs]]
    refersTo: [nulle-part, prix, pas-la]
    documents:
      - { title: Un, url: un }
      - { title: Deux, url: un }
`,
  (number: number) => `  - { id: guide, number: ${number}, priority: D, title: Guide }\n`,
];
const RIGHT_ACTIVITY = (number: number) =>
  `  - { id: nouveau-${number}, number: ${number}, priority: A, title: Nouveau }\n`;

/** The fingerprints of a plan's findings, with what each is about; but for the order, which is its own finding. */
function printsOf(text: string, file = 'plans/2031.yaml'): string[] {
  return withFingerprints(validate({ [file]: text }))
    .filter(({ rule }) => rule !== 'number-order')
    .map(({ rule, message, fingerprint }) => `${rule} ${message.replace(/activité \d+/i, '')} ${fingerprint}`)
    .toSorted();
}

const ERRATA = `errata:
  - { about: "[[prix]]", printed: un, mean: deux }
  - { about: "[[site]]", printed: un, mean: deux }
`;

const write = (activities: readonly ((number: number) => string)[]) =>
  HEAD + activities.map((each, index) => each(index + 1)).join('') + ERRATA;

const PLAN = write(ACTIVITIES);
const PRINTS = printsOf(PLAN);

test('what is looked at: many findings, at many places', () => {
  expect(PRINTS.length).toBeGreaterThan(12);
  expect(PRINTS.every((each) => / [0-9a-f]{32}$/.test(each))).toBe(true);
});

describe('they stay', () => {
  test.each([
    ['under comments', `# Un\n# Deux\n\n${PLAN}`],
    ['under more keys', PLAN.replace('title: Plan\n', 'title: Plan\nnote: Texte\ncontext: Texte\n')],
    ['between blank lines', PLAN.replaceAll('\n  - ', '\n\n  # Activité\n  - ')],
    ['with the line ends of Windows', PLAN.replaceAll('\n', '\r\n')],
    ['behind a byte order mark', `\uFEFF${PLAN}`],
    ['with another indentation', HEAD + PLAN.slice(HEAD.length).replaceAll(/^ {2}(?! *- \{ about)/gm, '')],
    ['under an activity more', write([RIGHT_ACTIVITY, ...ACTIVITIES])],
    ['when the title of the activity changes', PLAN.replace('title: Prix', 'title: Le prix')],
    ['when the title of an item changes', PLAN.replace('title: Textes', 'title: Un texte')],
    ['when its keys are in another order', PLAN.replace('id: prix, number: 1', 'number: 1, id: prix')],
    ['under an item more', PLAN.replace('items:\n', 'items:\n      - { letter: c, title: Sons }\n')],
    ['under a log entry more', PLAN.replace('log:\n', 'log:\n      - { on: 2031-01-01, note: Avant }\n')],
    ['behind a reference more', PLAN.replace('refersTo: [', 'refersTo: [guide, site, ')],
    [
      'under a document more',
      PLAN.replace('documents:\n', 'documents:\n      - { title: Zéro, url: "https://a.fr" }\n'),
    ],
  ])('%s', (_, text) => {
    const found = printsOf(text);
    expect(PRINTS.filter((each) => !found.includes(each))).toEqual([]);
  });

  test.each([
    ['an item', 'due: 2031-13', 'due: 2031-12'],
    ['a log entry', 'bye:', 'by:'],
    ['a document', 'url: un', 'url: "https://a.fr"'],
    ['an erratum', 'mean:', 'meant:'],
  ])('when the other one is mended: %s', (_, wrong, right) => {
    const [first, last] = [PLAN.indexOf(wrong), PLAN.lastIndexOf(wrong)].map((at) =>
      printsOf(`${PLAN.slice(0, at)}${right}${PLAN.slice(at + wrong.length)}`),
    );
    expect(first).toHaveLength(PRINTS.length - 1);
    expect(last).toHaveLength(PRINTS.length - 1);
    expect(PRINTS).toEqual(expect.arrayContaining(first ?? []));
    expect(PRINTS).toEqual(expect.arrayContaining(last ?? []));
    expect(first).not.toEqual(last);
  });

  test('in the first line, behind a byte order mark', () => {
    const wrong = `yaer: 2031\n${PLAN}`;
    expect(printsOf(wrong)).toHaveLength(PRINTS.length + 1);
    expect(printsOf(`\uFEFF${wrong}`)).toEqual(printsOf(wrong));
  });

  test('in any order, with any activities between', () => {
    const anyPlan = fc
      .tuple(
        fc.shuffledSubarray(ACTIVITIES, { minLength: ACTIVITIES.length }),
        fc.array(fc.nat({ max: ACTIVITIES.length }), { maxLength: 4 }),
        fc.array(fc.constantFrom('', '# Note\n', '\n'), { maxLength: 4 }),
      )
      .map(([activities, inserted, above]) => {
        const all = [...activities];
        for (const at of inserted) all.splice(at, 0, RIGHT_ACTIVITY);
        return above.join('') + write(all);
      });
    fc.assert(
      fc.property(anyPlan, (text) => {
        expect(printsOf(text)).toEqual(PRINTS);
      }),
      { numRuns: 50 },
    );
  });

  test('where the number itself is what is wrong, when both have another', () => {
    const twice = (number: number) =>
      `${HEAD}${Array.from({ length: number - 1 }, (_, index) => RIGHT_ACTIVITY(index + 1)).join('')}${ACTIVITIES[0]?.(number)}  - { id: autre, number: ${number}, priority: A, title: Autre }\n`;
    const printOf = (text: string) =>
      withFingerprints(validate({ 'plans/2031.yaml': text })).find(({ rule }) => rule === 'duplicate-number');
    expect(printOf(twice(1))?.fingerprint).toBeDefined();
    expect(printOf(twice(3))?.fingerprint).toBe(printOf(twice(1))?.fingerprint);
  });

  test('where there is no plan, only text', () => {
    const broken = 'year: 2031\ntitle: "Plan\n';
    expect(printsOf(broken)).toHaveLength(1);
    expect(printsOf(`# Un\n${broken}`)).toEqual(printsOf(broken));
  });
});

describe('they differ', () => {
  const printOf = (text: string, file?: string) => printsOf(text, file).map((each) => each.slice(-32))[0];

  test.each<[string, Partial<Diagnostic>]>([
    ['the rule', { rule: 'unknown-key' }],
    ['the key', { path: ['priorities', 'C'] }],
    ['the text', { endColumn: 5 }],
  ])('with %s', (_, change) => {
    const { plans, diagnostics } = validate({ 'plans/2031.yaml': WRONG });
    const [before] = withFingerprints({ plans, diagnostics });
    const [after] = withFingerprints({
      plans,
      diagnostics: diagnostics.map((each) => ({ ...each, ...change })),
    });
    expect(before?.fingerprint).toMatch(/^[0-9a-f]{32}$/);
    expect(after?.fingerprint).not.toBe(before?.fingerprint);
  });

  test('with the file', () => {
    expect(printOf(WRONG)).toBeDefined();
    expect(printOf(WRONG)).not.toBe(printOf(WRONG, 'plans/ailleurs/2031.yaml'));
  });

  test('with the activity', () => {
    const of = (id: string) =>
      printOf(
        `${HEAD}  - { id: ${id}, number: 1, priority: A, title: Prix, statut: done }\n  - { id: b, number: 2, priority: B, title: B }\n`,
      );
    expect(of('prix')).not.toBe(of('site'));
  });

  test('with the text, at one place', () => {
    const of = (id: string) =>
      printOf(
        `${HEAD}  - { id: a, number: 1, priority: A, title: A, refersTo: [${id}] }\n  - { id: b, number: 2, priority: B, title: B }\n`,
      );
    expect(of('loin')).not.toBe(of('ailleurs'));
  });

  test('in one run, even where all else is equal', () => {
    const validation = validate({
      'plans/2031.yaml': PLAN,
      [NASTY_FILE]: NASTY,
      'plans/2033.yaml': `${HEAD}  - { title: A }\n  - { title: A }\n  - 12\n  - 12\n`,
    });
    const prints = withFingerprints(validation).map(({ fingerprint }) => fingerprint);
    expect(new Set(prints).size).toBe(prints.length);
  });
});

test('the diagnostics stay as they are, in their order', () => {
  const validation = validate({ 'plans/2031.yaml': PLAN });
  expect(withFingerprints(validation)).toEqual(
    validation.diagnostics.map((each) => ({ ...each, fingerprint: expect.any(String) as string })),
  );
});

test('a diagnostic of a file that is not at hand', () => {
  const { diagnostics } = validate({ 'plans/2031.yaml': PLAN });
  const prints = withFingerprints({ diagnostics, plans: new Map() }).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(diagnostics.length);
});
