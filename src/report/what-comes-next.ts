import { whenWords } from '../language/fr/dashboard.ts';
import { ENTRY, ENTRY_SHARES, SAID, type Share, amongAll } from '../language/fr/report-head.ts';
import type { Progress } from '../model/progress.ts';
import { isTracked } from '../model/status.ts';
import { MOST_NUMBERS, countDueDates, numbersOf } from './counted.ts';
import { SOON } from './due.ts';
import type { YearFacts } from './facts.ts';
import { concat } from './inline.ts';
import type { Text } from './view.ts';
import type { Writer } from './writer.ts';

/** What is still to be done, what is due soon, and what the calendar still holds; nothing where the outcome is not known. */
export function tellNext(writer: Writer, progress: Progress | null): Text[] {
  const { facts, plan } = writer;
  if (!isTracked(plan)) return [];
  const open = progress === null ? 0 : progress.total - progress.done - progress.cancelled;
  const left = open === 0 ? SAID.nothingLeft : SAID.left(open, progress?.total ?? 0, plan);
  return [
    ...(plan.state === 'proposed' ? [SAID.vote] : []),
    ...(progress === null ? [] : [left]),
    ...dueSoon(writer),
    ...events(facts, writer),
  ];
}

function dueSoon(writer: Writer): Text[] {
  const { facts } = writer;
  const soon = facts.dueSoon.filter(({ days }) => days > 0 || !isOver(facts));
  if (soon.length === 0) return [];
  const sentence = SAID.dueSoon(soon.length, countDueDates(facts), SOON);
  if (soon.length > MOST_NUMBERS) return [`${sentence}.`];
  const found = soon.map((each) => each.found);
  return [concat(sentence, SAID.colon, numbersOf(found, writer), '.')];
}

/** Whether nothing of the year is left to come. */
function isOver({ plan, asOf }: YearFacts): boolean {
  return asOf >= `${plan.year}-12-31`;
}

/** What the calendar still holds; once the year is over, only what has no date yet or is in suspense. */
function events(facts: YearFacts, { text }: Writer): Text[] {
  const { calendar = [] } = facts.plan;
  const coming = isOver(facts) ? [] : facts.upcoming;
  const shares: Share[] = [
    ENTRY_SHARES.upcoming(coming.length),
    ENTRY_SHARES.postponed(calendar.filter(({ outcome }) => outcome === 'postponed').length),
    ENTRY_SHARES.undated(
      calendar.filter(({ when, outcome }) => when === undefined && outcome === undefined).length,
    ),
  ].filter(({ number }, index) => number > 0 || (index === 0 && !isOver(facts)));
  if (calendar.length === 0 || shares.length === 0) return [];
  const sentence = `${amongAll(calendar.length, ENTRY, shares)}.`;
  const [next] = coming;
  if (next === undefined) return [sentence];
  return [sentence, concat(SAID.nextEvent, text(next.title), ` (${whenWords(next)}).`)];
}
