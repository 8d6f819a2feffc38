import type { Loose } from '../../model/check.ts';
import type { Activity, Plan } from '../../model/schema.ts';
import { activityStatus, isOpen } from '../../model/status.ts';
import type { Candidate } from './matching.ts';

// What a plan holds, as candidates. It may be broken: what of an entry is wrong is not there, the rest is offered.

/**
 * The activities by id or, to who begins one, by number, the open ones first; of one that is typed already, its items
 * too. Those that `named` has are not offered again.
 */
export function referenceCandidates(
  plan: Loose<Plan>,
  typed: string,
  named: readonly string[] = [],
): Candidate[] {
  const begun = typed.toLowerCase();
  return openFirst(present(plan.activities), (each) => isOpen(activityStatus(each as Activity)))
    .flatMap((each) => {
      const [name, ...others] = namesOf(each);
      if (name === undefined) return [];
      const whole = { names: [name, ...others], description: numbered(each) } as const;
      const begins = whole.names.find((each) => begun.startsWith(each));
      return [whole, ...(begins === undefined ? [] : itemCandidates(each, begins))];
    })
    .filter(({ names }) => !names.some((name) => named.includes(name)));
}

/** The items of an activity under the name that was typed of it: `12b`, `prix/b`. */
function itemCandidates({ items }: Loose<Activity>, name: string): Candidate[] {
  return openFirst(present(items), ({ status = 'planned' }) => isOpen(status)).flatMap(({ letter, title }) =>
    letter === undefined ? [] : [candidate(`${name}${/^\d/.test(name) ? '' : '/'}${letter}`, title)],
  );
}

/** The ids of the activities. */
export function idCandidates(plan: Loose<Plan>): Candidate[] {
  return present(plan.activities).flatMap(({ id, title }) =>
    id === undefined ? [] : [candidate(id, title)],
  );
}

/** The events by id, those without an outcome first. */
export function eventCandidates(plan: Loose<Plan>): Candidate[] {
  return openFirst(present(plan.calendar), ({ outcome }) => outcome === undefined).flatMap(({ id, title }) =>
    id === undefined ? [] : [candidate(id, title)],
  );
}

export function priorityCandidates(plan: Loose<Plan>): Candidate[] {
  return Object.entries(plan.priorities ?? {}).map(([letter, priority]) =>
    candidate(letter, priority?.title),
  );
}

export function themeCandidates(plan: Loose<Plan>): Candidate[] {
  return present(plan.themes).flatMap(({ id, title }) => (id === undefined ? [] : [candidate(id, title)]));
}

/** Who is responsible for something. */
export function leadCandidates(plan: Loose<Plan>): Candidate[] {
  return distinct(
    present(plan.activities).flatMap(({ lead, items }) => [lead, ...present(items).map((item) => item.lead)]),
  );
}

/** Who has recorded or decided something. */
export function authorCandidates({ activities, proposed, adopted, closed }: Loose<Plan>): Candidate[] {
  const entries = present(activities).flatMap(({ log }) => present(log));
  return distinct([...entries, proposed, adopted, closed].map((each) => each?.by));
}

/** The headings inside the priorities. */
export function sectionCandidates(plan: Loose<Plan>): Candidate[] {
  return distinct(present(plan.activities).map(({ section }) => section));
}

function candidate(name: string, description?: string): Candidate {
  return { names: [name], description };
}

function namesOf({ number, id }: Loose<Activity>): string[] {
  return [id, number === undefined ? undefined : String(number)].filter((name) => name !== undefined);
}

/** « 12. Prix OIDP »: its number is what is printed everywhere. */
function numbered({ number, title = '' }: Loose<Activity>): string {
  return number === undefined ? title : `${number}. ${title}`;
}

function distinct(words: readonly (string | undefined)[]): Candidate[] {
  return [...new Set(words)].flatMap((word) => (word === undefined ? [] : [candidate(word)]));
}

function present<Entry>(list: readonly (Entry | undefined)[] | undefined): Entry[] {
  return (list ?? []).filter((entry) => entry !== undefined);
}

function openFirst<Entry>(entries: readonly Entry[], isOpen: (entry: Entry) => boolean): Entry[] {
  return [...entries.filter(isOpen), ...entries.filter((entry) => !isOpen(entry))];
}
