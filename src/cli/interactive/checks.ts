import { PERIOD, REQUIRED } from '../../language/fr/prompts.ts';
import { periodMeant } from '../../language/fr/typed-dates.ts';
import { spanOf } from '../../model/dates.ts';
import { isText } from '../../model/schema.ts';

/** Refuses a blank text, and one that a plan cannot hold: what is wrong with it, undefined where nothing is. */
export function checkText(text: string): string | undefined {
  return isText(text) ? undefined : REQUIRED;
}

/** What is wrong with a date as typed, at any precision; undefined where nothing is. */
export function checkPeriod(typed: string, year: number): string | undefined {
  const span = spanOf(periodMeant(typed, year));
  return span !== undefined && span.first <= span.last ? undefined : PERIOD.wrong(typed);
}
