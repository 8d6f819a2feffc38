import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { OidpError } from '../model/error.ts';
import { errorCode } from './system-error.ts';

/** In bytes: a little more than ten thousand activities take, and what can be read in a few seconds. */
export const MAX_SIZE = 4 * 1024 * 1024;

/**
 * The text of a file, its byte order mark included. Bytes that are not UTF-8 become U+FFFD, which no reader of ours
 * accepts. Throws `no-such-file`, `not-a-file` or `unreadable-file`; `too-large`; and, where a workspace's `root` is
 * given, `outside-workspace` for a link that leads out of it. `file` is the name to show.
 */
export function readText(target: string, file: string, root?: string): string {
  try {
    if (root !== undefined && !isInside(realpathSync.native(target), root))
      throw new OidpError('outside-workspace', { file });
    const stats = statSync(target);
    // To read a device or a pipe may never end. A pipe that a person names, as a shell makes it, is another matter.
    if (!stats.isFile() && !stats.isDirectory() && !(stats.isFIFO() && root === undefined))
      throw new OidpError('unreadable-file', { file, reason: 'SPECIAL' });
    if (stats.size > MAX_SIZE) throw new OidpError('too-large', { file });
    return readFileSync(target, 'utf8');
  } catch (error) {
    if (error instanceof OidpError) throw error;
    const code = errorCode(error);
    if (code === 'ENOENT') throw new OidpError('no-such-file', { file });
    if (code === 'EISDIR') throw new OidpError('not-a-file', { file });
    throw new OidpError('unreadable-file', { file, reason: code });
  }
}

const realRoots = new Map<string, string>();

/** Where a workspace really is; asked once, for it has many files. */
function realRoot(root: string): string {
  const real = realRoots.get(root) ?? realpathSync.native(root);
  realRoots.set(root, real);
  return real;
}

/** Whether a real path is that of a file in a workspace. */
export function isInside(real: string, root: string): boolean {
  const relative = path.relative(realRoot(root), real);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
