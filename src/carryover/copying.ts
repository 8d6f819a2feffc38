import type { Plan } from '../model/schema.ts';
import { mentionResolver } from '../rules/mentions.ts';
import { type Assignment, referenceResolver } from './assign.ts';
import type { Attention, CarryoverRequest } from './change-set.ts';
import type { Copying } from './copy.ts';
import { matchPriority } from './declarations.ts';

/** What copies are made with between two plans. */
export function copyingOf(
  source: Plan,
  target: Plan,
  assignments: readonly Assignment[],
  { shiftDates }: Pick<CarryoverRequest, 'shiftDates'>,
  attention: Attention[],
): Copying {
  return {
    source,
    target,
    resolve: referenceResolver(assignments),
    priority: (letter) => matchPriority(letter, source, target),
    shiftDates,
    mentions: mentionResolver(source),
    attention,
  };
}
