import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printDashboardJson } from '../../output/dashboard-json.ts';
import { printDashboard } from '../../output/dashboard-text.ts';
import type { Session } from '../session.ts';
import { defineYearCommand } from '../year-command.ts';

export function define(command: Command, session: Session): void {
  defineYearCommand(command, session, COMMANDS.status, { text: printDashboard, json: printDashboardJson });
}
