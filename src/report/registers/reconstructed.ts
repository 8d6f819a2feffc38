import type { Plan } from '../../model/schema.ts';
import { referencedYears } from '../../rules/texts.ts';

/** The years whose plans were reconstructed, or continue or name what one of these holds, however far away. */
export function reconstructedYears(plans: ReadonlyMap<number, Plan>): ReadonlySet<number> {
  const years = new Set<number>();
  for (const { year, provenance } of plans.values()) if (provenance === 'reconstructed') years.add(year);
  const named = Array.from(plans.values(), (plan) => [plan.year, referencedYears(plan)] as const);
  for (let before = -1; before < years.size;) {
    before = years.size;
    for (const [year, others] of named) if ([...others].some((other) => years.has(other))) years.add(year);
  }
  return years;
}
