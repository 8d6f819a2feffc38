import type { Attention } from '../carryover/change-set.ts';
import type { Choices } from '../carryover/choices.ts';
import { planCarryover } from '../carryover/plan-carryover.ts';
import { settleSource } from '../carryover/settle.ts';
import { verifyCarryover } from '../carryover/verify.ts';
import { OidpError } from '../model/error.ts';
import type { Plan } from '../model/schema.ts';
import type { CarryoverResult } from '../output/carryover-text.ts';
import { applyEdits } from '../source/edit.ts';
import { type PlanFile, readPlanFile } from '../source/plan-file.ts';
import { listYears, planPath } from '../workspace/find.ts';
import { openChecked } from './carryover-target.ts';
import { draftPlan } from './draft-plan.ts';
import { type OpenPlan, openOthers, openPlan, openSources } from './plans.ts';
import type { Session } from './session.ts';
import { openSettings } from './settings.ts';
import type { Change } from './write-changes.ts';

/** What of a call decides what the carry-over comes to. */
export interface CarryoverPlan {
  readonly from: number;
  readonly to: number;
  /** What is chosen, once the plans are open; undefined where that was given up or is wrong, which was said. */
  readonly choose: (source: OpenPlan, target: Plan) => Promise<Choices | undefined> | Choices;
  readonly shiftDates: boolean;
  readonly allThemes: boolean;
  /** Whether it is only looked at, so that a target whose letters are wrong will do. */
  readonly isCheck: boolean;
}

/** What a carry-over comes to, and the files that it changes, in the order in which they are to be written. */
export interface Prepared {
  readonly result: CarryoverResult;
  readonly changes: readonly Change[];
  /** The target as it was; undefined where it did not exist. */
  readonly before: PlanFile | undefined;
}

/** What the carry-over comes to, and the files that it changes; undefined where a plan or a choice is wrong, which was said. */
export async function prepareCarryover(
  session: Session,
  { from, to, choose, shiftDates, allThemes, isCheck }: CarryoverPlan,
): Promise<Prepared | undefined> {
  if (from >= to)
    throw new OidpError('carryover-refused', { reason: from === to ? 'same-year' : 'backwards', from, to });
  const { workspace, today } = session;
  const source = await openPlan(session, workspace, from);
  const years = listYears(workspace);
  if (source === undefined) return undefined;
  const exists = years.includes(to);
  const checked = exists && isCheck ? await openChecked(session, to) : undefined;
  const before = exists && !isCheck ? await openPlan(session, workspace, to) : checked?.opened;
  if (exists && before === undefined) return undefined;

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
  const passed = years.filter((year) => year > from && year < to);
  const between = [...openOthers(session, workspace, passed).values()];
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
      attention: [
        ...between.map(skipped),
        ...duplicated(to, verified.duplicates.length),
        ...drafted,
        ...changeSet.attention,
      ],
      after: after.plan as Plan,
      changed,
      obstacle: exists ? obstacleOf(target, checked?.isMended) : 'absent',
      reconstructed: sources.some(({ provenance }) => provenance === 'reconstructed'),
    },
    // The target first: a call that ends between the two is completed by another one.
    changes: [
      ...(changed.target ? [{ place, before: before?.source.text, after: text }] : []),
      ...(changed.source ? [{ place: source, before: source.source.text, after: settled.source.text }] : []),
    ],
    before,
  };
}

function skipped({ plan: { year } }: OpenPlan): Attention {
  return { kind: 'skipped', year };
}

function duplicated(year: number, count: number): Attention[] {
  return count === 0 ? [] : [{ kind: 'duplicated', year, count }];
}

function obstacleOf({ state }: Plan, isMended = false): CarryoverResult['obstacle'] {
  if (state === 'closed') return 'closed';
  return isMended ? 'letters' : undefined;
}
