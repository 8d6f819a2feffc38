import path from 'node:path';
import { ejectedWords } from '../language/fr/templates.ts';
import { OidpError } from '../model/error.ts';
import { slashed } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';
import { TEMPLATES_FOLDER, readTemplates } from '../workspace/templates.ts';
import { makeFolder, writeWhole } from '../workspace/write.ts';
import type { Session } from './session.ts';

/**
 * Copies the templates and the style of the program into the workspace's own folder or, where one is named, into that.
 * What is there stays as it is, and what of it differs is told.
 */
export function ejectTemplates(session: Session, named: string | undefined): void {
  const { context, folder } = session;
  const root = named === undefined ? session.workspace.root : undefined;
  const target = root === undefined ? path.resolve(folder, named ?? '') : path.join(root, TEMPLATES_FOLDER);
  const shown = named === undefined ? TEMPLATES_FOLDER : slashed(named).replace(/(?<=.)\/+$/, '');
  makeFolder(target, shown);
  const outcomes = ['.hbs', '.css'].flatMap((ending) =>
    Array.from(readTemplates([context.packageRoot], ending), ([name, { text }]) => {
      const file = name + ending;
      return {
        file: `${shown}/${file}`,
        outcome: copy(path.join(target, file), `${shown}/${file}`, text, root),
      };
    }),
  );
  const numberOf = (wanted: Outcome) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const different = outcomes.filter(({ outcome }) => outcome === 'different').map(({ file }) => file);
  session.out(ejectedWords(shown, numberOf('written'), numberOf('same'), different, root !== undefined));
}

type Outcome = 'written' | 'same' | 'different';

function copy(target: string, file: string, text: string, root: string | undefined): Outcome {
  try {
    writeWhole(target, file, text, 'absent', root);
    return 'written';
  } catch (error) {
    if (!(error instanceof OidpError) || error.code !== 'file-exists') throw error;
    return isSame(target, file, text, root) ? 'same' : 'different';
  }
}

/** What cannot be read as a template is something else. */
function isSame(target: string, file: string, text: string, root: string | undefined): boolean {
  try {
    return readText(target, file, root ?? path.dirname(target)) === text;
  } catch {
    return false;
  }
}
