import type { Edit, Path } from '../model/edit.ts';
import { formatTarget, parseTarget } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import { linksOf } from '../rules/texts.ts';

/** A new id for an activity, over all plans of a workspace. */
export interface Renaming {
  readonly from: string;
  readonly to: string;
  /** Whether the plan of a year is here: one that is not goes on naming the activity as it did. */
  readonly isHere: (year: number) => boolean;
}

/** The edits of one plan that rename an activity wherever the plan names it: as its own, in references and in links. */
export function planRenaming(plan: Plan, renaming: Renaming): Edit[] {
  const { from, to, isHere } = renaming;
  const references = (names: readonly string[] = [], path: Path): Edit[] =>
    names.flatMap((name, index) => {
      const target = parseTarget(name);
      return target?.activity === from
        ? [{ kind: 'set', path: [...path, index], value: formatTarget({ ...target, activity: to }) }]
        : [];
    });
  const activities = plan.activities.flatMap(({ id, refersTo, items = [], carriedFrom }, index): Edit[] => {
    const path = ['activities', index];
    return [
      ...(id === from ? [setText([...path, 'id'], to)] : []),
      ...references(refersTo, [...path, 'refersTo']),
      ...items.flatMap((item, nth) => references(item.refersTo, [...path, 'items', nth, 'refersTo'])),
      ...(carriedFrom?.activity === from && isHere(carriedFrom.year)
        ? [setText([...path, 'carriedFrom', 'activity'], to)]
        : []),
    ];
  });
  const events = (plan.calendar ?? []).flatMap((event, index) =>
    references(event.activities, ['calendar', index, 'activities']),
  );
  return [...activities, ...events, ...linkEdits(plan, renaming)];
}

/** One edit a text, for all of its links. */
function linkEdits(plan: Plan, { from, to, isHere }: Renaming): Edit[] {
  const edits = new Map<string, Extract<Edit, { kind: 'amend' }>>();
  for (const { at, index, text, target } of linksOf(plan)) {
    if (target?.activity !== from || (target.year !== undefined && !isHere(target.year))) continue;
    const key = at.join('/');
    const { parts = [] } = edits.get(key) ?? {};
    const part = { index, text, by: `[[${formatTarget({ ...target, activity: to })}]]` };
    edits.set(key, { kind: 'amend', path: at, parts: [...parts, part] });
  }
  return [...edits.values()];
}

function setText(path: Path, value: string): Edit {
  return { kind: 'set', path, value };
}
