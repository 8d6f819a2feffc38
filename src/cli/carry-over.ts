import { DRY_RUN, DUPLICATES, writeQuestion } from '../language/fr/carryover.ts';
import { written } from '../language/fr/new-files.ts';
import { GIVEN_UP } from '../language/fr/prompts.ts';
import { OidpError } from '../model/error.ts';
import { printCarryoverJson } from '../output/carryover-json.ts';
import { printCarryover } from '../output/carryover-text.ts';
import { layoutFor } from '../output/layout.ts';
import { refuse } from './plans.ts';
import { type CarryoverPlan, prepareCarryover } from './prepare-carryover.ts';
import type { Session } from './session.ts';
import { writeChanges } from './write-changes.ts';

/** A call for a carry-over. */
export interface CarryoverCall extends Omit<CarryoverPlan, 'isCheck'> {
  /** What is to be done with the result; `check` sets the exit code where it would change something. */
  readonly mode: 'write' | 'dry-run' | 'check';
  readonly print: 'text' | 'json';
  /** Whether the source may be written, too: where it must be and nobody said, a person is asked. */
  readonly writeSource: boolean;
  /** Whether a person is asked before anything is written. */
  readonly confirms: boolean;
}

/**
 * Carries a plan over into a later one, which is made where it is not there. Throws `carryover-refused`, or as a write
 * does; where nobody is asked, before anything is printed.
 */
export async function carryOver(session: Session, call: CarryoverCall): Promise<void> {
  const { from, to, mode, print } = call;
  const prepared = await prepareCarryover(session, { ...call, isCheck: mode === 'check' });
  if (prepared === undefined) return;
  const { result, changes, before } = prepared;
  const files = changes.map(({ place }) => place.file);
  const writes = mode === 'write' && changes.length > 0;
  const asks = writes && (call.confirms || (result.changed.source && !call.writeSource));
  if (mode !== 'check' && result.target.state === 'closed' && result.changed.target)
    throw new OidpError('carryover-refused', { reason: 'closed', from, to });
  if (asks && (!session.isInteractive || print === 'json'))
    throw new OidpError('carryover-refused', { reason: 'source-unconfirmed', from, to });
  if (writes && !asks) writeChanges(changes);
  if (print === 'json') session.out(printCarryoverJson(result));
  else
    await session.show(
      printCarryover(result, mode === 'check', await session.style(), await layoutFor(session.screen)),
    );
  if (mode === 'check') {
    if (changes.length > 0) session.exitCode = 1;
    if (before && result.duplicates.length > 0)
      await refuse(session, [before], result.duplicates, DUPLICATES);
  }
  if (mode === 'dry-run' && print === 'text') {
    const { printDiff } = await import('../output/diff.ts');
    for (const each of changes) session.out(`\n${printDiff(each.place.file, each.before, each.after)}`);
    session.err(DRY_RUN);
  }
  if (asks) {
    if (!(await isWanted(session, files))) return session.err(GIVEN_UP);
    writeChanges(changes);
  }
  if (writes && print === 'text') session.out(written(files.join(', ')));
}

async function isWanted(session: Session, files: readonly string[]): Promise<boolean> {
  const { openPrompts } = await import('./interactive/open-prompts.ts');
  const prompts = await openPrompts(session);
  return (await prompts.confirm(writeQuestion(files))) === true;
}
