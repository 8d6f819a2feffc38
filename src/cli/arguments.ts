import { type Day, parsePeriod, spanOf } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import { nearest } from '../model/nearest.ts';
import { type Found, findReference, formatTarget, linksIn } from '../model/references.ts';
import { type Period, type Plan, type Status, isPeriod, isText } from '../model/schema.ts';
import { visible } from '../model/visible.ts';
import { STATUS_CHOICES, parseStatus } from '../language/fr/plan.ts';
import { referenceMeant, separateReferences } from '../language/fr/typed-references.ts';
import { dateMeant, dayMeant, periodMeant } from '../language/fr/typed-dates.ts';
import { parseSubjectName, unknownItem } from './names.ts';

/** A year as typed. Throws `invalid-argument`; `name` is the argument or option as the person knows it. */
export function parseYear(name: string, value: string): number {
  // The years of the format.
  if (/^(?:19|2\d)\d\d$/.test(value)) return Number(value);
  throw new OidpError('invalid-argument', { name, value, expected: 'year' });
}

/**
 * A day as typed: `2021-06-30`, `30/06/2021`, `30 juin 2021`; where `today` is given, also `30 juin` and `hier`.
 * Throws `invalid-argument`.
 */
export function parseDay(name: string, value: string, today?: Day): Day {
  const meant = isPeriod(value) ? value : today === undefined ? dateMeant(value) : dayMeant(value, today);
  if (meant !== undefined && parsePeriod(meant)?.precision === 'day') return meant;
  throw new OidpError('invalid-argument', { name, value, expected: 'day' });
}

/** A date of any precision as typed, as the format has it or in French; without its year, of `year`. Throws `invalid-argument`. */
export function parsePeriodWord(name: string, value: string, year: number): Period {
  const period = periodMeant(value, year);
  const span = spanOf(period);
  if (period === undefined || span === undefined)
    throw new OidpError('invalid-argument', { name, value, expected: 'period' });
  // A year alone is a number, as people write it in their plans.
  if (span.first <= span.last) return span.precision === 'year' ? Number(period) : period;
  throw new OidpError('invalid-argument', { name, value, expected: 'ordered-period' });
}

/** The day at the end of which a command is to look; undefined where it is not said. Throws `invalid-argument`, or `future-day` for a day that has not come. */
export function parseAsOf(value: string | undefined, today: Day): Day | undefined {
  if (value === undefined) return undefined;
  const day = parseDay('--as-of', value, today);
  if (day > today) throw new OidpError('future-day', { name: '--as-of', day, today });
  return day;
}

/** A text as a plan can hold it; a blank one is none. Throws `invalid-argument`. */
export function parseText(name: string, value: string | undefined): string | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  if (isText(value) && visible(value) === value) return value;
  throw new OidpError('invalid-argument', { name, value, expected: 'text' });
}

/** A note for a plan, whose links name what the plan has. Throws `invalid-argument`, or as `parseReference` does. */
export function parseNote(name: string, value: string | undefined, plan: Plan): string | undefined {
  const note = parseText(name, value);
  for (const { target } of linksIn(note ?? ''))
    // What is not of the form of a link, or of another year, is for `plan validate` to say.
    if (
      target !== undefined &&
      target.year === undefined &&
      findReference(plan, formatTarget(target)) === undefined
    )
      parseReference(formatTarget(target), plan);
  return note;
}

/** A text of one line, as titles and names are: its line breaks become spaces. Throws `invalid-argument`. */
export function parseLine(name: string, value: string | undefined): string | undefined {
  return parseText(name, value?.replaceAll(/\s*\n\s*/g, ' ').trim());
}

/** One of the formats that a command knows. Throws `invalid-argument`. */
export function parseFormat<Format extends string>(
  value: string,
  formats: readonly Format[],
  name = '--format',
): Format {
  const format = formats.find((each) => each === value);
  if (format !== undefined) return format;
  const suggestion = nearest(value, formats);
  throw new OidpError('invalid-argument', {
    name,
    value,
    expected: 'format',
    known: formats,
    suggestion,
  });
}

/**
 * The activity or item of a plan that is meant by `prix`, `12`, `12b` or `prix/b`, or by a name that fits no other:
 * the beginning of an id, a part of a title, « activité 12 ». Throws `unknown-subject`, `unknown-item`, `ambiguous-number`, `ambiguous-name`.
 */
export function parseReference(typed: string, plan: Plan): Found {
  const reference = referenceMeant(typed, plan);
  const number = /^\d+/.exec(reference)?.[0];
  const ids = plan.activities.filter((each) => each.number === Number(number)).map(({ id }) => id);
  if (number !== undefined && ids.length > 1)
    throw new OidpError('ambiguous-number', { number: Number(number), ids });
  const found = findReference(plan, reference);
  if (found !== undefined) return found;
  const [, name = '', letter = ''] = /^(\d+|.*(?=\/))\/?([a-z])$/i.exec(reference) ?? [];
  const whole = findReference(plan, name)?.activity;
  if (whole !== undefined) throw unknownItem(whole, letter, plan);
  const named = parseSubjectName(reference, plan);
  if (named !== undefined) return named;
  const names = plan.activities.flatMap(({ id, items = [] }) => [
    id,
    ...items.map(({ letter: each }) => `${id}/${each}`),
  ]);
  // A number that is not there is not near another one, nor a letter.
  const suggestion = /^(?:\d|.?$)/.test(reference) ? undefined : nearest(reference, names);
  throw new OidpError('unknown-subject', { reference: typed, year: plan.year, suggestion });
}

/** What is to be marked, and as what. */
export interface Marking {
  readonly references: readonly string[];
  readonly status: Status;
}

/**
 * What is to be marked and its status, as typed one after the other: `12a 12b en cours`, quoted or not.
 * Throws `missing-argument`, `after-status` or `invalid-argument`.
 */
export function parseMarking(words: readonly string[], plan: Pick<Plan, 'year' | 'labels'>): Marking {
  const lacks = (name: string) =>
    new OidpError('missing-argument', { name, example: `oidp activity set ${plan.year} 12b réalisée` });
  const found = findStatus(words);
  const last = words.at(-1);
  if (last === undefined) throw lacks('activité');
  if (found === undefined) {
    if (words.length === 1) throw lacks('statut');
    parseStatusWord(last);
  }
  const { status, start, end } = found as FoundStatus;
  if (end < words.length)
    throw new OidpError('after-status', {
      status: words.slice(start, end).join(' '),
      rest: words.slice(end).join(' '),
      year: plan.year,
      isNote: start > 0,
    });
  const references = separateReferences(words.slice(0, start), plan);
  if (references.length === 0) throw lacks('activité');
  return { references, status };
}

/** Where a status stands among words, its end exclusive. */
interface FoundStatus {
  readonly status: Status;
  readonly start: number;
  readonly end: number;
}

/** The last words that are a status, and as many of them as are one. */
function findStatus(words: readonly string[]): FoundStatus | undefined {
  for (let end = words.length; end > 0; end--)
    for (let start = Math.max(end - LONGEST_STATUS, 0); start < end; start++) {
      const status = parseStatus(words.slice(start, end).join(' '));
      if (status !== undefined) return { status, start, end };
    }
  return undefined;
}

/** In words: « non commencée ». */
const LONGEST_STATUS = 2;

/** A status as typed, in French or English. Throws `invalid-argument`. */
export function parseStatusWord(value: string): Status {
  const status = parseStatus(value);
  if (status !== undefined) return status;
  const suggestion = nearest(value, STATUS_CHOICES);
  throw new OidpError('invalid-argument', { name: 'statut', value, expected: 'status', suggestion });
}
