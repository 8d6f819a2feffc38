import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import type { Paper } from '../../output/activities-text.ts';
import { PLAIN } from '../../output/style.ts';
import type { YearFacts } from '../../report/facts.ts';
import { type Selection, selectActivities } from '../../report/select-activities.ts';
import { parseFilters, parseSort } from '../activity-filters.ts';
import { parseYear } from '../arguments.ts';
import { openFacts } from '../facts.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity list'];

export function define(command: Command, session: Session): void {
  command
    // An option of several values would take a year that follows it for one of them.
    .usage('<année> [options]')
    .argument('<année>', WORDS.arguments.year)
    .option('--priority <lettre...>', WORDS.options.priority)
    .option('--status <statut...>', WORDS.options.status)
    .option('--open', WORDS.options.open)
    .option('--late', WORDS.options.late)
    .option('--due-before <date>', WORDS.options.dueBefore)
    .option('--theme <thème...>', WORDS.options.theme)
    .option('--lead <qui...>', WORDS.options.lead)
    .option('--carried', WORDS.options.carried)
    .option('--sort <ordre>', WORDS.options.sort, 'number')
    .option('--as-of <date>', WORDS.options.asOf)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async (year, { format, output, force, sort, asOf, ...filters }) => {
      const destinations = chooseDestinations(format, output, FORMATS);
      const order = parseSort(sort);
      const facts = await openFacts(session, parseYear('année', year), asOf);
      if (facts === undefined) return;
      const selection = selectActivities(facts, parseFilters(filters, facts), order);
      const screen = { style: await session.style(), columns: session.context.stdout.columns };
      await deliver(
        session,
        destinations,
        (to) => PRINTERS[to.format](facts, selection, to.output === undefined ? screen : FILE),
        { force },
      );
    });
}

/** A file has neither colours nor edges. */
const FILE: Paper = { style: PLAIN, columns: undefined };

type Printer = (facts: YearFacts, selection: Selection, paper: Paper) => string | Promise<string>;

/** Each is loaded where it is asked for. */
const PRINTERS = {
  async text(facts, selection, paper) {
    const { printActivities } = await import('../../output/activities-text.ts');
    return printActivities(facts, selection, paper);
  },
  async json(facts, selection) {
    const { printActivitiesJson } = await import('../../output/activities-json.ts');
    return printActivitiesJson(facts, selection);
  },
  async csv(facts, selection) {
    const { printActivitiesCsv } = await import('../../output/activities-csv.ts');
    return printActivitiesCsv(facts, selection);
  },
  async md(facts, selection) {
    const { printActivitiesMarkdown } = await import('../../output/activities-markdown.ts');
    return printActivitiesMarkdown(facts, selection);
  },
} satisfies Readonly<Record<string, Printer>>;

const FORMATS = ['text', 'json', 'csv', 'md'] as const satisfies readonly (keyof typeof PRINTERS)[];
