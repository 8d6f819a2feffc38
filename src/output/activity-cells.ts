import { dueWords } from '../language/fr/activities.ts';
import { overdueWords } from '../language/fr/activity-list.ts';
import { cameFrom } from '../language/fr/activity-record.ts';
import { expandLinks } from '../language/fr/links.ts';
import { statusWord } from '../language/fr/plan.ts';
import { findAncestor, linkOf } from '../model/history.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, formatTarget, numberOf } from '../model/references.ts';
import { isTracked } from '../model/status.ts';
import { visible } from '../model/visible.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import type { Row } from '../report/select-activities.ts';

/** What a row of a list says, in words, whatever lays it out. */
export interface Cells {
  /** `12` or `12b`. */
  readonly number: string;
  readonly title: string;
  /** Of an item, the number and title of its activity. */
  readonly itemOf: string | undefined;
  readonly status: string | undefined;
  readonly due: string | undefined;
  readonly overdue: string | undefined;
  readonly lead: string | undefined;
}

/** Tells the words of the rows of a year. */
export function describeRows(facts: YearFacts): (row: Row) => Cells {
  const { plan, others } = facts;
  const nameOf = partyNames(facts);
  const words = (text: string) => oneLine(expandLinks(text, plan, others));
  return ({ found, status, due, late, lead }) => {
    const { activity, item } = found;
    return {
      number: numberOf(found),
      title: words((item ?? activity).title),
      itemOf: item && `${activity.number} ${words(activity.title)}`,
      status: status && statusWord(status, plan),
      due: due === undefined ? undefined : dueWords(due, isDerived(found)),
      overdue: late === undefined ? undefined : overdueWords(late),
      lead: lead && oneLine(nameOf(lead)),
    };
  };
}

/** « issue de 9f (2020, en suspens) », of what is carried. */
export function cameFromWords(found: Found, { others }: YearFacts): string | undefined {
  const from = linkOf(found);
  if (from === undefined) return undefined;
  const source = findAncestor(from, others);
  const plan = others.get(from.year);
  if (source === undefined || plan === undefined)
    return cameFrom(formatTarget({ ...from, year: undefined }), from.year, undefined);
  const status = isTracked(plan) ? statusWord(statusOf(source), plan) : undefined;
  return cameFrom(numberOf(source), from.year, status);
}

/** Whether the due date is one that the calendar gives, not the plan. */
export function isDerived({ activity, item }: Found): boolean {
  return (item ?? activity).due === undefined;
}

/** A text that a plan may break over lines, as a terminal may show it. */
export function oneLine(text: string): string {
  return visible(text.trim().replaceAll(/\s*[\n\t]\s*/g, ' '));
}
