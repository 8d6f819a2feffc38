import { fold } from '../../model/nearest.ts';

/** Something that may be typed next. */
export interface Candidate {
  /** The word for it; then its other names, which are offered only to who begins to type one. */
  readonly names: readonly [string, ...string[]];
  readonly description?: string | undefined;
}

/** A word to offer. */
export interface Match {
  readonly word: string;
  readonly description: string;
}

/**
 * The words that go on with what is typed; where none does to the letter, those that do but for case and accents. Of
 * names that only these tell apart, the first.
 */
export function matchesOf(candidates: readonly Candidate[], typed: string): Match[] {
  const begun = typed.normalize('NFC');
  const exact = matching(candidates, begun, (name) => name.startsWith(begun));
  if (exact.length > 0) return exact;
  const folded = fold(begun);
  return matching(candidates, begun, (name) => fold(name).startsWith(folded));
}

function matching(candidates: readonly Candidate[], typed: string, fits: (name: string) => boolean): Match[] {
  const offered = new Set<string>();
  return candidates.flatMap(({ names, description = '' }) => {
    const seen = new Set<string>();
    const words = (typed === '' ? names.slice(0, 1) : names).filter((name) => {
      if (!fits(name) || seen.has(fold(name)) || offered.has(name)) return false;
      seen.add(fold(name));
      offered.add(name);
      return true;
    });
    return words.map((word) => ({ word, description }));
  });
}
