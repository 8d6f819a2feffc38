import { mayHaveSlips } from '../language/fr/prose.ts';
import type { Loose } from '../model/check.ts';
import type { Path } from '../model/edit.ts';
import { type Link, linksIn } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import { each } from './rule.ts';

/** A text of a plan, and where it stands. */
export interface PlacedText {
  readonly text: string;
  readonly at: Path;
}

export interface PlacedLink extends Link {
  readonly at: Path;
}

/** A word before a number, as where an activity is named by its own. */
const NUMBERED = /[^\s\d]\s(?:n[°º].?)?\d/i;

/** Most texts of most plans are not worth a rule's closer look, and are not kept. */
function isRemarkable(text: string): boolean {
  return text.includes('[[') || NUMBERED.test(text) || mayHaveSlips(text);
}

/** Keys whose texts are for machines. */
const UNREAD: ReadonlySet<string> = new Set([
  'id',
  'url',
  'when',
  'due',
  'on',
  'status',
  'priority',
  'letter',
]);

/** Whether what stands under a key of a plan is for people to read. */
export function isRead(key: string): boolean {
  return !UNREAD.has(key) && !key.startsWith('x-');
}

const textsOfPlans = new WeakMap<Loose<Plan>, readonly PlacedText[]>();

/** The texts of a plan in which a rule may find something, but those under `x-…` keys; the plan is walked once. */
export function textsOf(plan: Loose<Plan>): readonly PlacedText[] {
  let texts = textsOfPlans.get(plan);
  if (texts === undefined) {
    const found: PlacedText[] = [];
    collect(plan, [], found);
    texts = found;
    textsOfPlans.set(plan, texts);
  }
  return texts;
}

function collect(value: unknown, path: (string | number)[], texts: PlacedText[]): void {
  if (typeof value === 'string') {
    if (isRemarkable(value)) texts.push({ text: value, at: [...path] });
  } else if (Array.isArray(value)) {
    for (const [index, element] of value.entries()) {
      path.push(index);
      collect(element, path, texts);
      path.pop();
    }
  } else if (typeof value === 'object' && value !== null) {
    // One path for the whole walk: a plan of ten thousand activities has a hundred thousand values.
    for (const [key, element] of Object.entries(value)) {
      if (!isRead(key)) continue;
      path.push(key);
      collect(element, path, texts);
      path.pop();
    }
  }
}

/** A part of a text by its index, as a place has it: the same words may stand before it. */
export function partAt(text: string, index: number, part: string): { text: string; nth: number } {
  return { text: part, nth: text.slice(0, index).split(part).length - 1 };
}

/** More findings than these about one text, or suggestions for one plan, help nobody, and cost its length each. */
export const MOST = 100;

/** Counts findings about texts that come one after the other, and tells when a text has enough of them. */
export function fillText(): (at: Path) => boolean {
  let current: Path | undefined;
  let count = 0;
  return (at) => {
    if (at !== current) [current, count] = [at, 0];
    return ++count > MOST;
  };
}

/** Every link in the texts of a plan. */
export function* linksOf(plan: Loose<Plan>): Generator<PlacedLink> {
  for (const { text, at } of textsOf(plan))
    if (text.includes('[[')) for (const link of linksIn(text)) yield { ...link, at };
}

/** The years that a plan's references name: those that judging it needs. */
export function referencedYears(plan: Loose<Plan>): Set<number> {
  const years = new Set<number>();
  for (const { target } of linksOf(plan)) if (target?.year !== undefined) years.add(target.year);
  for (const [{ carriedFrom }] of [...each(plan.activities, []), ...each(plan.calendar, [])])
    if (typeof carriedFrom?.year === 'number') years.add(carriedFrom.year);
  return years;
}
