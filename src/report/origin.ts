import { carriedFromWords, referenceWords } from '../language/fr/links.ts';
import type { Found } from '../model/references.ts';
import type { Writer } from './writer.ts';

/** Where an activity or item comes from, where another year's plan had it: « issue de : sous-activité 9f du plan 2020 ». */
export function originOf({ activity, item }: Found, { facts, find }: Writer): string[] {
  const { carriedFrom } = activity;
  if (carriedFrom === undefined || (item !== undefined && item.carriedFrom === undefined)) return [];
  const { year } = carriedFrom;
  const letter = item === undefined ? carriedFrom.item : item.carriedFrom;
  const source = find({ year, activity: carriedFrom.activity, item: letter });
  const plan = facts.others.get(year);
  return [
    carriedFromWords(
      year,
      source === undefined || plan === undefined ? undefined : referenceWords(source, plan),
    ),
  ];
}
