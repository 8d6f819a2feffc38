import { NO_PLAN_YET, planLine, unreadableHeading } from '../../language/fr/menu.ts';
import { visible } from '../../model/visible.ts';
import { gatherFacts, speakingDay } from '../../report/facts.ts';
import type { Workspace } from '../../workspace/find.ts';
import { openOthers } from '../plans.ts';
import type { Session } from '../session.ts';

/** What stands above the menu: the plan that it is about, and how far that is. */
export async function menuHeading(
  session: Session,
  workspace: Workspace,
  year: number | undefined,
): Promise<string> {
  if (year === undefined) return NO_PLAN_YET;
  const style = await session.style();
  const plan = openOthers(session, workspace, [year]).get(year)?.plan;
  if (plan === undefined) return style.red(unreadableHeading(year));
  const { progress, late } = gatherFacts(plan, speakingDay(plan, session.today), new Map());
  return `${style.bold(visible(plan.title))}\n${planLine(plan, progress, late.length)}`;
}
