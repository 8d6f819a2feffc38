import { getDaysInMonth } from 'date-fns';
import { fold } from '../../model/nearest.ts';
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
    new RegExp(`^du (\\d\\d?)(?:er)? au (\\d\\d?)(?:er)? ${MONTH} (\\d{4})$`),
    (from, to, month, year) => range(dayOf(year, numberOf(month), from), dayOf(year, numberOf(month), to)),
  ],
  [
    new RegExp(`^(?:le )?(\\d\\d?)(?:er)? ${MONTH} (\\d{4})$`),
    (day, month, year) => dayOf(year, numberOf(month), day),
  ],
  [new RegExp(`^(?:en )?${MONTH} (\\d{4})$`), (month, year) => monthOf(year, numberOf(month))],
  [new RegExp(`^${SEASON} (\\d{4})$`), (season, year) => `${year}-${SEASONS[season ?? '']}`],
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
