import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printCalendarJson } from '../../output/calendar-json.ts';
import { printCalendar } from '../../output/calendar-text.ts';
import { parseFormat, parseYear } from '../arguments.ts';
import { openFacts } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.calendar;

export function define(command: Command, session: Session): void {
  command
    .argument('<year>', WORDS.arguments.year)
    .option('--format <format>', WORDS.options.format, 'text')
    .action(async (year, { format }) => {
      const print = parseFormat(format, ['text', 'json']);
      const facts = await openFacts(session, parseYear('year', year));
      if (facts === undefined) return;
      session.out(print === 'json' ? printCalendarJson(facts) : printCalendar(facts, await session.style()));
    });
}
