import type { Day } from '../model/dates.ts';
import { OidpError, type StatusRefusal } from '../model/error.ts';
import type { Found } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';

/** Refuses to mark or note something, in the words of its plan. Throws `status-refused`. */
export function refuseSubject(
  { labels }: Plan,
  { activity: { number }, item }: Found,
  reason: StatusRefusal,
  details: { items?: string[]; day?: Day } = {},
): never {
  throw new OidpError('status-refused', { reason, number, letter: item?.letter, labels, ...details });
}
