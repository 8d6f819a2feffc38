import { settledNote } from '../language/fr/decisions.ts';
import type { Day } from '../model/dates.ts';
import type { Edit } from '../model/edit.ts';
import { OidpError } from '../model/error.ts';
import { statusOf } from '../model/progress.ts';
import { type Found, numberOf } from '../model/references.ts';
import type { Activity, CalendarEvent, Plan } from '../model/schema.ts';
import { isOpen, isUnfinishedEvent } from '../model/status.ts';
import { eventKey, leafKey, leavesToCarry, linksTo } from '../model/unfinished.ts';
import { applyEdits } from '../source/edit.ts';
import type { WholePlanFile } from '../rules/rule.ts';
import { readPlanFile } from '../source/plan-file.ts';
import { planEvent } from '../tracking/set-event.ts';
import { planStatus } from '../tracking/set-status.ts';
import { type Choice, type Choices, choiceFor, choiceForEvent } from './choices.ts';

/** What brings something to an end in the source: it is given up, or was done after all. */
type Settling = Extract<Choice, { kind: 'give-up' | 'done-late' }>;

/** The source with what is settled in it. */
export interface Settled {
  readonly file: WholePlanFile;
  /** What was marked for that, by `leafKey`, or as `event id`. */
  readonly marked: ReadonlySet<string>;
}

/**
 * Marks in the source what was given up or done late, as the tracking commands do; the file is the same where nothing
 * is left to mark. Throws `status-refused`, `event-refused` and `edit-refused` as these do, and `carryover-refused` where
 * the target carries it already.
 */
export function settleSource(source: WholePlanFile, target: Plan, choices: Choices, today: Day): Settled {
  const { plan } = source;
  const links = linksTo(plan.year, target);
  const refuse = (subject: string): never => {
    throw new OidpError('carryover-refused', {
      reason: 'carried',
      from: plan.year,
      to: target.year,
      subject,
    });
  };
  const marked = new Set<string>();
  let settled = source;
  const apply = (edits: readonly Edit[]) => {
    // Each on what the one before left: the log of an activity may get several entries.
    const { plan: after, ...file } = readPlanFile(
      source.file,
      applyEdits(settled.source, edits, source.file),
    );
    settled = { ...file, plan: after as Plan };
  };
  for (const [index, { id }] of plan.activities.entries()) {
    const current = (): Activity => settled.plan.activities[index] as Activity;
    for (const { choice, leaves, letter } of settlements(current(), choices)) {
      for (const leaf of leaves) {
        if (links.leaves.has(leafKey(id, leaf))) refuse(numberOf(foundIn(current(), leaf)));
        marked.add(leafKey(id, leaf));
      }
      apply(
        planStatus(settled.plan, {
          subjects: [foundIn(current(), letter)],
          status: choice.kind === 'give-up' ? 'cancelled' : 'done',
          on: choice.on ?? today,
          today,
          by: choice.by,
          note: choice.kind === 'give-up' ? choice.reason : choice.note,
          items: true,
        }).edits,
      );
    }
  }
  for (const [index, { id, title }] of (plan.calendar ?? []).entries()) {
    const choice = choiceForEvent(choices, id);
    const event = settled.plan.calendar?.[index];
    if (event === undefined || !isSettling(choice) || !isUnfinishedEvent(event)) continue;
    if (links.events.has(id)) refuse(title);
    marked.add(eventKey(id));
    apply(settleEvent(settled.plan, event, choice, today));
  }
  return { file: settled, marked };
}

interface Settlement {
  readonly choice: Settling;
  /** What it brings to an end: items, or the activity itself. */
  readonly leaves: readonly (string | undefined)[];
  /** What is marked: an item, or the activity with all that is open in it. */
  readonly letter: string | undefined;
}

/** What is to be marked of an activity: together where one choice goes for all of it, else leaf by leaf. */
function settlements(activity: Activity, choices: Choices): Settlement[] {
  const leaves = leavesToCarry(activity);
  const whole = choices.activities.get(leafKey(activity.id, undefined));
  const chosen = leaves.map((letter) => ({ letter, choice: choiceFor(choices, activity.id, letter) }));
  const open = chosen.flatMap(({ letter, choice }) =>
    // What goes on each year may be done already.
    isSettling(choice) && (choice.kind === 'give-up' || isOpen(statusOf(foundIn(activity, letter))))
      ? [{ choice, leaves: [letter], letter }]
      : [],
  );
  if (open.length === 0 || whole === undefined || !isSettling(whole)) return open;
  return chosen.every(({ choice }) => choice === whole)
    ? [{ choice: whole, leaves, letter: undefined }]
    : open;
}

function settleEvent(plan: Plan, event: CalendarEvent, choice: Settling, today: Day): readonly Edit[] {
  if (choice.kind === 'give-up') {
    const note = settledNote(choice.reason, choice);
    return planEvent(plan, { event, today, outcome: 'cancelled', note }).edits;
  }
  const { on, by } = choice;
  const note = settledNote(choice.note, { by });
  return planEvent(plan, { event, today, outcome: 'held', when: on, confirmed: event.toConfirm, note }).edits;
}

function isSettling(choice: Choice): choice is Settling {
  return choice.kind === 'give-up' || choice.kind === 'done-late';
}

function foundIn(activity: Activity, letter: string | undefined): Found {
  const item = activity.items?.find((each) => each.letter === letter);
  return item === undefined ? { activity } : { activity, item };
}
