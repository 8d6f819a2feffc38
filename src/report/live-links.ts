import { concat } from './inline.ts';
import type { Inline, Line, Section } from './view.ts';

/** The sections without the links that lead to what is not in them: there, the words alone. */
export function keepLiveLinks(sections: readonly Section[]): readonly Section[] {
  const there = new Set<string>();
  collect(sections, there);
  return keep(sections, there) as readonly Section[];
}

/** The names of places: ids of sections, headings and figures, anchors of activities. */
function collect(value: unknown, there: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, each] of Object.entries(value))
    if ((key === 'id' || key === 'anchor') && typeof each === 'string') there.add(`#${each}`);
    else collect(each, there);
}

function keep(value: unknown, there: ReadonlySet<string>): unknown {
  if (Array.isArray(value)) return value.map((each) => keep(each, there));
  if (typeof value !== 'object' || value === null) return value;
  if ('inline' in value) return concat(...(value as Line).inline.map((part) => keepPart(part, there)));
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, keep(each, there)]));
}

function keepPart(part: Inline, there: ReadonlySet<string>): Inline {
  if (typeof part === 'string' || part.kind !== 'link') return part;
  return part.href.startsWith('#') && !there.has(part.href) ? part.text : part;
}
