import { ASKED, shareWords } from '../../language/fr/report-decisions.ts';
import type { CarryCount } from '../../model/carry-count.ts';
import type { Carried, CarriedEvent } from '../carried.ts';
import { numbersOf } from '../counted.ts';
import { concat, enumerateTexts } from '../inline.ts';
import type { Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What a proposal takes over from earlier plans, by number and by the years that it goes back to; what is renewed apart. */
export function carriedToNote(writer: Writer): Text[] {
  const { carried, carriedEvents } = writer.facts;
  const renewed = carried.filter(({ count }) => count.renewed);
  return [
    ...alike(carried.filter(({ count }) => !count.renewed)).map((group) =>
      numbered(ASKED.carried(group[0].count), group, writer),
    ),
    ...(renewed.length === 0 ? [] : [numbered(ASKED.renewed, wholes(renewed), writer)]),
    ...alike(carriedEvents).map((group) => events(group, writer)),
  ];
}

/** In groups of the same years, the latest first. */
function alike<Each extends { readonly count: CarryCount }>(all: readonly Each[]): [Each, ...Each[]][] {
  const groups = new Map<string, [Each, ...Each[]]>();
  for (const each of all) {
    const { since, times, atLeast } = each.count;
    const key = `${since}/${times}/${atLeast}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [each]);
    else group.push(each);
  }
  return [...groups.values()].toSorted(
    ([{ count: a }], [{ count: b }]) => a.times - b.times || b.since - a.since,
  );
}

type Numbered = Pick<Carried, 'found'>;

/** What is renewed is renewed as a whole, though its items have their own links. */
function wholes(all: readonly Numbered[]): Numbered[] {
  return [...new Set(all.map(({ found }) => found.activity))].map((activity) => ({ found: { activity } }));
}

function numbered(sentence: string, group: readonly Numbered[], writer: Writer): Text {
  const { plan } = writer;
  const found = group.map((each) => each.found);
  const items = found.filter(({ item }) => item !== undefined).length;
  const parts = [
    { kind: 'activity', number: found.length - items, total: plan.activities.length },
    { kind: 'item', number: items, total: plan.activities.flatMap((each) => each.items ?? []).length },
  ] as const;
  const share = shareWords(
    parts.filter(({ number }) => number > 0),
    plan,
  );
  return concat(sentence, numbersOf(found, writer), share);
}

function events(group: readonly [CarriedEvent, ...CarriedEvent[]], { plan, text }: Writer): Text {
  const total = plan.calendar?.length ?? 0;
  return concat(
    ASKED.events(group[0].count),
    enumerateTexts(group.map(({ event }) => text(event.title))),
    shareWords([{ kind: 'event', number: group.length, total }], plan),
  );
}
