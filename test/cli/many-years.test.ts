import { describe, expect, test } from 'vitest';
import { plain, run } from '../support/run.ts';

const head = (year: number) => `year: ${year}
title: Plan de ${year}
state: adopted
adopted: { on: ${year}-01-10 }
priorities: { A: { title: Communication } }
`;

/**
 * Four years in which work changed its id and letter, was split, became an activity of its own, left out a year, lost
 * its end or got one.
 */
const PLANS: Record<string, string> = {
  'plans/2029.yaml': `${head(2029)}activities:
  - id: concours
    number: 1
    priority: A
    title: Concours
    items: [{ letter: a, title: Fonds }, { letter: b, title: Jury }, { letter: c, title: Mécènes }]
  - { id: courrier-postal, number: 2, priority: A, title: Courrier, continuous: true }
  - { id: site, number: 3, priority: A, title: Site, continuous: true }
  - { id: guide, number: 4, priority: A, title: Guide }
calendar:
  - { id: colloque, title: Colloque }
`,
  'plans/2030.yaml': `${head(2030)}activities:
  - id: prix
    number: 1
    priority: A
    title: Prix
    items: [{ letter: a, title: Mécènes, carriedFrom: c }, { letter: b, title: Fonds, carriedFrom: a }]
    carriedFrom: { year: 2029, activity: concours }
  - { id: jury, number: 2, priority: A, title: Jury, carriedFrom: { year: 2029, activity: concours, item: b } }
  - { id: courrier, number: 3, priority: A, title: Courrier, continuous: true, carriedFrom: { year: 2029, activity: courrier-postal } }
  - { id: site, number: 4, priority: A, title: Site, continuous: true, carriedFrom: { year: 2029, activity: site } }
  - { id: guide, number: 5, priority: A, title: Guide, carriedFrom: { year: 2029, activity: guide } }
calendar:
  - { id: atelier, title: Atelier, carriedFrom: { year: 2029, event: colloque } }
  - { id: fete, title: Fête, toConfirm: [date] }
`,
  'plans/2031.yaml': `${head(2031)}activities:
  - id: prix-2
    number: 1
    priority: A
    title: Prix
    items: [{ letter: a, title: Fonds, carriedFrom: b }, { letter: b, title: Règlement }]
    carriedFrom: { year: 2030, activity: prix }
  - id: mecenat
    number: 2
    priority: A
    title: Mécénat
    items: [{ letter: a, title: Mécènes, carriedFrom: a }]
    carriedFrom: { year: 2030, activity: prix }
  - { id: jury-permanent, number: 3, priority: A, title: Jury, carriedFrom: { year: 2030, activity: jury } }
  - { id: courrier, number: 4, priority: A, title: Courrier, continuous: true, carriedFrom: { year: 2030, activity: courrier } }
  - { id: site, number: 5, priority: A, title: Site, carriedFrom: { year: 2030, activity: site } }
calendar:
  - { id: atelier, title: Atelier, carriedFrom: { year: 2030, event: atelier } }
  - { id: fete, title: Fête, toConfirm: [date], carriedFrom: { year: 2030, event: fete } }
`,
  'plans/2032.yaml': `${head(2032)}activities:
  - id: prix
    number: 1
    priority: A
    title: Prix
    items: [{ letter: a, title: Règlement, carriedFrom: b }, { letter: b, title: Fonds, carriedFrom: a }, { letter: c, title: Nouveau }]
    carriedFrom: { year: 2031, activity: prix-2 }
  - id: mecenat
    number: 2
    priority: A
    title: Mécénat
    items: [{ letter: a, title: Mécènes, carriedFrom: a }]
    carriedFrom: { year: 2031, activity: mecenat }
  - { id: jury, number: 3, priority: A, title: Jury, status: done, carriedFrom: { year: 2031, activity: jury-permanent } }
  - { id: courrier, number: 4, priority: A, title: Courrier, continuous: true, carriedFrom: { year: 2031, activity: courrier } }
  - { id: site, number: 5, priority: A, title: Site, carriedFrom: { year: 2031, activity: site } }
  - { id: guide, number: 6, priority: A, title: Guide, carriedFrom: { year: 2030, activity: guide } }
calendar:
  - { id: atelier, title: Atelier, carriedFrom: { year: 2031, event: atelier } }
  - { id: fete, title: Fête, when: 2032-05, carriedFrom: { year: 2031, event: fete } }
  - { id: bilan, title: Bilan, when: 2032-06 }
`,
};

