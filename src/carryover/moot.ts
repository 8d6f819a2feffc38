import type { Subject } from '../model/finding.ts';
import type { Plan, Status } from '../model/schema.ts';
import { activityStatus, isUnfinishedEvent, itemStatus } from '../model/status.ts';
import { leafKey, leavesToCarry, linksTo } from '../model/unfinished.ts';
import type { Attention } from './change-set.ts';
import type { Choice, Choices } from './choices.ts';

/** What a choice makes of something; what is carried or left stays unfinished. */
const OUTCOMES: Readonly<Partial<Record<Choice['kind'], Status>>> = {
  'give-up': 'cancelled',
  'done-late': 'done',
};

/**
 * The choices that change nothing: for things of the source that are not unfinished, nor what the choice makes them;
 * and for things that are to stay, and are in the target already.
 */
export function findMoot(source: Plan, target: Plan, { activities, events }: Choices): Attention[] {
  const { year, calendar = [] } = source;
  const links = linksTo(year, target);
  const found: Attention[] = [];
  const judge = (
    subject: Omit<Subject, 'year'>,
    choice: Choice | undefined,
    {
      isOpen,
      isCarried,
      isSo,
    }: { isOpen: boolean; isCarried: boolean; isSo: (kind: Choice['kind']) => boolean },
  ) => {
    if (choice === undefined || (choice.kind === 'leave' && choice.because === 'only')) return;
    const isMoot = isOpen ? choice.kind === 'leave' && isCarried : !isSo(choice.kind);
    if (isMoot) found.push({ kind: 'moot', subject: { year, ...subject }, isCarried: isOpen });
  };
  for (const activity of source.activities) {
    const { id, items = [] } = activity;
    const open = leavesToCarry(activity);
    const isCarried = (letter: string | undefined) => links.leaves.has(leafKey(id, letter));
    const statuses = [activityStatus(activity), ...items.map(itemStatus)];
    judge({ activity: id }, activities.get(leafKey(id, undefined)), {
      isOpen: open.length > 0,
      isCarried: open.every(isCarried),
      isSo: (kind) => statuses.some((status) => status === OUTCOMES[kind]),
    });
    for (const item of items)
      judge({ activity: id, item: item.letter }, activities.get(leafKey(id, item.letter)), {
        isOpen: open.includes(item.letter),
        isCarried: isCarried(item.letter),
        isSo: (kind) => itemStatus(item) === OUTCOMES[kind],
      });
  }
  for (const event of calendar)
    judge({ event: event.id }, events.get(event.id), {
      isOpen: isUnfinishedEvent(event),
      isCarried: links.events.has(event.id),
      isSo: (kind) => event.outcome === (kind === 'done-late' ? 'held' : (OUTCOMES[kind] ?? 'planned')),
    });
  return found;
}
