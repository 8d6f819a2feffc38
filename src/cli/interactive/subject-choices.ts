import { expandLinks } from '../../language/fr/links.ts';
import { subjectMark } from '../../language/fr/menu.ts';
import type { Day } from '../../model/dates.ts';
import { statusOf } from '../../model/progress.ts';
import { type Found, numberOf, referenceOf, subjectsOf } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import { isOpen } from '../../model/status.ts';
import { gatherFacts, speakingDay } from '../../report/facts.ts';
import type { Choice } from './choice.ts';

/**
 * The activities and items of a plan to choose from: what is late, the longest first; then what is open; then what is
 * finished; else by number. An item is found by the name of its activity too.
 */
export function subjectChoices(plan: Plan, today: Day): Choice<Found>[] {
  const facts = gatherFacts(plan, speakingDay(plan, today), new Map());
  const daysLate = ({ activity, item }: Found) =>
    facts.late.find(({ found }) => found.activity === activity && found.item === item)?.days;
  const rank = (found: Found) => (isOpen(statusOf(found)) ? -(daysLate(found) ?? 0) : 1);
  return plan.activities
    .toSorted((a, b) => a.number - b.number)
    .flatMap(subjectsOf)
    .toSorted((a, b) => rank(a) - rank(b))
    .map((found) => {
      const { activity, item } = found;
      return {
        value: found,
        reference: numberOf(found),
        title: expandLinks((item ?? activity).title, plan, facts.others),
        mark: subjectMark(statusOf(found), plan, { due: facts.dueOf(found), daysLate: daysLate(found) }),
        keywords: item === undefined ? activity.id : `${referenceOf(found)} ${activity.title}`,
      };
    });
}

/** What a command takes for an activity or item: `12b`; `prix/b` where several have the number. */
export function subjectArgument(found: Found, { activities }: Plan): string {
  const isAlone = activities.filter(({ number }) => number === found.activity.number).length === 1;
  return isAlone ? numberOf(found) : referenceOf(found);
}
