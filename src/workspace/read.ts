import { readFileSync } from 'node:fs';
import { OidpError } from '../model/error.ts';
import { errorCode } from './system-error.ts';

/**
 * The text of a file, its byte order mark included. Bytes that are not UTF-8 become U+FFFD, which no reader of ours
 * accepts. Throws `no-such-file`, `not-a-file` or `unreadable-file`; `file` is the name to show.
 */
export function readText(path: string, file: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT') throw new OidpError('no-such-file', { file });
    if (code === 'EISDIR') throw new OidpError('not-a-file', { file });
    throw new OidpError('unreadable-file', { file, reason: code });
  }
}
