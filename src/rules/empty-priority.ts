import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'empty-priority': { readonly priority: string };
  }
}

/** A priority without an activity. */
export const emptyPriority: Rule<'empty-priority'> = {
  id: 'empty-priority',
  severity: 'warning',
  *check({ plan }) {
    const used = new Set<string | undefined>();
    for (const [{ priority }] of each(plan.activities, ['activities'])) used.add(priority);
    // An activity whose priority is wrong may be the one that belongs here.
    if (used.has(undefined) || plan.activities === undefined) return;
    const declared = Object.keys(plan.priorities ?? {});
    if ([...used].some((priority) => !declared.includes(priority ?? ''))) return;
    for (const priority of declared)
      if (/^[A-Z]$/.test(priority) && !used.has(priority))
        yield { place: { at: ['priorities', priority], on: 'key' }, arguments: { priority } };
  },
};
