import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/schema.ts';
import { findReference, linksIn, parseTarget } from '../../src/model/references.ts';
import { parsePeriod } from '../../src/model/dates.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { diagnose, summary } from '../support/diagnose.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const SHIPPED = shippedPlans();
const planOf = (year: number) =>
  readPlanFile(`plans/${year}.yaml`, SHIPPED[`plans/${year}.yaml`] ?? '').plan as Plan;

describe('the shipped plans', () => {
  test.each(['2020-02-01', '2021-06-15', '2031-06-15'])('have no error and no warning on %s', (today) => {
    const { diagnostics } = diagnose(SHIPPED, today);
    const serious = diagnostics.filter(({ severity }) => severity !== 'info' && today >= '2020-12-31');
    expect(serious.map((each) => `${each.file} ${each.line} ${each.rule} ${each.message}`)).toEqual([]);
  });

  test('are valid for the command, with --strict too', async () => {
    const { code, stdout } = await run(['plan', 'validate', '--strict'], { files: SHIPPED });
    expect(plain(stdout)).toMatch(/^3 plans vérifiés : 0 erreur et 0 avertissement/);
    expect(code).toBe(0);
  });

  test('2021 holds what was published: 21 activities, 24 items, 4 priorities, 5 themes, 17 entries', () => {
    const { activities, priorities, themes = [], calendar = [] } = planOf(2021);
    expect(activities.map(({ number }) => number)).toEqual(
      Array.from({ length: 21 }, (_, index) => index + 1),
    );
    expect(activities.flatMap(({ items = [] }) => items)).toHaveLength(24);
    expect(Object.keys(priorities)).toEqual(['A', 'B', 'C', 'D']);
    expect(themes).toHaveLength(5);
    expect(calendar).toHaveLength(17);
    const dated = calendar.filter(({ when }) =>
      ['day', 'days', 'month'].includes(parsePeriod(when ?? '')?.precision ?? ''),
    );
    expect(dated).toHaveLength(10);
  });

  test('2021 has no status, no due date, no lead and no log: the document gives none', () => {
    const text = SHIPPED['plans/2021.yaml'] ?? '';
    expect(text.match(/^[\s-]*(?:status|due|lead|log|outcome|carriedFrom):/gm)).toBeNull();
  });

  test.each([2013, 2020, 2021])('every reference of %i resolves', (year) => {
    const plan = planOf(year);
    const links = linksIn(JSON.stringify(plan)).map(({ target }) => target);
    const named = [
      ...plan.activities.flatMap(({ refersTo = [], items = [] }) => [
        ...refersTo,
        ...items.flatMap((item) => item.refersTo ?? []),
      ]),
      ...(plan.calendar ?? []).flatMap(({ activities = [] }) => activities),
    ].map(parseTarget);
    const all = [...links, ...named];
    expect(all.length).toBeGreaterThan(0);
    for (const target of all)
      expect(
        target && findReference(plan, `${target.activity}${target.item ? `/${target.item}` : ''}`),
        JSON.stringify(target),
      ).toBeDefined();
  });
});

