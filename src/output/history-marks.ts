import { cameFrom, notYetIn, wentOnIn } from '../language/fr/activity-record.ts';
import { timesMark } from '../language/fr/carried.ts';
import { statusWord } from '../language/fr/plan.ts';
import { countCarried } from '../model/carry-count.ts';
import { type Ancestor, type PlansAtHand, findAncestor } from '../model/history.ts';
import { type Found, formatTarget, numberOf } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import type { Lineage, Stage } from '../report/lineage.ts';

/** Where an activity or item comes from and where it went on, in few words: « issue de 9f (2020, en suspens) ». */
export function historyMarks(
  found: Found,
  { before, after, missingFrom }: Lineage,
  plan: Plan,
  plans: PlansAtHand,
): string[] {
  const origin = before.at(-1);
  const next = after.filter(({ at }) => at.year === after[0]?.at.year);
  const words = (stage: Stage) => [numberAt(stage.at, plans), stage.at.year, statusAt(stage)] as const;
  return [
    ...(origin === undefined ? [] : [cameFrom(...words(origin))]),
    ...timesMark(countCarried(plan, found, plans)),
    ...next.map((stage) => wentOnIn(...words(stage))),
    ...(missingFrom === undefined ? [] : [notYetIn(missingFrom)]),
  ];
}

/** `9f`, as the plan numbers it; its id where that is not at hand. */
export function numberAt(at: Ancestor, plans: PlansAtHand): string {
  const found = findAncestor(at, plans);
  return found === undefined ? formatTarget({ ...at, year: undefined }) : numberOf(found);
}

/** What it is there, in the words of that plan. */
export function statusAt({ there, status }: Stage): string | undefined {
  return there && status && statusWord(status, there.plan);
}
