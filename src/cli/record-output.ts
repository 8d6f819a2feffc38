import { PLAIN } from '../output/style.ts';
import type { RecordPaper } from '../output/record-text.ts';
import type { Session } from './session.ts';

/** How what is known of a register can be had; the first is the one on screen. */
export const RECORD_FORMATS = ['text', 'json', 'csv', 'md'] as const;

/** What a result is printed on: the terminal, or a file, which has neither colours nor edges. */
export async function paperFor(session: Session, output: string | undefined): Promise<RecordPaper> {
  if (output !== undefined) return { style: PLAIN, screen: undefined };
  return { style: await session.style(), screen: session.screen };
}
