import type { Activity, CalendarEvent, Item, Plan, Status } from './schema.ts';

/** Whether there is still something to do: planned, in progress or postponed. */
export function isOpen(status: Status): boolean {
  return status !== 'done' && status !== 'cancelled';
}

/** The status of an item; planned where it has none. */
export function itemStatus(item: Pick<Item, 'status'>): Status {
  return item.status ?? 'planned';
}

/** The status of an activity: its own, else what its items say, else planned. */
export function activityStatus({ status, items = [] }: Pick<Activity, 'status' | 'items'>): Status {
  if (status !== undefined || items.length === 0) return status ?? 'planned';
  const statuses = items.map(itemStatus);
  const open = statuses.filter(isOpen);
  if (open.length === 0) return statuses.includes('done') ? 'done' : 'cancelled';
  if (statuses.includes('in-progress') || statuses.includes('done')) return 'in-progress';
  return open.every((each) => each === 'postponed') ? 'postponed' : 'planned';
}

/** Whether an activity's own status contradicts its items: finished while one is open, or open while none is. */
export function hasStatusConflict({ status, items = [] }: Pick<Activity, 'status' | 'items'>): boolean {
  if (status === undefined || items.length === 0) return false;
  return isOpen(status) !== items.some((item) => isOpen(itemStatus(item)));
}

/** Whether the network has taken the plan as its own: only then can something be late or not begun. */
export function isInForce({ state }: { readonly state?: Plan['state'] | undefined }): boolean {
  return state === 'adopted' || state === 'closed';
}

/** Whether the plan's outcome is known; without it there is no progress and nothing is late. */
export function isTracked({ tracking }: Pick<Plan, 'tracking'>): boolean {
  return tracking !== 'none';
}

/** Whether an event is left for a later year: postponed, or without outcome and undated or still to confirm. */
export function isUnfinishedEvent({ outcome, when, toConfirm = [] }: CalendarEvent): boolean {
  return outcome === 'postponed' || (outcome === undefined && (when === undefined || toConfirm.length > 0));
}
