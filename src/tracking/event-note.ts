import type { Edit, Path } from '../model/edit.ts';
import { insertKey } from '../model/insert-key.ts';

/**
 * The edits that add a note to the one at `path`, as a sentence after it: what people wrote stays. None where it says
 * that already.
 */
export function noteEdits(known: string | undefined, note: string, path: Path): Edit[] {
  const added = note.trim();
  if (known === undefined) return [insertKey(path, added)];
  const text = known.replace(/[ \t\r\n]+$/, '');
  if (text === '') return [{ kind: 'set', path, value: added }];
  const sentence = added.replaceAll(BLANKS, ' ');
  if (saysAlready(text, sentence)) return [];
  const by = `${isEnded(text) ? ' ' : '. '}${sentence}`;
  return [{ kind: 'amend', path, parts: [{ index: text.length, text: '', by }] }];
}

const BLANKS = /[ \t\r\n]+/g;

/** Whether a sentence may begin after a text: it ends with a sign of that, perhaps between quotes or in brackets. */
function isEnded(text: string): boolean {
  return /[.!?…:;,]\s?[»")\]]?\s*$/.test(text);
}

/** Whether a sentence, its last sign aside, stands in a text as a sentence of its own. */
function saysAlready(known: string, sentence: string): boolean {
  const text = known.replaceAll(BLANKS, ' ');
  const bare = sentence.replace(/[.!?…]$/, '');
  if (bare === '') return false;
  for (let at = text.indexOf(bare); at !== -1; at = text.indexOf(bare, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + bare.length)];
    if ((before === '' || isEnded(before)) && /^(?:[.!?…](?: |$)|$)/.test(after)) return true;
  }
  return false;
}
