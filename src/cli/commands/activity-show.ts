import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { printActivityJson } from '../../output/activity-json.ts';
import { printActivity } from '../../output/activity-text.ts';
import { gatherRecord } from '../../report/activity-record.ts';
import { parseFormat, parseReference, parseYear } from '../arguments.ts';
import { openFacts, openLater } from '../facts.ts';
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
      const record = gatherRecord(facts, found, await openLater(session, facts));
      if (print === 'json') return session.out(printActivityJson(facts, record));
      const paper = { style: await session.style(), columns: session.context.stdout.columns };
      await session.show(await printActivity(facts, record, paper));
    });
}
