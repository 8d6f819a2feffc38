import * as z from 'zod/mini';
import { ID, day, id, named, party, pattern, text, year } from './schema.ts';
import { keysOf } from './schema-paths.ts';

/** What can be decided of something that a plan leaves unfinished. */
const DECISION_KINDS = ['carry', 'leave', 'give-up', 'done-late'] as const;

const decision = named(
  'decision',
  z.strictObject({
    activity: z.optional(
      named(
        'decided-activity',
        z.union([pattern(`${ID}(?:/[a-z])?|[1-9]\\d*/?[a-z]?`), z.int().check(z.minimum(1))]),
      ),
    ),
    event: z.optional(id),
    title: z.optional(text),
    decision: named('decision-kind', z.enum(DECISION_KINDS)),
    reason: z.optional(text),
    note: z.optional(text),
    on: z.optional(day),
    by: z.optional(party),
  }),
);

/**
 * The format of a file of decisions for a carry-over. What a decision needs or cannot have because of what it is, and
 * that it names one thing, is told by `src/carryover/`, which knows the plan.
 */
export const decisionsSchema = named(
  'decisions',
  z.strictObject({ from: year, to: year, decisions: z.optional(z.nullable(z.array(decision))) }),
);

export type Decisions = z.infer<typeof decisionsSchema>;
export type Decision = z.infer<typeof decision>;
export type DecisionKind = Decision['decision'];

/** The keys of a decision, in the order in which they are written. */
export const DECISION_KEYS = keysOf(decision) as readonly (keyof Decision)[];
