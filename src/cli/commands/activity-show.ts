import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printActivityJson } from '../../output/activities-json.ts';
import { printActivity } from '../../output/activities-text.ts';
import { parseFormat, parseReference, parseYear } from '../arguments.ts';
import { openFacts } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity show'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .argument('<activité>', WORDS.arguments.reference)
    .option('--format <format>', WORDS.options.format, 'text')
    .option('--as-of <date>', WORDS.options.asOf)
    .action(async (year, reference, { format, asOf }) => {
      const print = parseFormat(format, ['text', 'json']);
      const facts = await openFacts(session, parseYear('année', year), asOf);
      if (facts === undefined) return;
      const found = parseReference(reference, facts.plan);
      if (print === 'json') session.out(printActivityJson(facts, found));
      else await session.show(printActivity(facts, found, await session.style()));
    });
}
