import { type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'unknown-priority': {
      readonly priority: string;
      readonly known: readonly { readonly letter: string; readonly title: string | undefined }[];
    };
  }
}

/** An activity's priority is not declared. */
export const unknownPriority: Rule<'unknown-priority'> = {
  id: 'unknown-priority',
  severity: 'error',
  blocking: true,
  *check({ plan }) {
    if (plan.priorities === undefined) return;
    const known = Object.entries(plan.priorities).map(([letter, priority]) => ({
      letter,
      title: priority?.title,
    }));
    const letters = new Set(known.map(({ letter }) => letter));
    for (const [{ priority }, path] of each(plan.activities, ['activities'])) {
      if (priority === undefined || letters.has(priority) || !/^[A-Z]$/.test(priority)) continue;
      yield { place: { at: [...path, 'priority'] }, arguments: { priority, known } };
    }
  },
};
