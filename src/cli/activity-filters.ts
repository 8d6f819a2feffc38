import { SORT_WORDS } from '../language/fr/activity-list.ts';
import { parseStatus } from '../language/fr/plan.ts';
import { type Day, spanOf } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import { fold, nearest } from '../model/nearest.ts';
import { leadOf, subjectsOf } from '../model/references.ts';
import type { Status } from '../model/schema.ts';
import type { YearFacts } from '../report/facts.ts';
import { partyNames } from '../report/parties.ts';
import { type Filters, SORTS, type Sort } from '../report/select-activities.ts';
import { parsePeriodWord, parseStatusWord } from './arguments.ts';
import { parseName, parsePriority, parseTheme } from './names.ts';

/** The filters of `activity list` as typed. */
export interface FilterOptions {
  readonly priority?: readonly string[] | undefined;
  readonly status?: readonly string[] | undefined;
  readonly open?: true | undefined;
  readonly late?: true | undefined;
  readonly dueBefore?: string | undefined;
  readonly theme?: readonly string[] | undefined;
  readonly lead?: readonly string[] | undefined;
  readonly carried?: true | undefined;
}

/** What is asked for of a plan. Throws `invalid-argument`, or as `parseName` does. */
export function parseFilters(options: FilterOptions, facts: YearFacts): Filters {
  const { plan } = facts;
  const { priority, status, open, late, dueBefore, theme, lead, carried } = options;
  return {
    priorities: priority && distinct(separate(priority).map((value) => parsePriority(value, plan))),
    statuses: status && distinct(parseStatuses(separate(status))),
    open,
    late,
    dueBefore: dueBefore === undefined ? undefined : parseLimit(dueBefore, plan.year),
    themes: theme && distinct(theme.map((value) => parseTheme(value, plan))),
    leads: lead && distinct(lead.map((value) => parseLead(value, facts))),
    carried,
  };
}

/** The order that is asked for, in English or French. Throws `invalid-argument`. */
export function parseSort(value: string): Sort {
  const typed = fold(value);
  const sort = SORTS.find((each) => each === typed || fold(SORT_WORDS[each]) === typed);
  if (sort !== undefined) return sort;
  const known = Object.values(SORT_WORDS);
  const suggestion = nearest(value, [...SORTS, ...known]);
  throw new OidpError('invalid-argument', {
    name: '--sort',
    value,
    expected: 'sort',
    known,
    suggestion,
  });
}

/** The first day of a date as typed, of the plan's year where it names none: « juin », « 15 juin ». Throws `invalid-argument`. */
function parseLimit(value: string, year: number): Day | undefined {
  return spanOf(parsePeriodWord('--due-before', value, year))?.first;
}

/** Statuses as typed one after the other, those of two words quoted or not: `en cours planned`. */
function parseStatuses(words: readonly string[]): Status[] {
  const [first, second, ...rest] = words;
  if (first === undefined) return [];
  const both = second === undefined ? undefined : parseStatus(`${first} ${second}`);
  if (both !== undefined) return [both, ...parseStatuses(rest)];
  return [parseStatusWord(first), ...parseStatuses(words.slice(1))];
}

/** Someone who answers for something in a plan, as the plan names them. Throws as `parseName` does. */
function parseLead(value: string, facts: YearFacts): string {
  const { plan } = facts;
  const leads = distinct(plan.activities.flatMap(subjectsOf).flatMap((found) => leadOf(found) ?? []));
  const nameOf = partyNames(facts);
  const known = leads.map((id) => ({ id, title: nameOf(id) }));
  return parseName({ kind: 'lead', name: '--lead', value, year: plan.year }, known);
}

/** Several values in one, as in `A,B`. */
function separate(values: readonly string[]): string[] {
  return values.flatMap((value) => value.split(',')).map((value) => value.trim());
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)];
}
