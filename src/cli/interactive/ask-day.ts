import { formatDay } from '../../language/fr/dates.ts';
import { DAY } from '../../language/fr/prompts.ts';
import { dayMeant } from '../../language/fr/typed-dates.ts';
import { type Day, isBeforeYear } from '../../model/dates.ts';
import type { Prompts } from './prompts.ts';

/**
 * Asks for the day of something that has happened, today where only Enter is pressed. `later` is the day of a status
 * that a given day would come before, if it would; a day before `year` is refused where that is given.
 */
export async function askDay(
  prompts: Prompts,
  today: Day,
  later: (day: Day) => Day | undefined = () => undefined,
  year?: number,
): Promise<Day | undefined> {
  const answer = await prompts.ask(DAY.question, {
    explanation: DAY.explanation(today),
    escape: 'back',
    check(typed) {
      const day = answerMeant(typed, today);
      if (day === undefined) return DAY.wrong;
      if (day > today) return DAY.future(day);
      if (year !== undefined && isBeforeYear(day, year)) return DAY.beforeYear(day, year);
      const last = later(day);
      return last === undefined ? undefined : DAY.beforeLast(last);
    },
    describe: (typed) => formatDay(answerMeant(typed, today) ?? today),
  });
  return answer === undefined ? undefined : answerMeant(answer, today);
}

/** Enter alone is today. */
function answerMeant(typed: string, today: Day): Day | undefined {
  return typed === '' ? today : dayMeant(typed, today);
}
