import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readText } from './read.ts';

const FOLDER = 'templates';

/**
 * The templates whose names have an ending, by their names without it, each with the file to show. Of several folders
 * that hold `templates/`, a later one overrides those before it, file by file.
 */
export function readTemplates(
  roots: readonly string[],
  ending: string,
): ReadonlyMap<string, { readonly file: string; readonly text: string }> {
  const templates = new Map<string, { file: string; text: string }>();
  for (const root of roots)
    for (const name of namesIn(path.join(root, FOLDER))) {
      if (!name.endsWith(ending)) continue;
      const file = `${FOLDER}/${name}`;
      templates.set(name.slice(0, -ending.length), { file, text: readText(path.join(root, file), file) });
    }
  return templates;
}

/** In order, so that nothing depends on the file system's. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
