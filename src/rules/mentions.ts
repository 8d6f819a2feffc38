import { type Mention, mentionFinder } from '../language/fr/mentions.ts';
import type { Loose } from '../model/check.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { each } from './rule.ts';

/** A mention of activities by their numbers, and what of the plan it names. */
export interface ResolvedMention extends Mention {
  /** What it names, by number and letter, that the plan has not. */
  readonly absent: readonly string[];
  /**
   * The same as links, `[[prix]] et [[lettre/b]]`; undefined where the plan does not make it certain. They may stand in
   * its place only where it `isAsPrinted`.
   */
  readonly link: string | undefined;
}

type Activities = ReadonlyMap<number | undefined, readonly Loose<Activity>[]>;

/** Finds the mentions in the texts of a plan, and what they name there. */
export function mentionResolver(plan: Loose<Plan>): (text: string) => Generator<ResolvedMention> {
  const mentionsIn = mentionFinder(plan);
  let activities: Activities | undefined;
  return function* find(text) {
    for (const mention of mentionsIn(text)) {
      activities ??= byNumber(plan);
      yield { ...mention, ...resolve(mention, activities) };
    }
  };
}

/** The activities by their numbers; a wrong plan may have several of one. */
function byNumber(plan: Loose<Plan>): Activities {
  const activities = new Map<number | undefined, Loose<Activity>[]>();
  for (const [activity] of each(plan.activities, [])) {
    const same = activities.get(activity.number);
    if (same === undefined) activities.set(activity.number, [activity]);
    else same.push(activity);
  }
  return activities;
}

/** The mention as links; none where a number is of no activity here or of several, or where it is a range. */
function resolve(
  { text, numbers, isRange, isUnsure, of }: Mention,
  activities: Activities,
): Pick<ResolvedMention, 'absent' | 'link'> {
  if (of !== undefined) return { absent: [], link: undefined };
  const absent: string[] = [];
  let isCertain = !isRange && !isUnsure;
  const links = numbers.map(({ number, letter }) => {
    const [{ id, items = [] } = {}, ...others] = activities.get(number) ?? [];
    const isThere = letter === undefined || items.some((item) => item?.letter === letter);
    if (id === undefined || !isThere) absent.push(`${number}${letter ?? ''}`);
    if (others.length > 0) isCertain = false;
    return `[[${id}${letter === undefined ? '' : `/${letter}`}]]`;
  });
  if (absent.length > 0 || !isCertain) return { absent, link: undefined };
  // What stands between the numbers goes on standing between the links.
  const rest = text.replace(/^\D+/, '').split(/(?:n[°ºo]s?\s?)?\d+[a-z]?(?![\d\p{L}])/iu);
  return {
    absent,
    link: links.map((link, index) => `${index === 0 ? '' : (rest[index] ?? '')}${link}`).join(''),
  };
}
