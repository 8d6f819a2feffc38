import { stringify } from 'csv-stringify/sync';
import { spanOf } from '../model/dates.ts';
import { progressOf, statusOf } from '../model/progress.ts';
import { type Found, subjectsOf } from '../model/references.ts';
import type { Activity, Status } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import { actualDates } from '../report/iati/dates.ts';
import type { ExportableActivities } from '../report/exportable.ts';
import { exportedText, exportedTexts } from '../report/exported-text.ts';
import type { YearFacts } from '../report/facts.ts';
import { escapeHtml } from './report/escape-html.ts';

/**
 * The columns that Decidim's import of results reads (its module accountability, versions 0.28 to 0.30), but for those
 * that a plan knows nothing of: categories, scopes, proposals. It passes over `status/key`, which is for people.
 */
const COLUMNS = [
  'id',
  'parent/id',
  'title/fr',
  'description/fr',
  'start_date',
  'end_date',
  'status/id',
  'status/key',
  'progress',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string>>;

/** How much room the numbers of a year have. */
const ROWS_OF_A_YEAR = 100_000;

/**
 * The activities of a year as the results of Decidim's accountability component, their items as results below them. The
 * table is for a program: no byte order mark, which would become a part of the first title, and nothing put before
 * what a spreadsheet might take for a formula.
 */
export function printDecidimCsv({
  facts,
  activities,
}: Pick<ExportableActivities, 'facts' | 'activities'>): string {
  const rows: Row[] = [];
  for (const activity of activities) {
    const parent = numberAt(facts, rows.length);
    for (const found of subjectsOf(activity))
      rows.push(describe(found, facts, numberAt(facts, rows.length), parent));
  }
  return stringify(rows, { delimiter: ';', header: true, columns: [...COLUMNS] });
}

/**
 * Decidim gives each new result a number of its own, and looks for the parents of a file by the numbers that the file
 * has: these only have to be no result's yet, and fit into four bytes.
 */
function numberAt({ plan: { year } }: YearFacts, index: number): string {
  return String(year * ROWS_OF_A_YEAR + index + 1);
}

function describe(found: Found, facts: YearFacts, id: string, parent: string): Row {
  const { activity, item } = found;
  const { plan, asOf, dueOf } = facts;
  const actual = actualDates(found, asOf);
  return {
    id,
    'parent/id': item === undefined ? '' : parent,
    'title/fr': exportedText((item ?? activity).title, facts),
    'description/fr': exportedTexts(found, facts).map(paragraph).join(''),
    start_date: actual.start ?? '',
    end_date: actual.end ?? spanOf(dueOf(found))?.last ?? '',
    'status/id': '',
    'status/key': isTracked(plan) ? keyOf(statusOf(found)) : '',
    progress: shareDone(found, facts),
  };
}

/** Descriptions are HTML there. */
function paragraph(text: string): string {
  return `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`;
}

function keyOf(status: Status): string {
  return status.replaceAll('-', '_');
}

/** What is done, in percent, as Decidim reckons it of a parent, too: nothing in between, for a plan tells none. */
function shareDone({ activity, item }: Found, { plan }: YearFacts): string {
  const progress = progressOf(plan, [item === undefined ? activity : alone(activity, item)]);
  if (progress === null) return '';
  return String(Math.round((progress.done / progress.total) * 10_000) / 100);
}

function alone(activity: Activity, item: NonNullable<Found['item']>): Activity {
  return { ...activity, items: [item] };
}
