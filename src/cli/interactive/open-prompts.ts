import { layoutFor } from '../../output/layout.ts';
import type { Session } from '../session.ts';
import { Prompts } from './prompts.ts';

/** The questions of a call that has a terminal. */
export async function openPrompts(session: Session): Promise<Prompts> {
  const { terminal } = session;
  if (terminal === undefined) throw new Error('nobody to ask');
  const { screen } = session;
  const [style, layout] = await Promise.all([session.style(), layoutFor(screen)]);
  return new Prompts(terminal, { style, layout, isAscii: screen?.isAscii === true });
}
