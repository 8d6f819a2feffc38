import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import type { Asking } from './asking.ts';
import { givenOptions, showCommand } from './command-line.ts';

/**
 * Asks for what a call leaves out, and shows how it could have been said; undefined where that is given up. Throws
 * `Interruption`.
 */
export async function completeCall<Answer, Said>(
  { ask, args, says }: Asking<Answer, Said>,
  session: Session,
  opened: OpenPlan,
  said: Said,
  called: CommandUnknownOpts,
): Promise<Answer | undefined> {
  const answer = await ask(session, opened, said);
  if (answer !== undefined) await showCommand(session, args(opened.plan, answer, givenOptions(called, says)));
  return answer;
}
