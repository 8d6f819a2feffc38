import type { Command } from '@commander-js/extra-typings';
import type { Session } from '../session.ts';

export function define(_command: Command, _session: Session): void {
  throw new Error('not there yet');
}
