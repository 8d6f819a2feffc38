import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printCalendarJson } from '../../output/calendar-json.ts';
import { printCalendar } from '../../output/calendar-text.ts';
import type { Session } from '../session.ts';
import { defineYearCommand } from '../year-command.ts';

export function define(command: Command, session: Session): void {
  command.usage('<année> [options]');
  defineYearCommand(command, session, COMMANDS.calendar, { text: printCalendar, json: printCalendarJson });
}
