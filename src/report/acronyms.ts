import { ACRONYM_LINKS } from '../language/fr/report-annexes.ts';

/** An abbreviation with what it stands for. */
export interface Acronym {
  readonly short: string;
  readonly full: string;
}

const SHORT = String.raw`\p{Lu}[\p{Lu}\p{N}]{1,11}`;

/** « CGLU (Cités et Gouvernements Locaux Unis) ». */
const SHORT_FIRST = new RegExp(String.raw`(?<![\p{L}\p{N}-])(${SHORT})[\s\u00A0]\(([^()]{3,150})\)`, 'gu');

/** « Cités et Gouvernements Locaux Unis (CGLU) »: the words before, of the same sentence. */
const FULL_FIRST = new RegExp(String.raw`([^()«».;:!?]{3,200})[\s\u00A0]\((${SHORT})\)`, 'gu');

/**
 * The abbreviations that some texts say in full, in alphabetical order. Only where each of their letters begins a word
 * of the full name, in order, is it one: what stands in brackets is often something else. The first one said counts.
 */
export function findAcronyms(texts: readonly string[]): Acronym[] {
  const found = new Map<string, string>();
  const add = (short: string, full: string | undefined) => {
    if (full !== undefined && !found.has(short)) found.set(short, full);
  };
  for (const text of texts.map((each) => each.replace(/\s+/g, ' '))) {
    if (!text.includes('(')) continue;
    for (const [, short = '', inside = ''] of text.matchAll(SHORT_FIRST)) {
      const full = nameBefore(short, inside);
      add(short, full === inside.trim() ? full : undefined);
    }
    for (const [, before = '', short = ''] of text.matchAll(FULL_FIRST))
      add(short, nameBefore(short, before));
  }
  return [...found]
    .map(([short, full]) => ({ short, full }))
    .toSorted((a, b) => (a.short < b.short ? -1 : Number(a.short > b.short)));
}

/** The last words of a text whose initials are the letters of an abbreviation; links between them do not count. */
function nameBefore(short: string, text: string): string | undefined {
  const letters = Array.from(short);
  let rest = text.trimEnd();
  const { length } = rest;
  while (letters.length > 0) {
    const match = /(?<prefix>^|[\s–-]|[’'])(?<word>[^\s’'–-]+)$/u.exec(rest);
    const word = match?.groups?.word;
    if (match === null || word === undefined) return undefined;
    const start = match.index + (match.groups?.prefix?.length ?? 0);
    const isLetter = initialOf(word) === letters.at(-1);
    if (isLetter) letters.pop();
    else if (!ACRONYM_LINKS.has(word.toLowerCase())) return undefined;
    if (letters.length === 0) return text.slice(start, length);
    rest = rest.slice(0, start).replace(/[\s’'–-]+$/u, '');
  }
  return undefined;
}

function initialOf(word: string): string {
  return word.charAt(0).normalize('NFD').charAt(0).toUpperCase();
}
