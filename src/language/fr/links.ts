import type { Loose } from '../../model/check.ts';
import { type Found, findReference, formatTarget, linksIn } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import { label } from './plan.ts';

/** « activité 12 », « sous-activité 12b », with the plan's own words. */
export function referenceWords({ activity, item }: Found, plan: Plan): string {
  return numberWords(activity.number, item?.letter, plan);
}

/** The same of what is known by its number, and by its letter where it is an item. */
export function numberWords(number: number, letter: string | undefined, plan: Loose<Plan>): string {
  return `${label(plan, letter === undefined ? 'activity' : 'item')} ${number}${letter ?? ''}`;
}

/** « activité 9 du plan 2020 ». */
export function ofPlan(words: string, year: number): string {
  return `${words} du plan ${year}`;
}

/** « sous-activité 9f du plan 2020 »; where that plan is not at hand, « plan 2020 ». */
export function carriedFromWords(year: number, source: string | undefined): string {
  return source === undefined ? `plan ${year}` : ofPlan(source, year);
}

/** An activity that another year's plan, which is not at hand, would number. */
export function ofAbsentPlan(year: number): string {
  return `une activité du plan ${year}`;
}

/** A free text with its links in words; a link that names nothing stays as it is written, for someone to see. */
export function expandLinks(text: string, plan: Plan, others: ReadonlyMap<number, Plan>): string {
  return linksIn(text).reduce((expanded, { text: link, target }) => {
    if (target === undefined) return expanded;
    const { year = plan.year } = target;
    const other = year === plan.year ? plan : others.get(year);
    const found = other && findReference(other, formatTarget({ ...target, year: undefined }));
    if (other === undefined) return expanded.replace(link, ofAbsentPlan(year));
    if (found === undefined) return expanded;
    const words = referenceWords(found, other);
    return expanded.replace(link, year === plan.year ? words : ofPlan(words, year));
  }, text);
}
