import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printActivities } from '../../output/activities-text.ts';
import { printJson } from '../../output/findings-json.ts';
import { printPlanHead } from '../../output/plans-text.ts';
import { parseFormat, parseYear } from '../arguments.ts';
import { openFacts } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan show'];

export function define(command: Command, session: Session): void {
  command
    .argument('<year>', WORDS.arguments.year)
    .option('--format <format>', WORDS.options.format, 'text')
    .action(async (year, { format }) => {
      const print = parseFormat(format, ['text', 'json']);
      const facts = await openFacts(session, parseYear('year', year));
      if (facts === undefined) return;
      const style = await session.style();
      session.out(
        print === 'json'
          ? printJson({ plan: facts.plan })
          : `${printPlanHead(facts.plan, style)}\n\n${printActivities(facts, style)}`,
      );
    });
}