interface Count {
  readonly since: number;
  readonly times: number;
  readonly atLeast: boolean;
  readonly renewed: boolean;
}
interface Derived {
  readonly reference: string;
  readonly carried: Count | null;
}

async function shown(args: readonly string[], files: Record<string, string> = PLANS): Promise<string> {
  const { code, stdout, stderr } = await run(args, { files, now: '2032-03-15T12:00:00Z' });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return plain(stdout);
}
const asJson = async (args: readonly string[], files?: Record<string, string>) =>
  JSON.parse(await shown([...args, '--format', 'json'], files));

/** How often each of what is carried has been carried, as a list tells it: « 3 × 2029 ». */
async function counts(files?: Record<string, string>): Promise<Record<string, string>> {
  const { activities } = await asJson(['activity', 'list', '2032', '--carried'], files);
  const all: Derived[] = activities.flatMap((each: { derived: Derived; items?: { derived: Derived }[] }) => [
    each.derived,
    ...(each.items ?? []).map(({ derived }) => derived),
  ]);
  return Object.fromEntries(all.map(({ reference, carried }) => [reference, words(carried)]));
}
const words = (count: Count | null) =>
  count === null
    ? '—'
    : `${count.times} × ${count.since}${count.atLeast ? ' +' : ''}${count.renewed ? ' renewed' : ''}`;

describe('over four years', () => {
  test('the chain holds through new ids and letters, a split, an item become an activity, a year left out', async () => {
    expect(await counts()).toEqual({
      prix: '3 × 2029',
      'prix/a': '1 × 2031',
      'prix/b': '3 × 2029',
      mecenat: '3 × 2029',
      'mecenat/a': '3 × 2029',
      jury: '3 × 2029',
      courrier: '3 × 2029 renewed',
      // It was renewed in 2029, and has been put off since 2030.
      site: '2 × 2030',
      guide: '2 × 2029',
    });
  });

  test('where a plan is not at hand, what is known is told, and that it may be more', async () => {
    const { ['plans/2029.yaml']: _, ...files } = PLANS;
    expect(await counts(files)).toMatchObject({ 'prix/b': '3 × 2029 +', 'prix/a': '1 × 2031' });
    const { ['plans/2030.yaml']: _gap, ...others } = PLANS;
    expect(await counts(others)).toMatchObject({ 'prix/b': '2 × 2030 +', guide: '1 × 2030 +' });
    expect(await shown(['activity', 'show', '2032', '1b'], files)).toContain(
      'Origine                sous-activité 1a du plan 2031 (issue du plan 2029, reportée au moins trois fois)\n',
    );
  });

  test('everything tells the same count of the same thing, the rule on what is put off again and again too', async () => {
    const { derived } = await asJson(['status', '2032']);
    const listed = await counts();
    const ofStatus = derived.carried.map((each: Derived) => [each.reference, words(each.carried)]);
    expect(ofStatus).toHaveLength(7);
    for (const [reference, told] of ofStatus) {
      expect(told, reference).toBe(listed[reference]);
      const record = await asJson(['activity', 'show', '2032', reference]);
      const item = record.activity.items?.find((each: { letter: string }) => each.letter === record.item);
      expect(words((item ?? record.activity).derived.carried), reference).toBe(told);
    }
    const { calendar } = await asJson(['calendar', '2032']);
    expect(calendar.map((each: { derived: Derived }) => words(each.derived.carried))).toEqual([
      '2 × 2030',
      '—',
      '3 × 2029',
    ]);
    expect(
      derived.carriedEvents.map((each: { id: string; carried: Count }) => [each.id, words(each.carried)]),
    ).toEqual([
      ['fete', '2 × 2030'],
      ['atelier', '3 × 2029'],
    ]);
    expect(derived.carriedEvents[1].carriedSince).toEqual([
      { year: 2031, event: 'atelier' },
      { year: 2030, event: 'atelier' },
      { year: 2029, event: 'colloque' },
    ]);
    const { stdout } = await run(['plan', 'validate', '2032', '--format', 'json'], { files: PLANS });
    const chronic: [string, string][] = JSON.parse(stdout)
      .diagnostics.filter(({ rule }: { rule: string }) => rule === 'carryover-chronic')
      .map(({ subject, message }: { subject: { activity?: string; event?: string }; message: string }) => [
        subject.activity ?? subject.event,
        message,
      ]);
    expect(chronic.map(([subject]) => subject)).toEqual(['prix', 'mecenat', 'atelier']);
    for (const [, message] of chronic)
      expect(message).toMatch(/pour la 3e fois de suite, depuis le plan 2029$/);
  });
});

