import { typesetProse } from '../language/fr/prose.ts';
import type { Plan } from '../model/schema.ts';
import { isRead } from '../rules/texts.ts';
import { type YearFacts, gatherFacts } from './facts.ts';

/** The same facts, of plans whose texts are set for print: so every section prints them so, links and labels included. */
export function typesetFacts(facts: YearFacts): YearFacts {
  const { plan, asOf, isDayAsked, others, before, register, reconstructed } = facts;
  const set = new Map(Array.from(others, ([year, other]) => [year, typesetPlan(other)]));
  // What they draw on is what it was: not every plan at hand has a part in them.
  return {
    ...gatherFacts(typesetPlan(plan), asOf, set, typesetTexts(register)),
    // Of this one nothing is printed but counts.
    before,
    isDayAsked,
    reconstructed,
  };
}

/** A plan with its texts as a careful typographer sets them. A misprint is quoted as the document has it. */
function typesetPlan(plan: Plan): Plan {
  const { errata, ...rest } = plan;
  return {
    ...typesetTexts(rest),
    ...(errata !== undefined && {
      errata: errata.map((each) => ({ ...typesetTexts(each), printed: each.printed })),
    }),
  };
}

/** A value of a plan or a register with its texts as a careful typographer sets them. */
export function typesetTexts<Value>(value: Value): Value {
  return typesetAny(value) as Value;
}

function typesetAny(value: unknown): unknown {
  if (typeof value === 'string') return typesetProse(value);
  if (Array.isArray(value)) return value.map(typesetAny);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, isRead(key) ? typesetAny(each) : each]),
  );
}
