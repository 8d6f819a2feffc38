import { describe, expect, it } from 'vitest';
import { PARTNERSHIPS } from '../support/partnerships.ts';
import { type RunOptions, plain, run, shippedPlans } from '../support/run.ts';
import { SMALL_PLAN } from '../support/small-plan.ts';

const files = shippedPlans();
const report = (args: readonly string[], options: RunOptions = {}) =>
  run(['report', ...args], { files, ...options });
async function markdown(args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, stdout } = await report(args, options);
  expect(code).toBe(0);
  return plain(stdout);
}

/** The titles of a document's sections. */
const sectionsOf = (text: string) => Array.from(text.matchAll(/^## (.+)$/gm), ([, title]) => title);

/** Links to places in the document, and the places that there are. */
function placesOf(text: string): { targets: string[]; there: Set<string | undefined> } {
  return {
    targets: Array.from(text.matchAll(/(?:\]\(|href=")#([^)"]+)/g), ([, id = '']) => id),
    there: new Set(Array.from(text.matchAll(/ id="([^"]+)"/g), ([, id]) => id)),
  };
}

/** One activity, done and told of, in a plan in force. */
const ADOPTED = SMALL_PLAN.replace(
  'activities:\n',
  'state: adopted\nadopted: { on: 2031-01-20, by: Assemblée }\nactivities:\n',
).replace(
  'title: Prix }',
  'title: Prix, status: done, log: [{ on: 2031-03-02, status: done, note: Remis en main propre }] }',
);
const OWN = { files: { 'plans/2031.yaml': ADOPTED }, now: '2032-02-01T00:00:00Z' };

describe('report --template synthese', () => {
  it('tells in a page what the figures are out of, what is asked, what is late and what comes next', async () => {
    const summary = await markdown(['--year', '2020', '--template', 'synthese']);
    expect(summary).toMatch(/^# Plan de travail 2020 .* : synthèse$/m);
    expect(sectionsOf(summary)).toEqual([
      "L'essentiel",
      'À soumettre à la prochaine assemblée',
      "Points d'attention",
    ]);
    expect(summary).toContain('- **12** réalisées sur 30, dont 1 abandonnée\n');
    expect(summary).toContain('10 échéances dépassées sur 35 connues ; les 4 plus anciennes :\n');
    expect(summary.match(/dépassée de \d+ jours/g)).toHaveLength(4);
    expect(summary.split('\n').length).toBeLessThan(80);
    const proposal = await markdown(['--year', '2021', '--template', 'Synthèse']);
    expect(sectionsOf(proposal)).toContain("Décisions demandées à l'assemblée");
    expect(proposal).toContain('5 entrées à venir au calendrier sur 17 ; les 4 prochaines :\n');
  });

  it('lists nothing of the calendar to come once the year is over', async () => {
    const late = await markdown(['--year', '2021', '--template', 'synthese'], {
      now: '2023-01-01T00:00:00Z',
    });
    expect(sectionsOf(late)).not.toContain('Prochains événements');
  });

  it('has no table of contents on its page', async () => {
    const { stdout } = await report(['--year', '2020', '--template', 'synthese', '--format', 'html']);
    expect(stdout).toContain('<body class="document-synthese">');
    expect(stdout).not.toContain('<nav');
  });
});

describe('report --template plan', () => {
  it('prints the plan that was adopted, without what became of it', async () => {
    const plan = await markdown(['--year', '2020', '--template', 'plan']);
    expect(plan).toMatch(/^# Plan de travail 2020 [^:]*$/m);
    expect(plan).toContain('Adopté le 18 février 2020');
    for (const told of ['réalisée', 'en cours', 'Journal', 'en suspens', 'Données arrêtées', 'Avancement'])
      expect(plan.split('## Priorités stratégiques')[1]).not.toContain(told);
    expect(plan).toContain('· échéance mai 2020');
    expect(plan).toContain('- **Responsable :** Équipe exemple');
  });

  it.each([2013, 2020, 2021])(
    'shows each activity of %i once, the permanent ones in their place',
    async (year) => {
      const plan = await markdown(['--year', String(year), '--template', 'plan']);
      const numbers = Array.from(plan.matchAll(/^#{4,5} \S+ (\d+) — /gm), ([, number]) => Number(number));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: { 2013: 17, 2020: 18, 2021: 21 }[year] ?? 0 }, (_, index) => index + 1),
      );
      expect(plan.match(/^\*permanente\*$/gm)).toHaveLength(3);
      expect(plan).not.toContain('Suivi non renseigné');
    },
  );

  it('says of a proposal that it is one, and of a closed plan when it was adopted', async () => {
    expect(await markdown(['--year', '2021', '--template', 'plan'])).toContain('> **Proposition, soumise');
    const closed = ADOPTED.replace('state: adopted', 'state: closed').replace(
      'activities:',
      'closed: { on: 2031-12-20 }\nactivities:',
    );
    const plan = await markdown(['--year', '2031', '--template', 'plan'], {
      ...OWN,
      files: { 'plans/2031.yaml': closed },
    });
    expect(plan).toContain('Adopté le 20 janvier 2031 — Assemblée.');
    expect(plan).not.toMatch(/clos|Remis/i);
  });
});

describe('report --as-of, inside the year', () => {
  it('is a mid-year review, and says so', async () => {
    const review = await markdown(['--year', '2020', '--as-of', '2020-07-01']);
    expect(review).toMatch(/^# .* : bilan à mi-parcours$/m);
    expect(review).toContain("Bilan à mi-parcours, l'année 2020 n'étant pas achevée.");
    expect(sectionsOf(review)).toEqual(
      expect.arrayContaining(["L'essentiel à mi-parcours", 'Bilan à mi-parcours par priorité stratégique']),
    );
  });

  it('is so of the summary on one page, too', async () => {
    const summary = await markdown(['--year', '2020', '--as-of', '2020-06-30', '--template', 'synthese']);
    expect(summary).toMatch(/^# .* : synthèse à mi-parcours$/m);
    expect(summary).toContain(
      "Données arrêtées au 30 juin 2020. Synthèse à mi-parcours, l'année 2020 n'étant pas achevée.\n",
    );
    expect(sectionsOf(summary)[0]).toBe("L'essentiel à mi-parcours");
  });

  it.each([
    ['at the end of the year', '2020-12-31'],
    ['before the plan was adopted', '2020-01-15'],
    ['after the year', '2021-02-01'],
  ])('is none %s', async (_, day) => {
    expect(await markdown(['--year', '2020', '--as-of', day])).not.toContain('mi-parcours');
    expect(await markdown(['--year', '2020', '--as-of', day, '--template', 'synthese'])).not.toContain(
      'mi-parcours',
    );
  });

  it('says that the calendar is as the plan has it today, where that tells what became of an entry', async () => {
    const said = "Le calendrier est donné tel que le plan l'énonce aujourd'hui";
    const later = { now: '2022-01-15T00:00:00Z' };
    expect(await markdown(['--year', '2020', '--as-of', '2020-07-01'])).toContain(said);
    expect(await markdown(['--year', '2020'])).not.toContain(said);
    // No entry of it has an outcome.
    expect(await markdown(['--year', '2021', '--as-of', '2021-07-01'], later)).not.toContain(said);
  });
});

describe('report of several years', () => {
  it('puts their figures, priorities and activities side by side, in the order of the years', async () => {
    const years = await markdown(['--year', '2021', '--year', '2020', '--year', '2020']);
    expect(years).toMatch(/^# Plans de travail 2020 et 2021, côte à côte$/m);
    expect(sectionsOf(years)).toEqual([
      'Les années en chiffres',
      'Priorités stratégiques',
      "D'un plan à l'autre",
      'Activités',
    ]);
    expect(years).toContain('| Activités | 18 | 21 |\n');
    expect(years).toContain('| Réalisées | 12 sur 30 | sans objet |\n');
    expect(years).toContain('| Présence dans les deux plans, sans report déclaré | 14 sur 18 |\n');
    expect(years).toContain("| Visites d'étude entre membres | 16, abandonnée | pas à ce plan |\n");
  });

  it('says what is not known of a year, and shows no zero for it', async () => {
    const years = await markdown(['--year', '2013', '--year', '2020']);
    expect(years).toContain('| Réalisées | non renseigné | 12 sur 30 |\n');
    expect(years).toMatch(/\| 1, statut non renseigné/);
  });

  it('tells the means of each year by state and currency, and how many partnerships it names', async () => {
    const before = { files: { ...PARTNERSHIPS, 'plans/2030.yaml': SMALL_PLAN.replace('2031', '2030') } };
    const years = await markdown(['--year', '2030', '--year', '2031'], before);
    expect(years).toContain('| Fiches de coopération nommées | 0 | 2 |\n');
    expect(years).toContain('| Moyens recherchés, en euros | non renseigné | 20 000 € |\n');
    expect(years).toContain('| Moyens acquis, en euros | non renseigné | 1 500,80 € |\n');
    expect(years).toContain('| Moyens dépensés, en euros | non renseigné | 700 € |\n');
    expect(years).toContain('| Moyens recherchés, en CAD | non renseigné | 4 000 CAD |\n');
    expect(years).not.toContain('Moyens acquis, en CAD');
    // Of what no year tells, there is no row.
    const shipped = await markdown(['--year', '2020', '--year', '2021']);
    expect(shipped).not.toMatch(/Moyens|Fiches de coopération/);
  });

  it('shows every activity of every year once', async () => {
    const years = await markdown(['--year', '2013', '--year', '2020', '--year', '2021']);
    const rows = (years.split('## Activités\n')[1] ?? '')
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) => line.split(' | ').slice(1));
    const counts = { 2013: 17, 2020: 18, 2021: 21 };
    for (const [column, size] of Object.values(counts).entries()) {
      const numbers = rows
        .flatMap((cells) => Array.from((cells[column] ?? '').matchAll(/(?:^| ; )(\d+), /g)))
        .map(([, number]) => Number(number));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: size }, (_, index) => index + 1),
      );
    }
  });

  it('follows an activity over a year that had it not, and tells its other titles', async () => {
    const plan = (year: number, activities: string) =>
      `year: ${year}\ntitle: Plan\nstate: adopted\nadopted: { on: ${year}-01-20 }\npriorities:\n  A: { title: Communication }\nactivities:\n${activities}`;
    const years = await markdown(['--year', '2030', '--year', '2031', '--year', '2032'], {
      now: '2033-01-01T00:00:00Z',
      files: {
        'plans/2030.yaml': plan(2030, '  - { id: prix, number: 1, priority: A, title: Prix }\n'),
        'plans/2031.yaml': plan(
          2031,
          '  - { id: site, number: 1, priority: A, title: Site, status: done }\n',
        ),
        'plans/2032.yaml': plan(
          2032,
          '  - { id: prix, number: 1, priority: A, title: Grand prix, carriedFrom: { year: 2030, activity: prix }, status: done }\n',
        ),
      },
    });
    expect(years).toContain('| Grand prix | 1, non commencée (« Prix ») | pas à ce plan | 1, réalisée |\n');
    expect(years).toContain('| Site | pas à ce plan | 1, réalisée | pas à ce plan |\n');
  });
});

describe('every document', () => {
  it.each([
    [['--year', '2020', '--template', 'synthese']],
    [['--year', '2021', '--template', 'plan']],
    [['--year', '2020', '--as-of', '2020-07-01']],
    [['--year', '2013', '--year', '2020', '--year', '2021']],
  ])('%j leads nowhere that it has not, in Markdown and HTML', async (args) => {
    for (const format of ['md', 'html']) {
      const { stdout, code } = await report([...args, '--format', format]);
      expect(code).toBe(0);
      const { targets, there } = placesOf(stdout);
      expect(targets.filter((id) => !there.has(id) && id !== 'contenu')).toEqual([]);
      expect(there.size).toBeGreaterThan(2);
    }
  });

  it.each(['synthese', 'plan', 'rapport'])('%s is made of a plan with one activity', async (template) => {
    for (const format of ['md', 'html'])
      expect(await report(['--year', '2031', '--template', template, '--format', format], OWN)).toMatchObject(
        {
          code: 0,
          stderr: '',
        },
      );
    expect(await markdown(['--year', '2031', '--template', template], OWN)).toMatch(/^# Plan/);
  });

  it('is laid out by a template of its name in the workspace, else as the report is', async () => {
    const own = { ...files, 'templates/synthese.md.hbs': 'Court : {{title}} ({{document}})\n' };
    const ran = await markdown(['--year', '2020', '--template', 'synthese'], { files: own });
    expect(ran).toMatch(/^Court : Plan de travail 2020 .*\(synthese\)\n$/);
    expect(await markdown(['--year', '2020', '--template', 'plan'], { files: own })).toMatch(/^# Plan/);
    expect((await report(['--check'], { files: own })).code).toBe(0);
    const wrong = { ...files, 'templates/synthese.md.hbs': '{{titel}}\n' };
    const checked = await report(['--check'], { files: wrong });
    expect(checked.code).toBe(1);
    expect(plain(checked.stdout)).toContain('Vouliez-vous dire « title » ?');
  });

  it('is asked for by a name that there is, and by one year', async () => {
    const unknown = await report(['--year', '2020', '--template', 'sinthese']);
    expect(unknown).toMatchObject({ code: 2, stdout: '' });
    expect(plain(unknown.stderr)).toContain('(rapport, synthese ou plan)');
    expect(plain(unknown.stderr)).toContain('Vouliez-vous dire « synthese » ?');
    const several = await report(['--year', '2020', '--year', '2021', '--template', 'plan']);
    expect(several).toMatchObject({ code: 2, stdout: '' });
    expect(plain(several.stderr)).toContain('Gardez une seule année');
    const data = await report(['--year', '2020', '--year', '2021', '--format', 'csv']);
    expect(data).toMatchObject({ code: 2, stdout: '' });
    expect(plain(data.stderr)).toContain("json et csv donnent les données d'une seule année");
    expect((await report(['--year', '2020', '--year', '1999'])).code).toBe(2);
  });
});
