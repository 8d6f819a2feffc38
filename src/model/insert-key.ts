import { knownKeys } from './schema-paths.ts';
import type { Edit, Path, Value } from './edit.ts';

/** An edit that adds a key at the place where plans write it: the order of the keys is that of the format. */
export function insertKey(path: Path, value: Value): Edit {
  const keys = knownKeys(path.slice(0, -1));
  return { kind: 'insert', path, value, after: keys.slice(0, keys.indexOf(String(path.at(-1)))) };
}
