import type { Choices } from '../carryover/choices.ts';
import { planCarryover } from '../carryover/plan-carryover.ts';
import { settleSource } from '../carryover/settle.ts';
import { verifyCarryover } from '../carryover/verify.ts';
import { DRY_RUN, writeQuestion } from '../language/fr/carryover.ts';
import { written } from '../language/fr/new-files.ts';
import { GIVEN_UP } from '../language/fr/prompts.ts';
import { OidpError } from '../model/error.ts';
import type { Plan } from '../model/schema.ts';
import { printCarryoverJson } from '../output/carryover-json.ts';
import { type CarryoverResult, printCarryover } from '../output/carryover-text.ts';
import { layoutFor } from '../output/layout.ts';
import { applyEdits } from '../source/edit.ts';
import { readPlanFile } from '../source/plan-file.ts';
import { listYears, planPath } from '../workspace/find.ts';
import { writeWhole } from '../workspace/write.ts';
import { draftPlan } from './draft-plan.ts';
import { type OpenPlan, openPlan, openSources } from './plans.ts';
import { writePlan } from './save-edits.ts';
import type { Session } from './session.ts';
import { openSettings } from './settings.ts';

/** A call for a carry-over. */
export interface CarryoverCall {
  readonly from: number;
  readonly to: number;
  /** What is chosen, once the plans are open; undefined where that was given up or is wrong, which was said. */
  readonly choose: (source: OpenPlan, target: Plan) => Promise<Choices | undefined> | Choices;
  readonly shiftDates: boolean;
  readonly allThemes: boolean;
  /** What is to be done with the result; `check` sets the exit code where it would change something. */
  readonly mode: 'write' | 'dry-run' | 'check';
  readonly print: 'text' | 'json';
  /** Whether the source may be written, too: where it must be and nobody said, a person is asked. */
  readonly writeSource: boolean;
  /** Whether a person is asked before anything is written. */
  readonly confirms: boolean;
}

/** Carries a plan over into a later one, which is made where it is not there. Throws `carryover-refused`, or as a write does. */
export async function carryOver(session: Session, call: CarryoverCall): Promise<void> {
  const { from, to, mode, print, shiftDates, allThemes } = call;
  if (from >= to)
    throw new OidpError('carryover-refused', { reason: from === to ? 'same-year' : 'backwards', from, to });
  const { workspace, today } = session;
  const source = await openPlan(session, workspace, from);
  const exists = listYears(workspace).includes(to);
  const before = source && exists ? await openPlan(session, workspace, to) : undefined;
  if (source === undefined || (exists && before === undefined)) return;

  const place = before ?? planPath(workspace, to);
  const start =
    before ?? readPlanFile(place.file, draftPlan(to, source.plan, openSettings(workspace).organization));
  const target = start.plan as Plan;
  const choices = await call.choose(source, target);
  if (choices === undefined) return;
  const settled = settleSource(source, target, choices, today);
  const changes = planCarryover(settled.plan, target, { choices, shiftDates, allThemes });
  const text = applyEdits(start.source, changes.edits, place.file);
  const after = readPlanFile(place.file, text);
  const balance = verifyCarryover({ source, settled, before, after, choices, today });

  const sources = [source.plan, ...openSources(session, workspace, source.plan).values()];
  const [isNew, isMarked] = [before === undefined, settled.source.text !== source.source.text];
  const changed = { target: isNew || text !== start.source.text, source: isMarked };
  const result: CarryoverResult = {
    ...changes,
    balance,
    changed,
    reconstructed: sources.some(({ provenance }) => provenance === 'reconstructed'),
  };
  const asks = call.confirms || (changed.source && !call.writeSource);
  const isWritten = mode === 'write' && (changed.target || changed.source);
  if (isWritten && asks && (!session.isInteractive || print === 'json'))
    throw new OidpError('carryover-refused', { reason: 'source-unconfirmed', from, to });

  if (print === 'json') session.out(printCarryoverJson(result));
  else
    await session.show(
      printCarryover(result, mode === 'check', await session.style(), await layoutFor(session.screen)),
    );
  if (mode === 'check' && (changed.target || changed.source)) session.exitCode = 1;
  if (mode === 'dry-run' && print === 'text') {
    const { printDiff } = await import('../output/diff.ts');
    if (changed.target) session.out(`\n${printDiff(place.file, before?.source.text, text)}`);
    if (changed.source) session.out(`\n${printDiff(source.file, source.source.text, settled.source.text)}`);
    session.err(DRY_RUN);
  }
  if (!isWritten) return;
  const files = [...(changed.target ? [place.file] : []), ...(changed.source ? [source.file] : [])];
  if (asks && !(await isWanted(session, files))) return session.err(GIVEN_UP);
  // The target first: a call that ends between the two is completed by another one.
  if (changed.target)
    writeWhole(
      place.path,
      place.file,
      text,
      before === undefined ? 'absent' : { text: before.source.text },
      place.root,
    );
  if (changed.source) writePlan(source, settled.source.text);
  if (changed.source) session.err(written(files.join(', ')));
}

async function isWanted(session: Session, files: readonly string[]): Promise<boolean> {
  const { openPrompts } = await import('./interactive/open-prompts.ts');
  const prompts = await openPrompts(session);
  return (await prompts.confirm(writeQuestion(files))) === true;
}
