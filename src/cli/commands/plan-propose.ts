import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import type { Session } from '../session.ts';
import { defineStateCommand } from '../state-command.ts';

export function define(command: Command, session: Session): void {
  defineStateCommand(command, session, COMMANDS['plan propose'], 'proposed');
}
