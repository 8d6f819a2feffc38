import type { Command } from '@commander-js/extra-typings';
import type { Session } from '../session.ts';

export function define(command: Command, session: Session): void {}
