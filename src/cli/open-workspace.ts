import { planLeftOut } from '../language/fr/network.ts';
import type { Register } from '../model/register.ts';
import type { Plan } from '../model/schema.ts';
import { listYears } from '../workspace/find.ts';
import { type Needs, openRegister } from './open-register.ts';
import { openOthers } from './plans.ts';
import type { Session } from './session.ts';

/** All that a workspace knows, for what looks at more than one year of it. */
export interface OpenedWorkspace {
  readonly register: Register;
  readonly plans: ReadonlyMap<number, Plan>;
}

/**
 * Opens the registers of the workspace with the plans of all years; undefined as for `openRegister`. `check` is called
 * before the plans are read. A plan that cannot be understood is told, and left out.
 */
export async function openWorkspace<Checked>(
  session: Session,
  needs: Needs,
  check: (register: Register) => Checked,
): Promise<(OpenedWorkspace & { readonly asked: Checked }) | undefined> {
  const { workspace } = session;
  const register = await openRegister(session, workspace, needs);
  if (register === undefined) return undefined;
  const asked = check(register);
  const years = listYears(workspace);
  const opened = openOthers(session, workspace, years);
  for (const year of years) if (!opened.has(year)) await session.tell(planLeftOut(year));
  return { register, asked, plans: new Map(Array.from(opened, ([year, { plan }]) => [year, plan])) };
}
