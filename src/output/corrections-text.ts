import { correctionWords } from '../language/fr/corrections.ts';
import { valueAt } from '../model/check.ts';
import type { Fix } from '../model/finding.ts';
import type { Correction } from '../rules/fix.ts';
import { visible, visibleName } from '../model/visible.ts';
import { locate } from '../source/locate.ts';

/** One line for each correction, in the order of the files: where it was, and what became what. */
export function printCorrectionLines(corrections: readonly Correction[]): string {
  return corrections
    .map((correction) => ({ ...correction, at: locate(correction.before.source, correction.finding.place) }))
    .toSorted(
      (a, b) =>
        (a.before.file < b.before.file ? -1 : Number(a.before.file > b.before.file)) ||
        a.at.line - b.at.line ||
        a.at.column - b.at.column,
    )
    .map(({ finding: { rule, fix = [] }, before: { file, source }, at }) => {
      const changes = fix.flatMap((edit) => changesOf(edit, source.data));
      return `${visibleName(file)}:${at.line}:${at.column} ${visible(correctionWords(rule, changes))}\n`;
    })
    .join('');
}

/** How far around a change its words are shown. */
const REACH = 80;

/** What an edit that mends something makes of what. */
function changesOf(edit: Fix, data: unknown): { from: string; to: string }[] {
  switch (edit.kind) {
    case 'rename':
      return [{ from: String(edit.path.at(-1)), to: edit.to }];
    case 'set':
      return [{ from: String(valueAt(data, edit.path)), to: String(edit.value) }];
    case 'amend': {
      const text = String(valueAt(data, edit.path));
      return edit.parts.map(({ index, text: part, by }) => {
        const before = /\S*\s?\S*$/.exec(text.slice(Math.max(0, index - REACH), index))?.[0] ?? '';
        const after = /^\S*/.exec(text.slice(index + part.length, index + part.length + REACH))?.[0] ?? '';
        return { from: before + part + after, to: before + by + after };
      });
    }
  }
}
