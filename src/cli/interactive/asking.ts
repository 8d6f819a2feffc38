import type { Plan } from '../../model/schema.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';

/** As much of an answer as a call says already. */
export type Known<Answer> = { readonly [Name in keyof Answer]?: Answer[Name] | undefined };

/** How a person is asked for what a command needs, and the command that the answer comes to. */
export interface Asking<Answer, Said = Known<Answer>> {
  /** Asks for what is not said yet; undefined where that is given up. Throws `Interruption`. */
  readonly ask: (
    session: Session,
    opened: Pick<OpenPlan, 'plan'>,
    said?: Said,
  ) => Promise<Answer | undefined>;
  /** The arguments of the command, with other options that were given to it. */
  readonly args: (plan: Plan, answer: Answer, others?: readonly string[]) => string[];
  /** The options that an answer holds, by the names that commander gives these: they are not among the others. */
  readonly says: readonly string[];
}
