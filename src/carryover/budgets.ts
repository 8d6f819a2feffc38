import type { Plan } from '../model/schema.ts';
import type { Assignment } from './assign.ts';
import type { Attention } from './change-set.ts';

/** The activities that go on without their budgets: money is that of its year, and what goes on has its own to find. */
export function findBudgets(assignments: readonly Assignment[], { year }: Plan): Attention[] {
  return assignments.flatMap(({ activity: { id, budget = [] }, missing }): Attention[] =>
    missing.length > 0 && budget.length > 0 ? [{ kind: 'budget-left', subject: { year, activity: id } }] : [],
  );
}
