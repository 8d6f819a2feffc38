import { fold } from '../../model/nearest.ts';
import { type Status, STATUSES } from '../../model/schema.ts';
import { STATUS_CHOICES, TO_CONFIRM, parseStatus } from './plan.ts';
import { quote, typeset } from './typography.ts';

/** What a shell offers: a word, its other names, and what it is. */
interface Offered {
  readonly names: readonly [string, ...string[]];
  readonly description: string;
}

/**
 * The statuses as one word each, « en-cours », which no shell parts; then without accents, then in English. `parted`
 * gives them with their blank, to who has begun a text between quotes.
 */
export function statusNames(parted: boolean): Offered[] {
  return STATUS_CHOICES.map((choice) => {
    const word = parted ? choice : choice.replaceAll(' ', '-');
    const english: Status | undefined = STATUSES.find((status) => status === parseStatus(choice));
    return {
      names: [word, fold(word), ...(english === undefined ? [] : [english])],
      description: `statut ${quote(choice)}`,
    };
  });
}

/** What ends a status whose first word this is: « cours » and « suspens » after « en ». */
export function statusEndings(first: string): Offered[] {
  return STATUS_CHOICES.flatMap((choice) => {
    const [start, end] = choice.split(' ');
    if (end === undefined || start !== fold(first)) return [];
    return [{ names: [end], description: `statut ${quote(choice)}` }];
  });
}

/** What of an event may be confirmed. */
export const CONFIRMABLE: readonly Offered[] = Object.entries(TO_CONFIRM).map(([value, word]) => ({
  names: [word, value],
  description: '',
}));

/** Above the lines that set completion up. */
export const SET_UP_TITLE = typeset('À taper une fois, puis ouvrir un nouveau terminal :');
