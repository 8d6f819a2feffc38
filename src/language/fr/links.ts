import { type Target, linksIn } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import { label } from './plan.ts';

/** What a link prints: « activité 20 », « sous-activité 11b », « activité 9 du plan 2020 ». Undefined where it names nothing known. */
export function linkWords({ year, activity, item }: Target, plan: Plan): string | undefined {
  const number = plan.activities.find(({ id }) => id === activity)?.number;
  if (number === undefined) return undefined;
  const of = year === undefined ? '' : ` du plan ${year}`;
  return `${label(plan, item === undefined ? 'activity' : 'item')} ${number}${item ?? ''}${of}`;
}

/** A free text with its links in words; a link to another year, or to nothing, keeps what stands inside it. */
export function expandLinks(text: string, plan: Plan): string {
  return linksIn(text).reduce((expanded, { text: link, target }) => {
    const words = target && target.year === undefined ? linkWords(target, plan) : undefined;
    return expanded.replace(link, () => words ?? link.slice(2, -2));
  }, text);
}
