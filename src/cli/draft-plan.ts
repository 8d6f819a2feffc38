import type { Attention } from '../carryover/change-set.ts';
import { toValue } from '../carryover/copy.ts';
import { linkMentions } from '../carryover/copy-text.ts';
import { reconstructedNote } from '../language/fr/carryover.ts';
import { PLAN_COMMENTS, planTitle } from '../language/fr/new-files.ts';
import type { Plan } from '../model/schema.ts';
import { mentionResolver } from '../rules/mentions.ts';
import { writeNewPlan } from '../source/new-plan.ts';

/**
 * The text of a plan without activities: with the priorities of an earlier one, where there is one to go on from. What a
 * person should look at in them is added to `attention`.
 */
export function draftPlan(
  year: number,
  source: Plan | undefined,
  organization: string | undefined,
  attention: Attention[],
): string {
  return writeNewPlan(
    {
      year,
      title: planTitle(year),
      organization: organization ?? source?.organization,
      state: 'draft',
      note: source?.provenance === 'reconstructed' ? reconstructedNote(source.year) : undefined,
      labels: source?.labels,
      priorities: source === undefined ? {} : copyPriorities(source, year, attention),
    },
    PLAN_COMMENTS,
  );
}

function copyPriorities(source: Plan, year: number, attention: Attention[]): Plan['priorities'] {
  const copying = { source, target: { year }, mentions: mentionResolver(source), attention };
  const copy = linkMentions(source.priorities, { year: source.year }, copying);
  return toValue(copy, source.year) as Plan['priorities'];
}
