import { describe, expect, it } from 'vitest';
import { plain } from '../support/run.ts';
import { blocksOf, markdownOf, reportOf, shippedPlan, shippedReport, wordsOf } from './report-of.ts';

const YEARS = [2013, 2020, 2021];

/** The figures of the report, by their labels: `{ activités: 21 }`. */
function figuresOf(year: number): Record<string, number> {
  const [figures] = blocksOf(reportOf(shippedPlan(year)), 'essentiel');
  if (figures?.kind !== 'figures') throw new Error('no figures');
  return Object.fromEntries(figures.entries.map(({ value, label }) => [plain(label), Number(value)]));
}

describe.each(YEARS)('the report of %i', (year) => {
  it('reads as it did', async () => {
    await expect(markdownOf(shippedReport(year))).toMatchFileSnapshot(`__snapshots__/${year}.md`);
  });

  it('counts what the plan holds', () => {
    const { activities, calendar = [] } = shippedPlan(year);
    const figures = figuresOf(year);
    const word = year === 2013 ? 'action' : 'activité';
    let items = 0;
    let continuous = 0;
    for (const activity of activities) {
      items += activity.items?.length ?? 0;
      if (activity.continuous === true) continuous += 1;
    }
    expect(figures[`${word}s`]).toBe(activities.length);
    expect(figures['sous-activités'] ?? 0).toBe(items);
    expect(figures[`${word}s permanentes sur ${activities.length}`]).toBe(continuous);
    expect(figures['entrées au calendrier']).toBe(calendar.length);
  });

  it('shows every activity and item once, and every entry of the calendar once', () => {
    const plan = shippedPlan(year);
    const report = reportOf(plan);
    const shown = ['permanentes', 'priorites']
      .flatMap((id) => blocksOf(report, id))
      .flatMap((block) =>
        block.kind === 'activity'
          ? [block.anchor, ...block.items.map(({ letter }) => `${block.anchor}/${letter}`)]
          : [],
      );
    // Where there is something to tell, those without an end stand apart.
    const isApart = blocksOf(report, 'permanentes').length > 0;
    const rank = ({ continuous }: { continuous?: boolean | undefined }) =>
      isApart && continuous === true ? 0 : 1;
    expect(shown).toEqual(
      plan.activities
        .toSorted((a, b) => rank(a) - rank(b))
        .flatMap(({ id, items = [] }) => [
          `activite-${id}`,
          ...items.map(({ letter }) => `activite-${id}/${letter}`),
        ]),
    );
    const entries = blocksOf(report, 'calendrier').flatMap((block) => {
      if (block.kind === 'calendar') return block.months.flatMap((month) => month.entries);
      return block.kind === 'entries' ? block.entries : [];
    });
    expect(entries.map(({ title }) => wordsOf(title)).toSorted()).toEqual(
      (plan.calendar ?? []).map(({ title }) => title).toSorted(),
    );
  });

  it('shows no id', () => {
    const text = markdownOf(shippedReport(year))
      .replace(/<a id="[^"]*"><\/a>/g, '')
      .replace(/\]\(#[^)]*\)/g, ']');
    for (const { id } of shippedPlan(year).activities.filter((activity) => activity.id.includes('-')))
      expect(text).not.toContain(id);
    expect(text).not.toMatch(/\[\[|\bcglu\b/);
  });

  it('leads each of its links to something in it', () => {
    const text = markdownOf(shippedReport(year));
    const ids = new Set(Array.from(text.matchAll(/<a id="([^"]*)">/g), ([, id]) => id));
    for (const [, target] of text.matchAll(/\]\(#([^)]*)\)/g)) expect(ids).toContain(target);
  });
});

describe('2013, whose outcome is not known', () => {
  const text = plain(markdownOf(reportOf(shippedPlan(2013))));

  it('says so and shows no status, no progress and nothing late', () => {
    expect(text).toContain('> **Suivi non renseigné.**');
    expect(text).not.toMatch(/non commencée|prévue|réalisée|en cours|Échéances dépassées|arrêtées au| 0 /);
  });

  it('speaks of directions and actions', () => {
    expect(text).toContain('## Directions');
    expect(text).toContain('### Direction A — Production');
    expect(text).toContain('#### Action 17 — Réunion plénière');
    expect(text).not.toMatch(/activités? \d|priorité/i);
  });
});

describe('2020, which is reconstructed', () => {
  const plan = shippedPlan(2020);
  const report = reportOf(plan);

  it('says so', () => {
    expect(plain(markdownOf(report))).toContain("> **D'après un exemple reconstitué.**");
    expect(report.state).toMatch(/31.décembre 2020/);
  });

  it('counts progress over items, else activities, continuous ones apart', () => {
    const statuses = plan.activities.flatMap(({ continuous, items = [], status }) => {
      if (continuous === true) return [];
      return items.length > 0 ? items.map((item) => item.status) : [status];
    });
    const count = (status: string) => statuses.filter((each) => (each ?? 'planned') === status).length;
    const label = `réalisées sur ${statuses.length}, dont ${count('cancelled')} abandonnée`;
    expect(figuresOf(2020)[label]).toBe(count('done'));
    const figure = blocksOf(report, 'essentiel').find((block) => block.kind === 'figure');
    expect(figure?.table.rows[0]?.cells.slice(1)).toEqual(
      [...['done', 'in-progress', 'postponed', 'cancelled', 'planned'].map(count), statuses.length].map(
        String,
      ),
    );
  });
});

describe('2021, which is a proposal', () => {
  const text = plain(markdownOf(reportOf(shippedPlan(2021), shippedPlan(2020))));

  it('says so; its activities are planned, and no progress is shown', () => {
    expect(text).toContain("> **Proposition, soumise à l'adoption de l'assemblée.**");
    expect(text).not.toMatch(/non commencée|réalisée|Avancement/);
  });

  it('keeps the empty months and the entries without a month', () => {
    for (const month of ['Mars', 'Juillet', 'Novembre', 'Décembre'])
      expect(text).toContain(`| **${month}** | | rien de prévu | |`);
    expect(
      text
        .split('### Sans mois fixé')[1]
        ?.split('\n## ')[0]
        ?.match(/^- \*\*/gm),
    ).toHaveLength(7);
  });

  it('says what is not known', () => {
    expect(text).toContain('Responsables et échéances : non renseignés.');
    expect(text).toContain('## Avec le soutien de\n\nNon renseigné.');
  });
});
