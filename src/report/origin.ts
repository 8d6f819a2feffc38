import { originProse } from '../language/fr/carried.ts';
import { carriedFromWords, referenceWords } from '../language/fr/links.ts';
import { countCarried } from '../model/carry-count.ts';
import { findAncestor, linkOf } from '../model/history.ts';
import type { Found } from '../model/references.ts';
import type { YearFacts } from './facts.ts';

/**
 * Where an activity or item comes from, where another year's plan had it: « sous-activité 9f du plan 2020 », with how
 * often it has been carried, where that is more than once.
 */
export function originOf(found: Found, { plan, others }: YearFacts): string | undefined {
  const place = placeBefore(found, others);
  return place && originProse(place, countCarried(plan, found, others));
}

/** « sous-activité 9f du plan 2020 », of what is carried. */
export function placeBefore(found: Found, others: YearFacts['others']): string | undefined {
  const from = linkOf(found);
  if (from === undefined) return undefined;
  const source = findAncestor(from, others);
  const plan = others.get(from.year);
  return carriedFromWords(from.year, source && plan && referenceWords(source, plan));
}
