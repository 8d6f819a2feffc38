import { LETTERS_ASIDE } from '../language/fr/carryover.ts';
import type { Edit } from '../model/edit.ts';
import type { Plan } from '../model/schema.ts';
import { applyEdits } from '../source/edit.ts';
import { readPlanFile } from '../source/plan-file.ts';
import { type OpenPlan, refuse, tryOpen } from './plans.ts';
import type { Session } from './session.ts';

/** A target that is only looked at, and whether its letters were put in order for that. */
interface Checked {
  readonly opened: OpenPlan;
  readonly isMended: boolean;
}

/**
 * The target of a carry-over that is only checked; undefined as for `openPlan`. Letters that do not run on are told, and
 * then taken as if they did: who deletes an item is to hear what is missing.
 */
export async function openChecked(session: Session, year: number): Promise<Checked | undefined> {
  const { opened, findings } = tryOpen(session.today, session.workspace, year);
  if (findings.length === 0) return { opened, isMended: false };
  const isReadable = findings.every(({ rule }) => rule === 'item-letters');
  await refuse(session, [opened], findings, isReadable ? LETTERS_ASIDE : undefined);
  if (!isReadable) return undefined;
  const { source, file } = opened;
  const mended = readPlanFile(file, applyEdits(source, lettersInOrder(opened.plan), file));
  return { opened: { ...opened, ...mended, plan: mended.plan as Plan }, isMended: true };
}

function lettersInOrder({ activities }: Plan): Edit[] {
  return activities.flatMap(({ items = [] }, index) =>
    items.flatMap(({ letter }, at): Edit[] => {
      const value = String.fromCodePoint(97 + at);
      return letter === value
        ? []
        : [{ kind: 'set', path: ['activities', index, 'items', at, 'letter'], value }];
    }),
  );
}
