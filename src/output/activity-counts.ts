import {
  FILTERS,
  STATUS_UNKNOWN,
  countWords,
  filteredWords,
  noActivityWords,
  nothingWords,
} from '../language/fr/activity-list.ts';
import { asOfSentence } from '../language/fr/dashboard.ts';
import { isTracked } from '../model/status.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import type { Filters, Selection, SelectedRow } from '../report/select-activities.ts';

/** What a list ends with: how many it holds of how many, what was asked for, and of which day it speaks. */
export function describeCounts(facts: YearFacts, { rows, total, filters }: Selection): string {
  const { plan, asOf, completedOn } = facts;
  if (total === 0) return noActivityWords(plan.year);
  const asked = describeFilters(filters, facts);
  if (rows.length === 0) {
    const { statuses, open, late } = filters;
    const inVain = !isTracked(plan) && (statuses !== undefined || open === true || late === true);
    return [nothingWords(asked, plan), ...(inVain ? [STATUS_UNKNOWN] : [])].join('\n');
  }
  const counts = countRows(rows);
  const words = asked.length === 0 ? countWords(counts, plan) : filteredWords(counts, total, asked, plan);
  // Without its outcome, a plan says the same on any day.
  return [...(isTracked(plan) ? [asOfSentence(asOf, completedOn)] : []), words]
    .map((line) => `${line}.`)
    .join('\n');
}

/** How many activities and how many items are among some rows. */
export function countRows(rows: readonly SelectedRow[]): { activities: number; items: number } {
  const items = rows.filter(({ found }) => found.item !== undefined).length;
  return { activities: rows.length - items, items };
}

function describeFilters(filters: Filters, facts: YearFacts): string[] {
  const { plan } = facts;
  const { priorities, statuses, open, late, dueBefore, themes, leads, carried } = filters;
  const titleOf = (id: string) => plan.themes?.find((theme) => theme.id === id)?.title ?? id;
  return [
    priorities && FILTERS.priorities(priorities, plan),
    statuses && FILTERS.statuses(statuses, plan),
    open === true && FILTERS.open,
    late === true && FILTERS.late,
    dueBefore !== undefined && FILTERS.dueBefore(dueBefore),
    themes && FILTERS.themes(themes.map(titleOf)),
    leads && FILTERS.leads(leads.map(partyNames(facts))),
    carried === true && FILTERS.carried,
  ].filter((words) => typeof words === 'string');
}
