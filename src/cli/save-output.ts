import path from 'node:path';
import { written } from '../language/fr/new-files.ts';
import { OidpError } from '../model/error.ts';
import { slashed } from '../workspace/find.ts';
import { makeFolder, writeWhole } from '../workspace/write.ts';
import type { Session } from './session.ts';

/** Writes a result into the file that is named, and says so in `words`. Throws `is-a-plan`, or as a write does. */
export function saveOutput(session: Session, output: string, text: string, words = written): void {
  const target = path.resolve(session.folder, output);
  const file = slashed(output);
  if (/\.ya?ml$/i.test(target)) throw new OidpError('is-a-plan', { file });
  makeFolder(path.dirname(target), file);
  writeWhole(target, file, text, 'any');
  session.err(words(file));
}

/** The format that a file's ending tells: what `formats` has for it, else its own name; no file has the ending `''`. */
export function formatOf(output: string | undefined, formats: Readonly<Record<string, string>>): string {
  const ending = path
    .extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return Object.hasOwn(formats, ending) ? (formats[ending] ?? ending) : ending;
}
