import type { Attention } from '../carryover/change-set.ts';
import type { Choices } from '../carryover/choices.ts';
import { planCarryover } from '../carryover/plan-carryover.ts';
import { settleSource } from '../carryover/settle.ts';
import { verifyCarryover } from '../carryover/verify.ts';
import { DRY_RUN, DUPLICATES, writeQuestion } from '../language/fr/carryover.ts';
import { written } from '../language/fr/new-files.ts';
import { GIVEN_UP } from '../language/fr/prompts.ts';
import { OidpError } from '../model/error.ts';
import type { Plan } from '../model/schema.ts';
import { printCarryoverJson } from '../output/carryover-json.ts';
import { type CarryoverResult, printCarryover } from '../output/carryover-text.ts';
import { layoutFor } from '../output/layout.ts';
import { applyEdits } from '../source/edit.ts';
import { type PlanFile, readPlanFile } from '../source/plan-file.ts';
import { type PlanPath, listYears, planPath } from '../workspace/find.ts';
import { writeWhole } from '../workspace/write.ts';
import { draftPlan } from './draft-plan.ts';
import { openChecked } from './carryover-target.ts';
import { type OpenPlan, openOthers, openPlan, openSources, refuse } from './plans.ts';
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

/** A file with the text that it is to have; that which it has is undefined where it is not there. */
interface Change {
  readonly place: PlanPath;
  readonly before: string | undefined;
  readonly after: string;
}

/**
 * Carries a plan over into a later one, which is made where it is not there. Throws `carryover-refused`, or as a write
 * does; where nobody is asked, before anything is printed.
 */
export async function carryOver(session: Session, call: CarryoverCall): Promise<void> {
  const { from, to, mode, print } = call;
  const prepared = await prepare(session, call);
  if (prepared === undefined) return;
  const { result, changes, after } = prepared;
  const files = changes.map(({ place }) => place.file);
  const writes = mode === 'write' && changes.length > 0;
  const asks = writes && (call.confirms || (result.changed.source && !call.writeSource));
  if (mode !== 'check' && result.target.state === 'closed' && result.changed.target)
    throw new OidpError('carryover-refused', { reason: 'closed', from, to });
  if (asks && (!session.isInteractive || print === 'json'))
    throw new OidpError('carryover-refused', { reason: 'source-unconfirmed', from, to });
  if (writes && !asks) write(changes);
  if (print === 'json') session.out(printCarryoverJson(result));
  else
    await session.show(
      printCarryover(result, mode === 'check', await session.style(), await layoutFor(session.screen)),
    );
  if (mode === 'check') {
    if (changes.length > 0) session.exitCode = 1;
    if (result.duplicates.length > 0) await refuse(session, [after], result.duplicates, DUPLICATES);
  }
  if (mode === 'dry-run' && print === 'text') {
    const { printDiff } = await import('../output/diff.ts');
    for (const { place, before, after } of changes) session.out(`\n${printDiff(place.file, before, after)}`);
    session.err(DRY_RUN);
  }
  if (asks) {
    if (!(await isWanted(session, files))) return session.err(GIVEN_UP);
    write(changes);
  }
  if (writes && print === 'text') session.out(written(files.join(', ')));
}

/** What the carry-over comes to, and the files that it changes; undefined where a plan or a choice is wrong, which was said. */
async function prepare(
  session: Session,
  { from, to, choose, shiftDates, allThemes, mode }: CarryoverCall,
): Promise<{ result: CarryoverResult; changes: readonly Change[]; after: PlanFile } | undefined> {
  if (from >= to)
    throw new OidpError('carryover-refused', { reason: from === to ? 'same-year' : 'backwards', from, to });
  const { workspace, today } = session;
  const source = await openPlan(session, workspace, from);
  const years = listYears(workspace);
  const exists = years.includes(to);
  const open = () => (mode === 'check' ? openChecked(session, to) : openPlan(session, workspace, to));
  const before = source && exists ? await open() : undefined;
  if (source === undefined || (exists && before === undefined)) return undefined;

  const place = before ?? planPath(workspace, to);
  const drafted: Attention[] = [];
  const start =
    before ??
    readPlanFile(place.file, draftPlan(to, source.plan, openSettings(workspace).organization, drafted));
  const target = start.plan as Plan;
  const choices = await choose(source, target);
  if (choices === undefined) return undefined;
  const { file: settled, marked } = settleSource(source, target, choices, today);
  const changeSet = planCarryover(settled.plan, target, { choices, marked, shiftDates, allThemes });
  const text = applyEdits(start.source, changeSet.edits, place.file);
  const after = readPlanFile(place.file, text);
  const between = [
    ...openOthers(
      session,
      workspace,
      years.filter((year) => year > from && year < to),
    ).values(),
  ];
  const verified = verifyCarryover({ source, settled, before, after, between, choices, today });

  const sources = [source.plan, target].flatMap((plan) => [
    plan,
    ...openSources(session, workspace, plan).values(),
  ]);
  const changed = {
    target: text !== before?.source.text,
    source: settled.source.text !== source.source.text,
  };
  return {
    result: {
      ...changeSet,
      ...verified,
      attention: [...between.map(skipped), ...drafted, ...changeSet.attention],
      after: after.plan as Plan,
      changed,
      reconstructed: sources.some(({ provenance }) => provenance === 'reconstructed'),
    },
    // The target first: a call that ends between the two is completed by another one.
    changes: [
      ...(changed.target ? [{ place, before: before?.source.text, after: text }] : []),
      ...(changed.source ? [{ place: source, before: source.source.text, after: settled.source.text }] : []),
    ],
    after,
  };
}

function skipped({ plan: { year } }: OpenPlan): Attention {
  return { kind: 'skipped', year };
}

function write(changes: readonly Change[]): void {
  const done: string[] = [];
  for (const { place, before, after } of changes) {
    const { path, file, root } = place;
    try {
      writeWhole(path, file, after, before === undefined ? 'absent' : { text: before }, root);
    } catch (error) {
      const [first] = done;
      if (!(error instanceof OidpError) || first === undefined) throw error;
      throw new OidpError('half-written', { written: first, file, cause: error });
    }
    done.push(file);
  }
}

async function isWanted(session: Session, files: readonly string[]): Promise<boolean> {
  const { openPrompts } = await import('./interactive/open-prompts.ts');
  const prompts = await openPrompts(session);
  return (await prompts.confirm(writeQuestion(files))) === true;
}
