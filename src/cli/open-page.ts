import path from 'node:path';
import { openYourself } from '../language/fr/saved-files.ts';
import { OidpError } from '../model/error.ts';
import { slashed } from '../workspace/find.ts';
import type { Destination } from './list-output.ts';
import type { Session } from './session.ts';

/** The file that `--open` is about: the first page among those that are written. Throws `wrong-options`. */
export function pageToOpen(destinations: readonly Destination<string>[]): string {
  const page = destinations.find(({ format, output }) => format === 'html' && output !== undefined)?.output;
  if (page === undefined) throw new OidpError('wrong-options', { reason: 'open-without-page' });
  return page;
}

/** Opens a page that was written, where somebody sits at a desktop; else says how to see it. */
export async function openPage(session: Session, page: string): Promise<void> {
  const { openFile } = session.context;
  const isOpen =
    session.isInteractive && openFile !== undefined && (await openFile(path.resolve(session.folder, page)));
  if (!isOpen) await session.tell(openYourself(slashed(page)));
}
