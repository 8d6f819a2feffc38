import type { Decisions } from '../model/decisions.ts';
import type { Edit, Path } from '../model/edit.ts';
import { formatTarget, linksIn, parseTarget } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';
import { type PlacedLink, linksOf } from '../rules/texts.ts';

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
  return [...activities, ...events, ...linkEdits(linksOf(plan), plan.year, renaming)];
}

/** The edits that do so in the decisions of a carry-over, whose texts may go to the plan that they are about. */
export function decisionsRenaming({ from: year, decisions }: Decisions, renaming: Renaming): Edit[] {
  const { from, to, isHere } = renaming;
  const placed = (decisions ?? []).map((decision, index) => ({ decision, path: ['decisions', index] }));
  const subjects = placed.flatMap(({ decision: { activity }, path }): Edit[] => {
    const target = typeof activity === 'string' ? parseTarget(activity) : undefined;
    // « 2030/b » is a number and a letter here.
    if (target?.activity !== from || target.year !== undefined || !isHere(year)) return [];
    return [setText([...path, 'activity'], formatTarget({ ...target, activity: to }))];
  });
  const links = placed.flatMap(({ decision, path }) =>
    (['reason', 'note'] as const).flatMap((key) =>
      linksIn(decision[key] ?? '').map((link) => ({ ...link, at: [...path, key] })),
    ),
  );
  return [...subjects, ...linkEdits(links, year, renaming)];
}

/** One edit a text, for all of its links; `own` is the year of what they name without one. */
function linkEdits(links: Iterable<PlacedLink>, own: number, { from, to, isHere }: Renaming): Edit[] {
  const edits = new Map<string, Extract<Edit, { kind: 'amend' }>>();
  for (const { at, index, text, target } of links) {
    if (target?.activity !== from || !isHere(target.year ?? own)) continue;
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
