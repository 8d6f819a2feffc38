import { toValue } from '../carryover/copy.ts';
import { reconstructedNote } from '../language/fr/carryover.ts';
import { PLAN_COMMENTS, planTitle } from '../language/fr/new-files.ts';
import type { Plan } from '../model/schema.ts';
import { writeNewPlan } from '../source/new-plan.ts';

/** The text of a plan without activities: with the priorities of an earlier one, where there is one to go on from. */
export function draftPlan(year: number, source: Plan | undefined, organization: string | undefined): string {
  const { provenance, labels, priorities = {} } = source ?? {};
  return writeNewPlan(
    {
      year,
      title: planTitle(year),
      organization: organization ?? source?.organization,
      state: 'draft',
      note: provenance === 'reconstructed' && source ? reconstructedNote(source.year) : undefined,
      labels,
      priorities: source ? (toValue(priorities, source.year) as Plan['priorities']) : priorities,
    },
    PLAN_COMMENTS,
  );
}
