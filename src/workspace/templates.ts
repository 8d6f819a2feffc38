import { type Dirent, readdirSync } from 'node:fs';
import path from 'node:path';
import { OidpError } from '../model/error.ts';
import { readText } from './read.ts';
import { errorCode } from './system-error.ts';

/** The folder of a workspace, and of the program, that holds templates. */
export const TEMPLATES_FOLDER = 'templates';

/** A file of templates: the file to show, and its text. */
export interface TemplateFile {
  readonly file: string;
  readonly text: string;
}

/**
 * The templates whose names have an ending, by their names without it, each with the file to show. Of several folders
 * that hold `templates/`, a later one overrides those before it, file by file. Throws as `readText` does: for what
 * leads out of its folder, too.
 */
export function readTemplates(roots: readonly string[], ending: string): ReadonlyMap<string, TemplateFile> {
  const templates = new Map<string, TemplateFile>();
  for (const root of roots)
    for (const name of namesIn(root).filter((each) => each.endsWith(ending))) {
      const file = `${TEMPLATES_FOLDER}/${name}`;
      const text = readText(path.join(root, file), file, root);
      // Editors of Windows put a mark first, which would be printed in the middle of a report.
      templates.set(name.slice(0, -ending.length), { file, text: text.replace(/^\uFEFF/, '') });
    }
  return templates;
}

/** In order, so that nothing depends on the file system's. A folder is no template, whatever it is called. */
function namesIn(root: string): string[] {
  return entriesIn(root)
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** None where there is no such folder: to have one is up to the workspace. */
function entriesIn(root: string): Dirent[] {
  try {
    return readdirSync(path.join(root, TEMPLATES_FOLDER), { withFileTypes: true });
  } catch (error) {
    const reason = errorCode(error);
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return [];
    throw new OidpError('unreadable-file', { file: TEMPLATES_FOLDER, reason });
  }
}
