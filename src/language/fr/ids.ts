import { fold } from '../../model/nearest.ts';

/** Words that say nothing of what a title is about. */
const SMALL_WORDS: ReadonlySet<string> = new Set(
  'a au aupres aux avec ce ces cette chez d dans de des du elle en et il ils l la le les leur leurs ou par pour qu que qui s sa se ses son sur un une vers'.split(
    ' ',
  ),
);

/** In characters: an id is typed and read. */
const LONGEST = 40;

/** An id made of the words of a title: « Prix OIDP « Bonne pratique » » gives `prix-oidp-bonne-pratique`. Empty where it has no letter. */
export function idFromTitle(title: string): string {
  const words = fold(title)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && !SMALL_WORDS.has(word));
  // An id begins with a letter.
  const first = words.findIndex((word) => /^[a-z]/.test(word));
  let id = '';
  for (const word of first === -1 ? [] : words.slice(first)) {
    if (id !== '' && id.length + word.length >= LONGEST) break;
    id += id === '' ? word.slice(0, LONGEST) : `-${word}`;
  }
  return id;
}
