import { continuedWords } from '../language/fr/activities.ts';
import { continuationsIn } from '../model/continuations.ts';
import type { Found } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import { listYears } from '../workspace/find.ts';
import { openOthers } from './plans.ts';
import type { Session } from './session.ts';

/** Tells of what has been finished in a plan, and goes on in a later one: it may have to be finished there too. */
export function tellContinued(session: Session, { year }: Plan, finished: readonly Found[]): void {
  const { workspace } = session;
  const later = listYears(workspace).filter((each) => each > year);
  if (later.length === 0 || finished.length === 0) return;
  const plans = Array.from(openOthers(session, workspace, later).values(), ({ plan }) => plan);
  const continuationsOf = continuationsIn(plans);
  for (const found of finished) {
    const { activity, item } = found;
    for (const { plan, found: continued } of continuationsOf({
      year,
      activity: activity.id,
      item: item?.letter,
    }))
      session.err(continuedWords(found, year, continued, plan));
  }
}
