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
  const [, dayOf, monthOf, yearOf] = /^(\d\d?)[/.-](\d\d?)[/.-](\d{4})$/.exec(typed) ?? [];
  if (yearOf !== undefined) return existing(`${yearOf}-${pad(monthOf ?? '')}-${pad(dayOf ?? '')}`);
  const [, day, word = '', year] = /^(?:(\d\d?|1er) )?(?:en )?([a-z]+) (\d{4})$/.exec(typed) ?? [];
  const month = MONTHS.indexOf(word) + 1;
  if (year !== undefined && month > 0)
    return day === undefined
      ? `${year}-${pad(month)}`
      : existing(`${year}-${pad(month)}-${pad(parseInt(day, 10))}`);
  if (year !== undefined && SEASONS[word] !== undefined) return `${year}-${SEASONS[word]}`;
  const [, ordinal = '', of] = /^(?:t|([a-z]+|[1-4](?:er|e|eme)?) trimestre )?.*?(\d{4})$/.exec(typed) ?? [];
  const quarter =
    /^t([1-4]) \d{4}$/.exec(typed)?.[1] ?? (QUARTERS.indexOf(ordinal) + 1 || Number(ordinal[0]));
  return of !== undefined && Number(quarter) > 0 ? `${of}-Q${quarter}` : undefined;
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

function existing(day: string): string | undefined {
  return impossibleDay(day) === undefined ? day : undefined;
}
