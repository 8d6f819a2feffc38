import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printActivities } from '../../output/activities-text.ts';
import { printJson } from '../../output/json.ts';
import { printPlanHead } from '../../output/plans-text.ts';
import type { Session } from '../session.ts';
import { defineYearCommand } from '../year-command.ts';

export function define(command: Command, session: Session): void {
  defineYearCommand(command, session, COMMANDS['plan show'], {
    text: (facts, style) => `${printPlanHead(facts, style)}\n\n${printActivities(facts, style)}`,
    json: ({ plan }) => printJson({ plan }),
  });
}
