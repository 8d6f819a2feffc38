import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printDashboardJson } from '../../output/dashboard-json.ts';
import { printDashboard } from '../../output/dashboard-text.ts';
import { parseFormat, parseYear } from '../arguments.ts';
import { openFacts } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.status;

export function define(command: Command, session: Session): void {
  command
    .argument('<year>', WORDS.arguments.year)
    .option('--format <format>', WORDS.options.format, 'text')
    .action(async (year, { format }) => {
      const print = parseFormat(format, ['text', 'json']);
      const facts = await openFacts(session, parseYear('year', year));
      if (facts === undefined) return;
      session.out(
        print === 'json' ? printDashboardJson(facts) : printDashboard(facts, await session.style()),
      );
    });
}