/** What a French reader would see as a slip, in the texts of a plan. */
const TYPOGRAPHY: readonly [name: string, slip: RegExp][] = [
  ['a straight apostrophe', /\p{L}'\p{L}/u],
  ['« XXème »', /(?:[IVX]|\d)è?mes?(?!\p{L})/u],
  ['a straight quotation mark', /"/],
  ['no no-break space inside « »', /«(?!\u00A0)|(?<!\u00A0)»/],
  ['no narrow no-break space before ; ! ?', /(?<!\u202F)[;!?](?!\S)/],
  ['no no-break space before :', /(?<!\u00A0):(?=\s|$)/],
  ['three dots', /\.\.\./],
  ['two spaces', / {2}/],
];

describe('typography of the shipped plans', () => {
  const texts = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  };

  test.each([2013, 2020, 2021])('%i', (year) => {
    const slips = texts(planOf(year)).flatMap((text) =>
      TYPOGRAPHY.filter(([, slip]) => slip.test(text)).map(([name]) => `${name}: ${text}`),
    );
    expect(slips).toEqual([]);
  });
});

/** Slips of a hand in the plan of 2021: what is replaced, what is found and said. */
const SLIPS: readonly {
  name: string;
  from: string;
  to: string;
  /** What stands where the slip shows, where that is elsewhere. */
  at?: string;
  found: string;
  words: string;
}[] = [
  {
    name: 'a misspelt key',
    from: '    title: Répertoire d’expériences',
    to: '    titel: Répertoire d’expériences',
    found: 'missing-key «titel»',
    words: 'remplacez « titel » par « title »',
  },
  {
    name: 'a wrong status word',
    from: '    continuous: true\n\n  - id: information-membres',
    to: '    status: terminé\n\n  - id: information-membres',
    found: 'invalid-value «terminé»',
    words: 'vouliez-vous dire « done »',
  },
  {
    name: 'a deleted quote at the beginning',
    from: 'title: "Apprentissage\u00A0:',
    to: 'title: Apprentissage\u00A0:',
    found: 'yaml-syntax «A»',
    words: 'un deux-points suivi d’une espace se trouve dans un texte sans guillemets',
  },
  {
    name: 'a deleted quote at the end',
    from: 'conjointes"\n    aim',
    to: 'conjointes\n    aim',
    at: 'title: "Apprentissage',
    found: 'yaml-syntax «"Apprentissage\u00A0: coopération décentralisée et actions conjointes»',
    words: 'un guillemet',
  },
  {
    name: 'a wrong indent',
    from: '    number: 4\n',
    to: '   number: 4\n',
    found: 'yaml-syntax «number: 4»',
    words: 'le retrait de cette ligne',
  },
  {
    name: 'a bad date',
    from: '    when: 2021-06-01/2021-06-03',
    to: '    when: 2021-06-01/2021-06-31',
    found: 'invalid-value «2021-06-01/2021-06-31»',
    words: 'une date qui existe',
  },
  {
    name: 'an id twice',
    from: '  - id: criteres-membres',
    to: '  - id: liste-membres',
    found: 'duplicate-id «liste-membres»',
    words: 'est déjà celui d’une autre activité',
  },
  {
    name: 'a typing slip in a number',
    from: '    number: 13',
    to: '    number: 12',
    found: 'duplicate-number «12»',
    words: 'le numéro 12 est déjà celui d’une autre activité',
  },
  {
    name: 'a digit too many in a number',
    from: '    number: 21',
    to: '    number: 211',
    found: 'number-gap «211»',
    words: 'aucune activité n’a les numéros 21, 22 et 23',
  },
  {
    name: 'a typing slip in a reference',
    from: '    refersTo: [evaluation-mutuelle]',
    to: '    refersTo: [evaluation-mutuel]',
    found: 'unknown-reference «evaluation-mutuel»',
    words: 'vouliez-vous dire « evaluation-mutuelle »',
  },
  {
    name: 'a letter out of order',
    from: '      - letter: d\n        title: Publication des résultats',
    to: '      - letter: e\n        title: Publication des résultats',
    found: 'item-letters «e»',
    words: 'la lettre « e » est à la place de « d »',
  },
  {
    name: 'a priority that is not declared',
    from: '    number: 12\n    priority: B',
    to: '    number: 12\n    priority: E',
    found: 'unknown-priority «E»',
    words: 'priorités déclarées : A, B, C et D',
  },
  {
    name: 'another priority than meant',
    from: '    number: 12\n    priority: B',
    to: '    number: 12\n    priority: D',
    at: '    number: 13',
    found: 'number-order «13»',
    words: 'le numéro 13, de la priorité B, vient après ceux de la priorité D',
  },
];

describe('one slip in the plan of 2021 gives one finding', () => {
  test.each(SLIPS)('$name', async ({ from, to, at, found, words }) => {
    const before = SHIPPED['plans/2021.yaml'] ?? '';
    expect(before.split(from), 'the slip is in one place').toHaveLength(2);
    const text = before.replace(from, () => to);
    const token = /«(.*)»/.exec(found)?.[1] ?? '';
    const near = before.split(at ?? from)[0]?.split('\n').length ?? 0;

    const { diagnostics } = diagnose({ ...SHIPPED, 'plans/2021.yaml': text }, '2021-06-15');
    expect(diagnostics.map((each) => summary(text, each).replace(/^\d+ /, ''))).toEqual([found]);
    expect(diagnostics[0]?.line).toBe(
      near + (at === undefined ? to.split('\n').findIndex((row) => row.includes(token)) : 0),
    );

    const { code, stdout } = await run(['plan', 'validate', '2021', '--strict'], {
      files: { ...SHIPPED, 'plans/2021.yaml': text },
    });
    expect(code).toBe(1);
    expect(plain(stdout).toLowerCase()).toContain(plain(words).toLowerCase());
  });
});