test.each(['- une\n- liste\n', '# rien\n', '« du texte »\n'])(
  'a plan before that is none, %j, ends the chain and stops nothing',
  async (text) => {
    const files = { ...PLANS, 'plans/2031.yaml': text };
    const { stderr, stdout } = await run(['plan', 'validate', '2032'], { files });
    expect(stderr).toBe('');
    expect(plain(stdout)).toContain('1 plan vérifié');
    expect(stdout).not.toContain('carryover-chronic');
    expect(await counts(files)).toMatchObject({ 'prix/b': '1 × 2031 +', guide: '2 × 2029' });
  },
);

describe('in words', () => {
  test('a record says it in a sentence, and of each item', async () => {
    const prix = await shown(['activity', 'show', '2032', 'prix']);
    expect(prix).toContain('activité 1 du plan 2031 (issue du plan 2029, reportée trois fois)\n');
    expect(prix).toMatch(/ {2}a\. .* — issue de 1b \(2031, non commencée\)\n/);
    expect(prix).toMatch(/ {2}b\. .* — issue de 1a \(2031, non commencée\) — reportée 3 fois depuis 2029\n/);
    const courrier = await shown(['activity', 'show', '2032', 'courrier']);
    expect(courrier).toContain('activité 4 du plan 2031 (issue du plan 2029, reconduite trois fois)\n');
  });

  test('a list marks what has been carried more than once, as Markdown in a column', async () => {
    const list = await shown(['activity', 'list', '2032', '--carried']);
    expect(list).toMatch(/ 3 .* Jury — issue de 3 \(2031, non commencée\) — reportée 3 fois depuis 2029\n/);
    expect(list).toMatch(/ 4 .* Courrier — permanente — issue de 4 .* — reconduite 3 fois depuis 2029\n/);
    expect(list).toMatch(/ 1a .* — issue de 1b \(2031, non commencée\)\n/);
    const table = await shown(['activity', 'list', '2032', '--carried', '--format', 'md']);
    expect(table).toContain('| 1a | A | Règlement | non commencée | sous-activité 1b du plan 2031 | 2031 |');
    expect(table).toContain(
      '| 5 | A | Site | non commencée | activité 5 du plan 2031 | 2030 (reportée 2 fois) |',
    );
  });

  test('the calendar says it of its entries', async () => {
    const calendar = await shown(['calendar', '2032']);
    expect(calendar).toContain('Mai\n  Fête — issu du plan 2030, reporté deux fois\n');
    expect(calendar).toContain('Juin\n  Bilan\n');
    expect(calendar).toContain('à programmer : Atelier — issu du plan 2029, reporté trois fois\n');
  });

  test('the report sums it up, tells it of each, and in figures in its tables', async () => {
    const report = await shown(['report', '--year', '2032']);
    expect(report).toContain(`## Issues de plans précédents

- 1 sous-activité reportée une fois
- 2 activités reportées deux fois
- 1 activité et 2 sous-activités reportées trois fois
- 1 activité permanente reconduite
- 1 événement reporté deux fois
- 1 événement reporté trois fois
`);
    expect(report).toContain('Sous-activité 1a du plan 2031 | 2029 (reportée 3 fois) | Non commencée |');
    expect(report).toContain('Sous-activité 1b du plan 2031 | 2031 | Non commencée |');
    expect(report).toContain('Activité 4 du plan 2031 | 2029 (reconduite 3 fois) | Non commencée |');
    expect(report).toContain('| Atelier | À programmer | Plan 2031 (à programmer) | 2029 (reporté 3 fois) |');
    expect(report).toContain('origine : sous-activité 1b du plan 2031\n');
    expect(report).toContain(
      'origine : sous-activité 1a du plan 2031 (issue du plan 2029, reportée trois fois)',
    );
    expect(report).toContain(
      '**Origine :** activité 5 du plan 2030 (issue du plan 2029, reportée deux fois)',
    );
    expect(report).toContain('Issu du plan 2029, reporté trois fois');
  });

  test('what comes from the plan before alone is told as it was', async () => {
    const report = await shown(['report', '--year', '2030']);
    expect(report).toContain(
      '### Issues du plan 2029\n\n- 2 activités et 2 sous-activités reportées une fois\n',
    );
    expect(report).not.toContain('| Depuis le plan |');
    expect(report).not.toContain('1 fois');
    expect(report).toContain('Issu du plan 2029\n');
  });
});
