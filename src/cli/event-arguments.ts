import { valueMeant } from '../language/fr/plan.ts';
import { OidpError } from '../model/error.ts';
import type { Outcome, ToConfirm } from '../model/event-change.ts';
import { findByName } from '../model/find-by-name.ts';
import { CONFIRMABLES, type CalendarEvent, type Period, type Plan } from '../model/schema.ts';
import { parseLine, parseNote, parsePeriodWord } from './arguments.ts';
import { parseName } from './names.ts';

/** The options of a command that say something of an event, as typed. */
export interface EventOptions {
  readonly when?: string | undefined;
  readonly place?: string | undefined;
  readonly confirmed?: true | readonly string[] | undefined;
  readonly toConfirm?: readonly string[] | undefined;
  readonly held?: true | undefined;
  readonly postponed?: true | undefined;
  readonly cancelled?: true | undefined;
  readonly planned?: true | undefined;
  readonly note?: string | undefined;
}

/** What such options say. */
export interface EventWords {
  readonly when: Period | undefined;
  readonly place: string | undefined;
  readonly confirmed: readonly ToConfirm[] | undefined;
  readonly toConfirm: readonly ToConfirm[] | undefined;
  readonly outcome: Outcome | 'planned' | undefined;
  readonly note: string | undefined;
}

/** The event of a plan that is meant by its id, its title or a part of it. Throws as `parseName` does. */
export function parseEvent(value: string, { year, calendar = [] }: Plan): CalendarEvent {
  const id = parseName({ kind: 'event', value, year }, calendar);
  // Exactly one is called so, though another may have its id.
  return findByName(value, calendar).find((each) => each.id === id) as CalendarEvent;
}

/** Reads what the options say of an event. Throws `wrong-options` where they contradict each other, `invalid-argument`. */
export function parseEventOptions(options: EventOptions, plan: Plan): EventWords {
  const { when, place, confirmed, toConfirm, note } = options;
  const outcomes = (['held', 'postponed', 'cancelled', 'planned'] as const).filter((each) => options[each]);
  if (outcomes.length > 1) throw new OidpError('wrong-options', { reason: 'several-outcomes' });
  const words = {
    when: when === undefined ? undefined : parsePeriodWord('--when', when, plan.year),
    place: parseLine('--place', place),
    confirmed: confirmed === true ? CONFIRMABLES : confirmed && parseConfirmables('--confirmed', confirmed),
    toConfirm: toConfirm && parseConfirmables('--to-confirm', toConfirm),
    outcome: outcomes[0],
    note: parseNote('--note', note, plan),
  };
  const isBoth = confirmed !== true && words.confirmed?.some((each) => words.toConfirm?.includes(each));
  if (isBoth === true) throw new OidpError('wrong-options', { reason: 'confirmed-or-not' });
  return words;
}

/** `date`, `lieu`, `tenue`, in French or English, apart or in one text: « date et lieu ». In the order of the format. */
function parseConfirmables(name: string, values: readonly string[]): ToConfirm[] {
  const typed = values.flatMap((value) => value.split(/[\s,]+/));
  const words = typed.filter((word) => !/^(?:|et|and|&)$/i.test(word));
  const meant = new Set<string>();
  for (const word of words) {
    const code = valueMeant('to-confirm', word);
    if (code === undefined)
      throw new OidpError('invalid-argument', { name, value: word, expected: 'to-confirm' });
    meant.add(code);
  }
  return CONFIRMABLES.filter((each) => meant.has(each));
}
