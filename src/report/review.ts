import { formatPeriod } from '../language/fr/dates.ts';
import {
  DUE_UNKNOWN,
  NO_GAP,
  NO_GAP_SO_FAR,
  REVIEW,
  achievedSince,
  achievedWords,
  gapSentence,
  itemsWords,
  nextDueWords,
  noteOrigin,
  plannedFor,
  whyUnknownFor,
} from '../language/fr/report-review.ts';
import { spanOf } from '../model/dates.ts';
import { statusOf } from '../model/progress.ts';
import type { Found } from '../model/references.ts';
import type { Activity, LogEntry } from '../model/schema.ts';
import { isOpen, itemStatus } from '../model/status.ts';
import type { YearFacts } from './facts.ts';
import { field } from './fields.ts';
import { findGap, hasEnded } from './gap.ts';
import { concat, quoteText } from './inline.ts';
import { known } from './known.ts';
import { lastNoteOn, motiveOf, statusSince } from './outcome.ts';
import { hasBegun } from './progress.ts';
import type { Definition, Text } from './view.ts';
import type { Writer } from './writer.ts';

/** Whether an activity is reviewed: in a plan of which something can be told, and where it has an end. */
export function isReviewed({ continuous }: Activity, { plan, progress }: YearFacts): boolean {
  return continuous !== true && hasBegun(plan, progress);
}

/** What was planned of an activity, what was achieved, what differs and why, as far as the plan tells. */
export function viewReview(activity: Activity, writer: Writer): Definition[] {
  const { words, leaves } = findGap(activity, writer.facts);
  const none = hasEnded(writer.facts) ? NO_GAP : NO_GAP_SO_FAR;
  return [
    ...field(REVIEW.planned, plannedOf(activity, writer)),
    ...field(REVIEW.achieved, achievedOf(activity, writer)),
    ...field(REVIEW.gap, words.length === 0 ? none : gapSentence(words, (activity.items ?? []).length > 0)),
    ...field(REVIEW.why, words.length === 0 ? undefined : viewNotes(activity, leaves, writer)),
  ];
}

/** The entries of the log that the review quotes. */
export function quotedEntries(activity: Activity, facts: YearFacts): ReadonlySet<LogEntry> {
  if (!isReviewed(activity, facts)) return new Set();
  const { words, leaves } = findGap(activity, facts);
  return words.length === 0 ? new Set() : notesOn(activity, leaves).quoted;
}

/** The first due date to come of the items that are open. */
export function viewNextDue(activity: Activity, { plan, facts }: Writer): string | undefined {
  const coming = (activity.items ?? [])
    .filter((item) => isOpen(itemStatus(item)))
    .map((item) => ({ item, due: facts.dueOf({ activity, item }) }))
    .map((each) => ({ ...each, last: spanOf(each.due)?.last ?? '' }))
    .filter(({ last }) => last > facts.asOf)
    .toSorted((a, b) => (a.last < b.last ? -1 : Number(a.last > b.last)));
  const [first] = coming;
  if (first?.due === undefined) return undefined;
  const letters = coming.filter(({ due }) => due === first.due).map(({ item }) => item.letter);
  return nextDueWords(formatPeriod(first.due), letters, plan);
}

function plannedOf(activity: Activity, { plan, facts, eventsOf }: Writer): string | undefined {
  const { items = [], due } = activity;
  const derived = due === undefined ? facts.dueOf({ activity }) : undefined;
  const shown = due ?? derived;
  const isDated = items.some((item) => item.due !== undefined) || eventsOf(activity).length > 0;
  const parts = [
    ...(items.length === 0 ? [] : [itemsWords(items.length, plan)]),
    ...(shown === undefined ? [] : [plannedFor(shown, derived !== undefined)]),
    ...(shown === undefined && known(plan).dues && !isDated ? [DUE_UNKNOWN] : []),
  ];
  return parts.length === 0 ? undefined : parts.join(', ');
}

function achievedOf(activity: Activity, { plan }: Writer): string {
  const { items = [] } = activity;
  if (items.length === 0) return achievedSince(statusOf({ activity }), statusSince({ activity })?.on, plan);
  const done = items.filter((item) => item.status === 'done').map(({ letter }) => letter);
  return achievedWords(done, items.length, plan);
}

interface Notes {
  readonly quoted: ReadonlySet<LogEntry>;
  /** The parts that differ and of which nothing is told. */
  readonly silent: readonly Found[];
}

/** The last note on each part that differs, and on the activity itself. */
function notesOn(activity: Activity, leaves: readonly Found[]): Notes {
  const noteOf = (found: Found) =>
    (isOpen(statusOf(found)) ? lastNoteOn(found) : undefined) ?? motiveOf(found);
  const parts = leaves.filter(({ item }) => item !== undefined);
  // Of what has no parts, the activity is the only leaf.
  const whole = parts.length === leaves.length ? lastNoteOn({ activity }) : undefined;
  return {
    quoted: new Set([whole, ...leaves.map(noteOf)].filter((entry) => entry !== undefined)),
    silent: whole === undefined ? leaves.filter((found) => noteOf(found) === undefined) : [],
  };
}

function viewNotes(activity: Activity, leaves: readonly Found[], { plan, text }: Writer): Text[] {
  const { quoted, silent } = notesOn(activity, leaves);
  const letters = quoted.size === 0 ? [] : silent.flatMap(({ item }) => item?.letter ?? []);
  const isUnknown = silent.length > 0 || quoted.size === 0;
  return [
    ...Array.from(quoted, ({ on, item, note = '' }) =>
      concat(quoteText(text(note)), noteOrigin(on, item, plan)),
    ),
    ...(isUnknown ? [whyUnknownFor(letters)] : []),
  ];
}
