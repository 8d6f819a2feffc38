import type { Path } from '../model/edit.ts';
import { OidpError } from '../model/error.ts';
import { fold } from '../model/nearest.ts';
import { parseTarget, referenceOf } from '../model/references.ts';
import type { Activity, Item, Plan } from '../model/schema.ts';
import { activityStatus, isOpen } from '../model/status.ts';
import { type Choices, choiceFor } from './choices.ts';
import { type Successors, type There, findSuccessors } from './successors.ts';
import { giveIds } from './ids.ts';
import { leafKey, leavesToCarry, linksTo } from '../model/unfinished.ts';

/** Where an item of the source goes on in the target, which refers to it by `reference`. */
export type ItemPlace = { readonly reference: string } & (
  | { readonly kind: 'linked'; readonly host: There }
  /** The same by its title, without a link yet. */
  | { readonly kind: 'twin'; readonly host: There; readonly path: Path }
  | { readonly kind: 'added'; readonly letter: string }
);

/** What of an activity of the source goes on, and where in the target. */
export interface Assignment {
  readonly activity: Activity;
  /** The letters of what goes on; undefined for the activity itself. */
  readonly leaves: readonly (string | undefined)[];
  /** The letters of what would go on, but was chosen to stay. */
  readonly left: readonly (string | undefined)[];
  /** Those that the target does not name yet. */
  readonly missing: readonly (string | undefined)[];
  /** The id in the target of what continues the activity, there or to be added; undefined where nothing does. */
  readonly id: string | undefined;
  /** What continues it, where that is in the target already. */
  readonly there: There | undefined;
  /** All that continues it there: more than one where it was split. */
  readonly hosts: readonly There[];
  /** The activities of the target that items of it became. */
  readonly parts: readonly There[];
  /** Where items go on, by their letters in the source. */
  readonly items: ReadonlyMap<string, ItemPlace>;
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * Finds for each activity of the source, by number, what goes on and where.
 * Throws `carryover-refused` where the target has finished what goes on, or has no letter left for its items.
 */
export function assign(source: Plan, target: Plan, choices: Choices): Assignment[] {
  const links = linksTo(source.year, target);
  const successors = findSuccessors(target, source.year);
  const giveId = giveIds(source.year, source.activities, target.activities);
  const refuse = (reason: 'finished' | 'too-many-items', { activity }: There) => {
    const details = { from: source.year, to: target.year, number: activity.number };
    throw new OidpError('carryover-refused', { reason, ...details, status: activityStatus(activity) });
  };

  return source.activities
    .toSorted((a, b) => a.number - b.number)
    .map((activity): Assignment => {
      const { id: name } = activity;
      const isMissing = (letter: string | undefined) => !links.leaves.has(leafKey(name, letter));
      const stays = (letter: string | undefined) =>
        isMissing(letter) && choiceFor(choices, name, letter).kind === 'leave';
      const unfinished = leavesToCarry(activity);
      const [left, leaves] = [unfinished.filter(stays), unfinished.filter((letter) => !stays(letter))];
      const missing = leaves.filter(isMissing);
      const found = successors(activity.id);
      const there = found.whole.find(isOpenThere) ?? found.whole[0];
      const items = findItems(activity, missing, found);
      const rest = missing.filter((letter) => letter !== undefined).filter((letter) => !items.has(letter));
      const itself = missing.includes(undefined);
      // Of a continuous activity only the link is missing: it may be done each year.
      const putsWork = rest.length > 0 || (itself && activity.continuous !== true);
      if (there !== undefined && putsWork && !isOpenThere(there)) refuse('finished', there);
      const first = there?.activity.items?.length ?? 0;
      if (there !== undefined && first + rest.length > LETTERS.length) refuse('too-many-items', there);

      const isAdded = there === undefined && (itself || rest.length > 0);
      const id = isAdded ? giveId(activity.id) : there?.activity.id;
      for (const [index, item] of rest.entries()) {
        const letter = LETTERS.charAt(first + index);
        items.set(item, { kind: 'added', letter, reference: `${id}/${letter}` });
      }
      return { activity, leaves, left, missing, id, there, hosts: found.whole, parts: found.parts, items };
    });
}

/** What a reference of the source names in the target; undefined where that has nothing of it. */
export function referenceResolver(assignments: readonly Assignment[]): (name: string) => string | undefined {
  const byId = new Map(assignments.map((assignment) => [assignment.activity.id, assignment]));
  return (name) => {
    const { activity = '', item } = parseTarget(name) ?? {};
    const assignment = byId.get(activity);
    return item === undefined ? assignment?.id : assignment?.items.get(item)?.reference;
  };
}

function isOpenThere({ activity }: There): boolean {
  return isOpen(activityStatus(activity));
}

/** The items that are in the target: by their links, else, of those still missing, by equal title; never by letter. */
function findItems(
  { items = [] }: Activity,
  missing: Assignment['missing'],
  { whole, parts }: Successors,
): Map<string, ItemPlace> {
  const places = new Map<string, ItemPlace>();
  const free: { readonly item: Item; readonly host: There; readonly path: Path }[] = [];
  for (const host of [...whole, ...parts]) {
    const { id, carriedFrom, items: present = [] } = host.activity;
    if (carriedFrom?.item !== undefined)
      places.set(carriedFrom.item, { kind: 'linked', host, reference: id });
    for (const [index, item] of present.entries()) {
      const reference = referenceOf({ activity: host.activity, item });
      if (item.carriedFrom !== undefined) places.set(item.carriedFrom, { kind: 'linked', host, reference });
      else if (isOpenThere(host)) free.push({ item, host, path: [...host.path, 'items', index] });
    }
  }
  for (const { letter, title } of items) {
    if (!missing.includes(letter) || places.has(letter)) continue;
    const twin = free.find(({ item }) => fold(item.title) === fold(title));
    if (twin === undefined) continue;
    free.splice(free.indexOf(twin), 1);
    const reference = referenceOf({ activity: twin.host.activity, item: twin.item });
    places.set(letter, { kind: 'twin', host: twin.host, path: twin.path, reference });
  }
  return places;
}

/** Whether an activity of the source becomes a new one of the target. */
export function isAdded(assignment: Assignment): assignment is Assignment & { readonly id: string } {
  return assignment.id !== undefined && assignment.there === undefined;
}
