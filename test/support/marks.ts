import { expect } from 'vitest';
import type { Diagnostic } from '../../src/output/diagnostics.ts';
import { summary } from './diagnose.ts';
import { plain } from './run.ts';

/*
 * A fixture says on the very line what is to be found there:
 *
 *     statut: done #✗ unknown-key «statut» vouliez-vous dire « status »
 *
 * A finding of that rule starts on this line, underlines exactly «statut», and says the rest (parts that are apart are
 * separated by « … »). `#✗-1` and `#✗+2` mean the line before and the second one after, where the line itself can hold
 * no comment. Nothing else may be found.
 */

const MARK = /#✗([+-]\d+)? ([a-z-]+) «([^»]*)»((?:(?! #✗).)*)/g;

interface Mark {
  readonly summary: string;
  readonly words: readonly string[];
}

/** What a text is marked with. */
export function marks(text: string): Mark[] {
  return text.split('\n').flatMap((line, index) =>
    Array.from(line.matchAll(MARK), ([, offset = '0', rule, token, words = '']) => ({
      summary: `${index + 1 + Number(offset)} ${rule} «${token}»`,
      words: words.split('…').map((part) => part.trim()),
    })),
  );
}

/** Expects that exactly what a text is marked with was found in it. */
export function expectMarked(text: string, found: readonly Diagnostic[]): void {
  const expected = marks(text);
  expect(found.map((each) => summary(text, each)).toSorted()).toEqual(
    expected.map((each) => each.summary).toSorted(),
  );
  for (const each of expected) {
    const said = found
      .filter((diagnostic) => summary(text, diagnostic) === each.summary)
      .map(({ message, help = '' }) => plain(`${message} ${help}`).toLowerCase())
      .join('\n');
    for (const words of each.words) expect(said).toContain(plain(words).toLowerCase());
  }
}
