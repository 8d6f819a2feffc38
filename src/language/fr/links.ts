import { type Found, formatTarget, findReference, linksIn } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import { label } from './plan.ts';

/** « activité 12 », « sous-activité 12b », with the plan's own words. */
export function referenceWords({ activity, item }: Found, plan: Plan): string {
  return `${label(plan, item === undefined ? 'activity' : 'item')} ${activity.number}${item?.letter ?? ''}`;
}

/** A free text with its links in words; a link to another year, or to nothing, keeps what stands inside it. */
export function expandLinks(text: string, plan: Plan): string {
  return linksIn(text).reduce((expanded, { text: link, target }) => {
    const found = target && target.year === undefined ? findReference(plan, formatTarget(target)) : undefined;
    return expanded.replace(link, () =>
      found === undefined ? link.slice(2, -2) : referenceWords(found, plan),
    );
  }, text);
}
