import { describe, expect, test } from 'vitest';
import type { Plan } from '../../src/model/schema.ts';
import { findReference, linksIn, parseTarget } from '../../src/model/references.ts';
import { parsePeriod } from '../../src/model/dates.ts';
import type { Diagnostic } from '../../src/output/diagnostics.ts';
import { RULES } from '../../src/rules/table.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { diagnose, summary } from '../support/diagnose.ts';
import { REGISTER_SLIPS } from '../support/register-slips.ts';
import { plain, run, shippedPlans } from '../support/run.ts';
import { lineOf, replace } from '../support/slips.ts';

const SHIPPED = shippedPlans();
const planOf = (year: number) =>
  readPlanFile(`plans/${year}.yaml`, SHIPPED[`plans/${year}.yaml`] ?? '').plan as Plan;

describe('the shipped plans', () => {
  test.each(['2020-12-31', '2021-06-15', '2031-06-15'])('have no error and no warning on %s', (today) => {
    const { diagnostics } = diagnose(SHIPPED, today);
    const serious = diagnostics.filter(({ severity }) => severity !== 'info');
    expect(serious.map((each) => `${each.file} ${each.line} ${each.rule} ${each.message}`)).toEqual([]);
  });

  test('are valid for the command, with --strict too', async () => {
    const { code, stdout } = await run(['plan', 'validate', '--strict'], { files: SHIPPED });
    expect(plain(stdout)).toMatch(/\n3 plans vérifiés : 0 erreur, 0 avertissement et 2 remarques\n$/);
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

/** A slip of a hand in a shipped plan: what is replaced, what is found and said. */
interface Slip {
  name: string;
  /** The year of the plan; 2021 where none is given. */
  year?: number;
  from: string;
  to: string;
  /** What stands where the slip shows, where that is elsewhere. */
  at?: string;
  found: string;
  words: string;
}

/** One for each rule that a single plan can break, and more for those that are broken often. */
const SLIPS: readonly Slip[] = [
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
    at: 'title: "Apprentissage',
    found: 'yaml-syntax «Apprentissage\u00A0: coopération décentralisée et actions conjointes"»',
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
    words: 'mettez 4 espaces, pour l’aligner sur « id »',
  },
  {
    name: 'a bad date',
    from: '    when: 2021-06-01/2021-06-03',
    to: '    when: 2021-06-01/2021-06-31',
    found: 'invalid-value «2021-06-31»',
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
    words: 'après le numéro 20 vient le numéro 211',
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
    words: '« e » est à la place de « d »',
  },
  {
    name: 'a priority that is not declared',
    from: '    number: 12\n    priority: B',
    to: '    number: 12\n    priority: E',
    found: 'unknown-priority «E»',
    words: 'A (Communication et sensibilisation), B (Évaluation des pratiques)',
  },
  {
    name: 'another priority than meant',
    from: '    number: 12\n    priority: B',
    to: '    number: 12\n    priority: D',
    at: '    number: 13',
    found: 'number-order «13»',
    words: 'le numéro 13, de la priorité B, vient après ceux de la priorité D',
  },
  {
    name: 'a key twice',
    from: '    number: 4\n',
    to: '    number: 4\n    title: Répertoire\n',
    at: '    title: Répertoire d’expériences',
    found: 'duplicate-key «title»',
    words: 'la clé « title » est écrite deux fois',
  },
  {
    name: 'a French key',
    from: '    partners: [cglu, international-idea]',
    to: '    partenaires: [cglu, international-idea]',
    found: 'unknown-key «partenaires»',
    words: 'vouliez-vous dire « partners »',
  },
  {
    name: 'the year of the next plan',
    from: 'year: 2021',
    to: 'year: 2022',
    found: 'year-mismatch «2022»',
    words: 'le fichier « 2021 » contient le plan de l’année 2022',
  },
  {
    name: 'a priority that has no activity',
    from: '# Les priorités thématiques orientent',
    to: '  E:\n    title: Autre priorité\n\n# Les priorités thématiques orientent',
    found: 'empty-priority «E»',
    words: 'la priorité E',
  },
  {
    name: 'an activity by its number',
    from: ' (relance des inactifs)',
    to: ' (voir activité 12)',
    found: 'numeric-reference «activité 12»',
    words: 'par « [[prix]] »',
  },
  {
    name: 'done, though its items are not',
    from: '    title: Prix OIDP «\u00A0Bonne pratique\u00A0»\n',
    to: '    title: Prix OIDP «\u00A0Bonne pratique\u00A0»\n    status: done\n',
    found: 'status-conflict «done»',
    words: 'alors que ses sous-activités a, b, c, d et e restent ouvertes',
  },
  {
    name: 'a status without the log',
    year: 2020,
    from: '    title: Mise à jour de la liste des membres\n    status: done',
    to: '    title: Mise à jour de la liste des membres\n    status: in-progress',
    found: 'log-conflict «in-progress»',
    words: 'le 24 septembre 2020, dit « réalisée »',
  },
  {
    name: 'a wrong month in the log',
    year: 2020,
    from: '      - on: 2020-07-02',
    to: '      - on: 2020-10-02',
    at: '- on: 2020-09-24',
    found: 'log-order «2020-09-24»',
    words: 'la ligne du 24 septembre 2020 vient après celle du 2 octobre 2020',
  },
  {
    name: 'a status without any log',
    year: 2020,
    from: '    due: 2020-10\n    log:\n      - on: 2020-09-03\n        status: in-progress\n        note: Première proposition de texte.\n        by: Équipe exemple\n',
    to: '    due: 2020-10\n',
    at: 'status: in-progress\n    lead: Équipe exemple\n    due: 2020-10\n',
    found: 'log-missing «in-progress»',
    words: 'le statut « en cours » n’a pas de ligne dans le journal de suivi',
  },
  {
    name: 'given up without a reason',
    year: 2020,
    from: '        note: Déplacements impossibles du fait du Covid-19\u202F; les échanges se font en ligne, voir [[seances-en-ligne]].\n',
    to: '',
    at: 'status: cancelled\n    lead',
    found: 'reason-missing «cancelled»',
    words: '« abandonnée » sans motif',
  },
  {
    name: 'nobody responsible',
    year: 2020,
    from: '    title: Étude des formes de collaboration entre membres\n    lead: Équipe exemple\n',
    to: '    title: Étude des formes de collaboration entre membres\n',
    found: 'lead-missing «Étude des formes de collaboration entre membres»',
    words: 'personne n’en est responsable',
  },
  {
    name: 'no due date',
    year: 2020,
    from: '    title: Étude des formes de collaboration entre membres\n    lead: Équipe exemple\n    due: 2020-10\n',
    to: '    title: Étude des formes de collaboration entre membres\n    lead: Équipe exemple\n',
    found: 'due-missing «Étude des formes de collaboration entre membres»',
    words: 'elle n’a pas d’échéance',
  },
  {
    name: 'the year of the plan before',
    from: '    when: 2021-04\n',
    to: '    when: 2020-04\n',
    found: 'date-outside-year «2020-04»',
    words: 'n’est pas en 2021, l’année du plan',
  },
  {
    name: 'the end before the start',
    from: '    when: 2021-06-01/2021-06-03',
    to: '    when: 2021-06-03/2021-06-01',
    found: 'date-reversed «2021-06-03/2021-06-01»',
    words: 'se termine avant de commencer',
  },
  {
    name: 'a title of the plan before',
    from: '    title: Assemblée générale 2021',
    to: '    title: Assemblée générale 2020',
    found: 'stale-year «2020»',
    words: 'le titre nomme l’année 2020, et le plan est celui de 2021',
  },
  {
    name: 'an event that nobody has spoken of since',
    year: 2020,
    from: '    outcome: postponed\n    note: "Exemple inventé\u00A0: la tenue n’a pas pu être confirmée."\n',
    to: '    toConfirm: [holding]\n',
    found: 'unconfirmed-past «toConfirm»',
    words: 'la date est passée (novembre 2020), et il reste à confirmer : tenue',
  },
  {
    name: 'a straight apostrophe',
    from: '    title: Répertoire d’expériences',
    to: "    title: Répertoire d'expériences",
    found: "typography «d'expériences»",
    words: 'écrivez « Répertoire d’expériences »',
  },
];

/** The two things that are to be said of the plan of 2020 as it is shipped. */
const STANDING: readonly (readonly [rule: string, title: string])[] = [
  ['lead-missing', 'Recueil de méthodes de participation à distance'],
  ['due-missing', 'Première version de la plateforme en ligne PARTICIPATE OIDP'],
];

/** What is found in plans of 2021, but for what is always. */
function foundIn(files: Readonly<Record<string, string>>): (Diagnostic & { readonly summary: string })[] {
  return diagnose(files, '2021-06-15').diagnostics.flatMap((each) => {
    const found = summary(files[each.file] ?? '', each);
    const stands = STANDING.some(([rule, title]) => found.endsWith(` ${rule} «${title}»`));
    return stands && each.file === 'plans/2020.yaml' ? [] : [{ ...each, summary: found }];
  });
}

describe('one slip in a shipped plan gives one finding', () => {
  test.each(SLIPS)('$name', async ({ year = 2021, from, to, at, found, words }) => {
    const file = `plans/${year}.yaml`;
    const before = SHIPPED[file];
    const text = replace(before, from, to);
    const token = /«(.*)»/.exec(found)?.[1] ?? '';
    const line =
      at === undefined
        ? lineOf(before, from) + to.split('\n').findIndex((row) => row.includes(token))
        : lineOf(text.includes(at) ? text : before, at);

    const files = { ...SHIPPED, [file]: text };
    expect(foundIn(files).map((each) => `${each.file} ${each.summary}`)).toEqual([
      `${file} ${line} ${found}`,
    ]);

    const { code, stdout } = await run(['plan', 'validate', String(year), '--strict'], { files });
    expect(code).toBe(foundIn(files)[0]?.severity === 'info' ? 0 : 1);
    expect(plain(stdout).toLowerCase()).toContain(plain(words).toLowerCase());
  });
});

/** What goes wrong between plans, after 2020 has been carried over into 2021 by the command. */
const BETWEEN: readonly {
  name: string;
  /** What becomes of the files. */
  change: (files: Readonly<Record<string, string>>) => Record<string, string>;
  /** In the file, its line being that on which `at` stands. */
  file: string;
  at: string;
  found: string;
  severity: 'error' | 'warning';
}[] = [
  {
    name: 'a copy of a plan',
    change: (files) => ({ 'plans/2021 - copie.yaml': files['plans/2021.yaml'] ?? '' }),
    file: 'plans/2021 - copie.yaml',
    at: 'year: 2021\n',
    found: 'duplicate-year «2021»',
    severity: 'error',
  },
  {
    name: 'a link of an item that was deleted',
    change: ({ 'plans/2021.yaml': text }) => ({
      'plans/2021.yaml': replace(
        text,
        '        title: Recherche active de nouvelles expériences\n        carriedFrom: d\n',
        '        title: Recherche active de nouvelles expériences\n',
      ),
    }),
    file: 'plans/2021.yaml',
    at: 'carriedFrom: { year: 2020, activity: repertoire }',
    found: 'carryover-lost «repertoire»',
    severity: 'warning',
  },
  {
    name: 'a link of an event that was deleted',
    change: ({ 'plans/2021.yaml': text }) => ({
      'plans/2021.yaml': replace(text, '    carriedFrom: { year: 2020, event: atelier-genre }\n', ''),
    }),
    file: 'plans/2021.yaml',
    at: 'calendar:\n',
    found: 'carryover-lost «calendar»',
    severity: 'warning',
  },
  {
    name: 'an activity that was deleted, the plan of 2020 being closed',
    change: ({ 'plans/2020.yaml': source, 'plans/2021.yaml': text }) => ({
      'plans/2020.yaml': replace(source, 'state: adopted', 'state: closed'),
      'plans/2021.yaml': replace(
        text,
        '    carriedFrom: { year: 2020, activity: etude-collaboration }\n',
        '',
      ),
    }),
    file: 'plans/2021.yaml',
    at: 'activities:\n  #',
    found: 'carryover-lost «activities»',
    severity: 'error',
  },
  {
    name: 'an item that is carried twice',
    change: ({ 'plans/2021.yaml': text }) => ({
      'plans/2021.yaml': replace(
        text,
        'title: Publication des résultats\n',
        'title: Publication des résultats\n        carriedFrom: e\n',
      ),
    }),
    file: 'plans/2021.yaml',
    at: 'e\n    carriedFrom: { year: 2020, activity: prix }',
    found: 'carryover-duplicate «e»',
    severity: 'error',
  },
  {
    name: 'an event that is carried twice',
    change: ({ 'plans/2021.yaml': text }) => ({
      'plans/2021.yaml': replace(
        text,
        '    title: Rencontres nationales de la participation en France\n',
        '    title: Rencontres nationales de la participation en France\n    carriedFrom: { year: 2020, event: atelier-genre }\n',
      ),
    }),
    file: 'plans/2021.yaml',
    at: 'atelier-genre }\n    note: Organisateur',
    found: 'carryover-duplicate «atelier-genre»',
    severity: 'error',
  },
  {
    name: 'an activity that had been done',
    change: ({ 'plans/2021.yaml': text }) => ({
      'plans/2021.yaml': replace(
        text,
        ' (relance des inactifs)\n',
        ' (relance des inactifs)\n    carriedFrom: { year: 2020, activity: liste-membres }\n',
      ),
    }),
    file: 'plans/2021.yaml',
    at: 'activity: liste-membres }',
    found: 'carryover-finished «liste-membres»',
    severity: 'warning',
  },
  {
    name: 'a plan of 2023 that still has what dates from 2019',
    change: ({ 'plans/2020.yaml': source }) => ({
      'plans/2020.yaml': replace(
        source,
        '    title: Étude des formes de collaboration entre membres\n',
        '    title: Étude des formes de collaboration entre membres\n    carriedFrom: { year: 2019, activity: etude }\n',
      ),
      'plans/2023.yaml': `year: 2023
title: Plan de travail 2023
priorities: { D: { title: Apprentissage } }
activities:
  - id: etude
    number: 1
    priority: D
    title: Étude
    carriedFrom: { year: 2021, activity: etude-collaboration }
`,
    }),
    file: 'plans/2023.yaml',
    at: 'carriedFrom',
    found: 'carryover-chronic «2021»',
    severity: 'warning',
  },
];

describe('one slip after the carry-over of 2020 into 2021 gives one finding', async () => {
  const { files: carried, code } = await run(['plan', 'carryover', '2020', '2021'], { files: SHIPPED });

  test('before it, there is none', () => {
    expect(code).toBe(0);
    expect(carried['plans/2021.yaml']).not.toBe(SHIPPED['plans/2021.yaml']);
    expect(foundIn(carried).map((each) => each.summary)).toEqual([]);
  });

  test.each(BETWEEN)('$name', async ({ change, file, at, found, severity }) => {
    const files = { ...carried, ...change(carried) };
    expect(foundIn(files).map((each) => `${each.file} ${each.summary}`)).toEqual([
      `${file} ${lineOf(files[file], at)} ${found}`,
    ]);
    expect(foundIn(files)[0]?.severity).toBe(severity);
    expect((await run(['plan', 'validate', '--strict'], { files })).code).toBe(1);
  });

  test('an event that nobody has spoken of since is none once it is carried', async () => {
    const slip = SLIPS.find(({ found }) => found.startsWith('unconfirmed-past'));
    const source = replace(SHIPPED['plans/2020.yaml'], slip?.from ?? '', slip?.to ?? '');
    const { files } = await run(['plan', 'carryover', '2020', '2021'], {
      files: { ...SHIPPED, 'plans/2020.yaml': source },
    });
    expect(foundIn(files).map((each) => each.summary)).toEqual([]);
  });

  test('carried over year after year by the command, a plan has nothing but what is chronic', async () => {
    const second = await run(['plan', 'carryover', '2021', '2022'], { files: carried });
    expect(foundIn(second.files).map((each) => each.summary)).toEqual([]);
    const third = await run(['plan', 'carryover', '2022', '2023'], { files: second.files });
    const found = foundIn(third.files);
    expect(new Set(found.map((each) => `${each.file} ${each.rule}`))).toEqual(
      new Set(['plans/2023.yaml carryover-chronic']),
    );
    expect(found.some((each) => each.subject.event !== undefined)).toBe(true);
    // What is continuous is renewed, and what 2021 has of its own is not there for so long.
    const named = found.flatMap((each) => each.subject.activity ?? []);
    expect(named).toContain('etude-collaboration');
    for (const id of ['courrier', 'site-web', 'criteres-membres']) expect(named).not.toContain(id);
  });
});

test('every rule has a slip in a shipped plan or register that it alone finds', () => {
  const found = new Set(
    [...SLIPS, ...BETWEEN, ...REGISTER_SLIPS].map((each) => each.found.replace(/ .*/s, '')),
  );
  expect(Object.keys(RULES).filter((rule) => !found.has(rule))).toEqual([]);
});
