import { partsOf } from './inline.ts';
import type { Definition, Text } from './view.ts';

/** What a document or result is called, linked to where it is. */
export function linkedTitle(title: Text, url: string | undefined): Text {
  if (url === undefined) return title;
  // A link holds no other link: only the words of the title are kept.
  const text = partsOf(title)
    .map((part) => (typeof part === 'string' ? part : part.kind === 'break' ? ' ' : part.text))
    .join('');
  return { inline: [{ kind: 'link', text, href: url }] };
}

/** A field of an activity; none where there is nothing to say. */
export function field(term: string, value: Text | readonly Text[] | undefined): Definition[] {
  if (value === undefined) return [];
  if (typeof value === 'string' || 'inline' in value) return [{ term, text: value }];
  const [first, ...rest] = value;
  if (first === undefined) return [];
  return rest.length === 0 ? [{ term, text: first }] : [{ term, details: value }];
}
