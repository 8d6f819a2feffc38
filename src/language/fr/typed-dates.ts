import { format, getDaysInMonth, subDays } from 'date-fns';
import { type Day, localDate, parsePeriod } from '../../model/dates.ts';
import { fold } from '../../model/nearest.ts';
import { isPeriod } from '../../model/schema.ts';
import { formatPeriod } from './dates.ts';

const MONTHS = 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(
  ' ',
);
const SEASONS: Readonly<Record<string, string>> = {
  printemps: 'spring',
  ete: 'summer',
  automne: 'autumn',
  hiver: 'winter',
};
const QUARTERS = ['premier', 'deuxieme', 'troisieme', 'quatrieme'];

const pad = (number: number | string) => String(number).padStart(2, '0');

/** The date of the format that a date written the French way means; undefined for another text. */
export function dateMeant(text: string): string | undefined {
  const typed = fold(text).replaceAll(/\s+/g, ' ');
  for (const [form, read] of FORMS) {
    const match = form.exec(typed);
    if (match !== null) return read(...match.slice(1));
  }
  return undefined;
}

const AGO: Readonly<Record<string, number>> = { "aujourd'hui": 0, hier: 1, 'avant-hier': 2 };

/**
 * The day that is meant: as the format has it, or as people say it, « hier », « 12 juin 2021 », « 12 juin » of this year.
 * Undefined for another text.
 */
export function dayMeant(text: string, today: Day): Day | undefined {
  const word = fold(text);
  if (Object.hasOwn(AGO, word)) return format(subDays(localDate(today), AGO[word] ?? 0), 'yyyy-MM-dd');
  const day = periodMeant(text, Number(today.slice(0, 4)));
  return day !== undefined && parsePeriod(day)?.precision === 'day' ? day : undefined;
}

/** A date at any precision, as the format has it or as people say it; where its year is not said, of `year`. */
export function periodMeant(text: string, year: number): string | undefined {
  if (isPeriod(text)) return text;
  return dateMeant(text) ?? dateMeant(`${text} ${year}`) ?? dateMeant(`${text}/${year}`);
}

type Form = readonly [form: RegExp, read: (...parts: (string | undefined)[]) => string | undefined];

const MONTH = `(${MONTHS.join('|')})`;
const SEASON = `(${Object.keys(SEASONS).join('|')})`;

/** The forms, folded, with what they mean. */
const FORMS: readonly Form[] = [
  [/^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/, (day, month, year) => dayOf(year, month, day)],
  [/^(\d{4})[/.-](\d\d?)[/.-](\d\d?)$/, dayOf],
  [/^(\d\d?)[/.-](\d{4})$/, (month, year) => monthOf(year, month)],
  [/^(\d{4})[/.-](\d\d?)$/, monthOf],
  [
    new RegExp(`^(?:du )?(\\d\\d?)(?:er)? au (\\d\\d?)(?:er)? ${MONTH} (\\d{4})$`),
    (from, to, month, year) => range(dayOf(year, numberOf(month), from), dayOf(year, numberOf(month), to)),
  ],
  [
    new RegExp(`^(?:du )?(\\d\\d?)(?:er)? ${MONTH}(?: (\\d{4}))? au (\\d\\d?)(?:er)? ${MONTH} (\\d{4})$`),
    (from, first, before, to, last, year) =>
      range(dayOf(before ?? year, numberOf(first), from), dayOf(year, numberOf(last), to)),
  ],
  [
    new RegExp(`^(?:les )?(\\d\\d?)(?:er)? et (\\d\\d?)(?:er)? ${MONTH} (\\d{4})$`),
    (from, to, month, year) => two(dayOf(year, numberOf(month), from), dayOf(year, numberOf(month), to)),
  ],
  [
    new RegExp(`^(?:les )?(\\d\\d?)(?:er)? ${MONTH}(?: (\\d{4}))? et (\\d\\d?)(?:er)? ${MONTH} (\\d{4})$`),
    (from, first, before, to, last, year) =>
      two(dayOf(before ?? year, numberOf(first), from), dayOf(year, numberOf(last), to)),
  ],
  [
    new RegExp(`^(?:en )?${MONTH}(?: (\\d{4}))? et ${MONTH} (\\d{4})$`),
    (first, before, last, year) =>
      two(monthOf(before ?? year, numberOf(first)), monthOf(year, numberOf(last))),
  ],
  [
    new RegExp(`^(?:de |d')${MONTH}(?: (\\d{4}))? a ${MONTH} (\\d{4})$`),
    (first, before, last, year) =>
      range(monthOf(before ?? year, numberOf(first)), monthOf(year, numberOf(last))),
  ],
  [
    new RegExp(`^(?:le )?(\\d\\d?)(?:er)? ${MONTH} (\\d{4})$`),
    (day, month, year) => dayOf(year, numberOf(month), day),
  ],
  [new RegExp(`^(?:en )?${MONTH} (\\d{4})$`), (month, year) => monthOf(year, numberOf(month))],
  [new RegExp(`^${SEASON} (\\d{4})(?:-\\d{4})?$`), (season, year) => `${year}-${SEASONS[season ?? '']}`],
  [new RegExp(`^(\\d{4})[-/ ]${SEASON}$`), (year, season) => `${year}-${SEASONS[season ?? '']}`],
  [/^t([1-4])[-/ ](\d{4})$/, (quarter, year) => `${year}-Q${quarter}`],
  [/^(\d{4})[-/ ][tq]([1-4])$/, (year, quarter) => `${year}-Q${quarter}`],
  [/^([1-4])(?:er|e|eme) trimestre (?:de )?(\d{4})$/, (quarter, year) => `${year}-Q${quarter}`],
  [
    new RegExp(`^(${QUARTERS.join('|')}) trimestre (?:de )?(\\d{4})$`),
    (word, year) => `${year}-Q${QUARTERS.indexOf(word ?? '') + 1}`,
  ],
];

function numberOf(month: string | undefined): string {
  return String(MONTHS.indexOf(month ?? '') + 1);
}

function dayOf(year: string | undefined, month = '', day = ''): string | undefined {
  return existing(`${year}-${pad(month)}-${pad(day)}`);
}

function monthOf(year: string | undefined, month = ''): string | undefined {
  return existing(`${year}-${pad(month)}`);
}

function range(from: string | undefined, to: string | undefined): string | undefined {
  return from === undefined || to === undefined ? undefined : `${from}/${to}`;
}

/** A range that is said as two days or two months: nothing else may be between them. */
function two(from: string | undefined, to: string | undefined): string | undefined {
  const period = range(from, to);
  return period !== undefined && / et /.test(formatPeriod(period)) ? period : undefined;
}

/** The part of a date, or of a range of dates, that the calendar has not, and why; undefined where that is not what is wrong. */
export function impossibleDay(text: string): { readonly part: string; readonly why: string } | undefined {
  for (const part of text.split('/')) {
    const [, year = '', month = '', day] = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(part) ?? [];
    if (month === '') continue;
    if (Number(month) < 1 || Number(month) > 12) return { part, why: `il n’y a pas de mois ${month}` };
    const days = getDaysInMonth(new Date(Number(year), Number(month) - 1));
    if (day !== undefined && (Number(day) < 1 || Number(day) > days))
      return { part, why: `${formatPeriod(`${year}-${month}`)} a ${days} jours` };
  }
  return undefined;
}

function existing(date: string): string | undefined {
  return impossibleDay(date) === undefined ? date : undefined;
}
