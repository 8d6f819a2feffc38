import type { Path } from '../model/edit.ts';
import type { Subject } from '../model/finding.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { type ResolvedMention, mentionResolver } from '../rules/mentions.ts';
import { subjectAt } from '../rules/subject-at.ts';
import { textsOf } from '../rules/texts.ts';
import type { Renumbering } from './place-activities.ts';

/** Words of a plan that named activities by numbers which these no longer have. */
export interface StaleMention {
  readonly subject: Subject;
  /** The number that the activity which the text belongs to has from now on. */
  readonly number: number | undefined;
  /** The key that the text stands under: of its subject or, where that is the plan, of the plan. */
  readonly key: string;
  readonly mention: string;
  readonly isMany: boolean;
  /** What is to be written instead; undefined where that is not certain. */
  readonly link: string | undefined;
}

/**
 * Finds what the texts of a plan, as it was, named by numbers that move. Errata quote what was printed.
 * `added` is what comes into the plan with the same change, written by the numbers of before.
 */
export function staleMentions(
  plan: Plan,
  renumbered: readonly Renumbering[],
  added: readonly Activity[] = [],
): StaleMention[] {
  if (renumbered.length === 0) return [];
  const moved = new Set(renumbered.map(({ activity }) => activity.number));
  const mentionsIn = mentionResolver(plan);
  const whole = added.length === 0 ? plan : { ...plan, activities: [...plan.activities, ...added] };
  const numbers = new Map([
    ...whole.activities.map(({ id, number }) => [id, number] as const),
    ...renumbered.map(({ activity, to }) => [activity.id, to] as const),
  ]);
  const found = new Map<string, StaleMention>();
  for (const { text, at } of textsOf(whole)) {
    if (at[0] === 'errata') continue;
    for (const mention of mentionsIn(text)) {
      if (mention.of !== undefined || !names(mention, moved)) continue;
      const subject = subjectAt(whole, plan.year, at);
      const stale: StaleMention = {
        subject,
        number: numbers.get(subject.activity ?? ''),
        key: keyOf(at),
        mention: mention.text,
        isMany: mention.isRange || mention.numbers.length > 1,
        link: mention.link,
      };
      // Said once, however often a text says it.
      found.set(JSON.stringify(stale), stale);
    }
  }
  return [...found.values()];
}

/** Whether a mention names one of the numbers; a range names those between its ends too. */
function names({ numbers, isRange }: ResolvedMention, moved: ReadonlySet<number>): boolean {
  const named = numbers.map(({ number }) => number);
  if (!isRange) return named.some((number) => moved.has(number));
  const most = Math.max(...named);
  for (let number = Math.min(...named); number <= most; number++) if (moved.has(number)) return true;
  return false;
}

/** « note » of `activities, 3, items, 1, note`, « log » of `activities, 3, log, 0, note`, « context » of `context`. */
function keyOf([list, , ...rest]: Path): string {
  const [part, , inner] = rest;
  if (list !== 'activities' && list !== 'calendar') return String(list);
  return String(part === 'items' ? inner : part);
}
