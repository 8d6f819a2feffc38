import { isScalar } from 'yaml';
import type { Path } from '../model/edit.ts';
import { nodeAt } from './locate.ts';
import type { Source } from './read.ts';

/** The value at a path as its file writes it, without quotes: of a number, its zeros too. Undefined where none stands there. */
export function writtenAt(source: Source, path: Path): string | undefined {
  const node = nodeAt(source, path);
  return isScalar(node) ? node.source : undefined;
}
