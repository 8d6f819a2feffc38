import type { Plan } from '../../model/schema.ts';
import type { YearFacts } from '../facts.ts';
import { type PlanDiff, comparePlans } from '../plan-diff.ts';
import { typesetFacts } from '../typeset-facts.ts';
import { type Writer, createWriter } from '../writer.ts';

/** The years that are compared, the first one first, and what lies between any two of them. */
export interface Compared {
  readonly years: readonly [YearFacts, ...YearFacts[]];
  readonly last: YearFacts;
  readonly writerOf: (year: YearFacts) => Writer;
  readonly diff: (from: Plan, to: Plan) => PlanDiff;
}

/** Sets the facts of several years for print and puts them in order. */
export function compareYears(given: readonly [YearFacts, ...YearFacts[]]): Compared {
  const set = given.map(typesetFacts).toSorted((a, b) => a.plan.year - b.plan.year);
  const years = set as [YearFacts, ...YearFacts[]];
  const plans = new Map([
    ...years.flatMap(({ others }) => [...others]),
    ...years.map(({ plan }) => [plan.year, plan] as const),
  ]);
  const writers = new Map(years.map((facts) => [facts, createWriter(facts)]));
  const diffs = new Map<string, PlanDiff>();
  return {
    years,
    last: years.at(-1) ?? years[0],
    writerOf: (facts) => writers.get(facts) ?? createWriter(facts),
    diff(from, to) {
      const key = `${from.year}/${to.year}`;
      const diff = diffs.get(key) ?? comparePlans(from, to, plans);
      diffs.set(key, diff);
      return diff;
    },
  };
}
