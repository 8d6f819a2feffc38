import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printRows } from '../../output/activities-text.ts';
import { printJson } from '../../output/json.ts';
import { noticeLines } from '../../output/notice.ts';
import { printPlanHead } from '../../output/plans-text.ts';
import { selectActivities } from '../../report/select-activities.ts';
import type { Session } from '../session.ts';
import { defineYearCommand } from '../year-command.ts';

export function define(command: Command, session: Session): void {
  defineYearCommand(command, session, COMMANDS['plan show'], {
    text: async (facts, style, screen) => {
      const activities = await printRows(facts, selectActivities(facts), { style, columns: screen?.columns });
      return [printPlanHead(facts, style), ...noticeLines(facts), ...activities].join('\n\n');
    },
    json: ({ plan }) => printJson({ plan }),
  });
}
