import { format, subDays } from 'date-fns';
import { formatDay } from '../../language/fr/dates.ts';
import { DAY, REQUIRED, daysAgoMeant } from '../../language/fr/prompts.ts';
import { dateMeant } from '../../language/fr/typed-dates.ts';
import { type Day, localDate, parsePeriod } from '../../model/dates.ts';
import { isPeriod, isText } from '../../model/schema.ts';
import type { Prompts } from './prompts.ts';

/**
 * Asks for the day of something that has happened, today where only Enter is pressed. `later` is the day of a status
 * that a given day would come before, if it would.
 */
export async function askDay(
  prompts: Prompts,
  today: Day,
  later: (day: Day) => Day | undefined = () => undefined,
): Promise<Day | undefined> {
  const answer = await prompts.ask(DAY.question, {
    explanation: DAY.explanation(today),
    escape: 'back',
    check(typed) {
      const day = dayMeant(typed, today);
      if (day === undefined) return DAY.wrong;
      if (day > today) return DAY.future(day);
      const last = later(day);
      return last === undefined ? undefined : DAY.beforeLast(last);
    },
    describe: (typed) => formatDay(dayMeant(typed, today) ?? today),
  });
  return answer === undefined ? undefined : dayMeant(answer, today);
}

/** The day that is meant by « hier », « 12 juin » of this year, « 12/06/2021 » or nothing at all. */
export function dayMeant(typed: string, today: Day): Day | undefined {
  if (typed === '') return today;
  const ago = daysAgoMeant(typed);
  if (ago !== undefined) return format(subDays(localDate(today), ago), 'yyyy-MM-dd');
  const year = today.slice(0, 4);
  return [typed, `${typed} ${year}`, `${typed}/${year}`]
    .map((text) => (isPeriod(text) ? text : dateMeant(text)))
    .find((day) => day !== undefined && parsePeriod(day)?.precision === 'day');
}

/** Refuses a blank text, and one that a plan cannot hold. */
export function checkText(text: string): string | undefined {
  return isText(text) ? undefined : REQUIRED;
}
