import type { Edit } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';
import type { Activity } from '../model/schema.ts';
import type { Assignment } from './assign.ts';
import { type Copying, append, copyItems, toValue } from './copy.ts';
import type { There } from './successors.ts';

/** The edits that make activities of the target carry what they lack: a link, cooperations, links of items, further items. */
export function complete(assignment: Assignment, copying: Copying): Edit[] {
  const { activity, missing, there, items } = assignment;
  const { year } = copying.source;
  const places = missing.map((letter) => (letter === undefined ? undefined : items.get(letter)));
  const edits = places.flatMap((place, index) =>
    place?.kind === 'twin' ? [insertKey([...place.path, 'carriedFrom'], missing[index] ?? '')] : [],
  );
  if (there === undefined) return edits;
  const continues = places.some(
    (place) => place === undefined || place.kind === 'added' || place.host === there,
  );
  if (there.activity.carriedFrom === undefined && continues)
    edits.unshift(insertKey([...there.path, 'carriedFrom'], { year, activity: activity.id }));
  if (continues) edits.push(...joinCooperations(activity, there, copying));
  const list = [...there.path, 'items'];
  const more = copyItems(assignment, copying);
  if (there.activity.items !== undefined) edits.push(...more.map((item) => append(list, item, year)));
  else if (more.length > 0) edits.push(insertKey(list, toValue(more, year)));
  return edits;
}

/** A partnership outlives the year: what goes on is still a part of it, and sums by sheet would lack it. */
function joinCooperations(
  { id, cooperations = [] }: Activity,
  there: There,
  { source: { year }, target, attention }: Copying,
): Edit[] {
  const present = there.activity.cooperations;
  const lacking = [...new Set(cooperations)].filter((each) => present?.includes(each) !== true);
  if (lacking.length === 0) return [];
  const continued = { year: target.year, activity: there.activity.id };
  attention.push({
    kind: 'cooperations-joined',
    subject: { year, activity: id },
    continued,
    cooperations: lacking,
  });
  const path = [...there.path, 'cooperations'];
  return present === undefined
    ? [insertKey(path, lacking)]
    : lacking.map((value) => ({ kind: 'append', path, value }));
}
