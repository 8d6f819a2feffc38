import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printActivitiesJson } from '../../output/activities-json.ts';
import { printActivities } from '../../output/activities-text.ts';
import type { Session } from '../session.ts';
import { defineYearCommand } from '../year-command.ts';

export function define(command: Command, session: Session): void {
  defineYearCommand(command, session, COMMANDS['activity list'], {
    text: printActivities,
    json: printActivitiesJson,
  });
}
