import { fold } from '../model/nearest.ts';
import type { Plan } from '../model/schema.ts';
import type { Assignment } from './assign.ts';
import type { Attention } from './change-set.ts';

/** What is added, though the target has something without a link whose title is nearly the same: it may be that. */
export function findSimilar(assignments: readonly Assignment[], source: Plan, target: Plan): Attention[] {
  const found: Attention[] = [];
  const unlinked = target.activities.filter(({ carriedFrom }) => carriedFrom === undefined);
  const taken = new Set(assignments.map(({ there }) => there?.activity.id));
  const free = unlinked.filter(({ id }) => !taken.has(id));
  for (const { activity, id, there, items } of assignments) {
    const subject = { year: source.year, activity: activity.id };
    if (there === undefined && id !== undefined) {
      const similar = withTitleNear(activity.title, free);
      if (similar !== undefined)
        found.push({ kind: 'similar', subject, similar: { year: target.year, activity: similar.id } });
      continue;
    }
    const present = (there?.activity.items ?? []).filter(({ carriedFrom }) => carriedFrom === undefined);
    for (const { letter, title } of activity.items ?? []) {
      const similar = items.get(letter)?.kind === 'added' ? withTitleNear(title, present) : undefined;
      if (similar !== undefined)
        found.push({
          kind: 'similar',
          subject: { ...subject, item: letter },
          similar: { year: target.year, activity: there?.activity.id, item: similar.letter },
        });
    }
  }
  return found;
}

/** So much of the words of two titles together is in both of them. */
const MUCH = 0.6;

/** The one whose title has most words in common with another title, if it is much of them. */
function withTitleNear<Each extends { readonly title: string }>(
  title: string,
  candidates: readonly Each[],
): Each | undefined {
  const words = wordsOf(title);
  const shared = candidates.map((each) => {
    const others = wordsOf(each.title);
    const common = [...words].filter((word) => others.has(word)).length;
    return common / (words.size + others.size - common);
  });
  const most = Math.max(0, ...shared);
  return most < MUCH ? undefined : candidates[shared.indexOf(most)];
}

/** The words that tell something, case and accents aside. */
function wordsOf(title: string): Set<string> {
  return new Set(fold(title).match(/[\p{L}\d]{3,}/gu));
}
