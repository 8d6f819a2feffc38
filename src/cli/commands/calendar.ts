import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { PLAIN } from '../../output/style.ts';
import type { Exportable } from '../../report/exportable.ts';
import type { YearFacts } from '../../report/facts.ts';
import { parseYear } from '../arguments.ts';
import { openFacts } from '../facts.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import type { Session } from '../session.ts';
import { openSettings } from '../settings.ts';

const WORDS = COMMANDS.calendar;

export function define(command: Command, session: Session): void {
  command
    .usage('<année> [options]')
    .argument('<année>', WORDS.arguments.year)
    .option('--format <format>', WORDS.options.format)
    .option('--as-of <date>', WORDS.options.asOf)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .action(async (year, { format, asOf, output, force }) => {
      const destinations = chooseDestinations(format, output, FORMATS);
      const facts = await openFacts(session, parseYear('année', year), asOf);
      if (facts === undefined) return;
      await deliver(session, destinations, (to) => PRINTERS[to.format](facts, session, to.output), { force });
      if (destinations.some((to) => to.format === 'ics')) await tellLeftOut(facts, session);
    });
}

type Printer = (facts: YearFacts, session: Session, output: string | undefined) => Promise<string>;

/** Each is loaded where it is asked for. */
const PRINTERS = {
  async text(facts, session, output) {
    const { printCalendar } = await import('../../output/calendar-text.ts');
    return printCalendar(facts, output === undefined ? await session.style() : PLAIN);
  },
  async ics(facts, session) {
    const own = await takeExportable(facts);
    const { timezone: timeZone, organization } = openSettings(session.workspace);
    const { printCalendarIcs } = await import('../../output/calendar-ics.ts');
    const agenda = { today: session.today, timeZone, organization: facts.plan.organization ?? organization };
    return printCalendarIcs(own.facts, agenda);
  },
  async csv(facts) {
    const { printCalendarCsv } = await import('../../output/calendar-csv.ts');
    return printCalendarCsv(facts);
  },
  async md(facts) {
    const { printCalendarMarkdown } = await import('../../output/calendar-markdown.ts');
    return printCalendarMarkdown(facts);
  },
  async json(facts) {
    const { printCalendarJson } = await import('../../output/calendar-json.ts');
    return printCalendarJson(facts);
  },
} satisfies Readonly<Record<string, Printer>>;

const FORMATS = ['text', 'ics', 'csv', 'md', 'json'] as const satisfies readonly (keyof typeof PRINTERS)[];

/**
 * An agenda shows each event by itself: nothing there would say that it comes from an example. So a plan that is one goes
 * into none, and of another plan what comes from one stays out. Throws `export-refused`.
 */
async function takeExportable(facts: YearFacts): Promise<Exportable> {
  const { year, provenance } = facts.plan;
  if (provenance === 'reconstructed') throw new OidpError('export-refused', { year });
  const { exportableCalendar } = await import('../../report/exportable.ts');
  return exportableCalendar(facts);
}

async function tellLeftOut(given: YearFacts, session: Session): Promise<void> {
  const { facts, leftOut } = await takeExportable(given);
  const undated = facts.withoutMonth.filter(({ when }) => when === undefined).length;
  if (undated + leftOut.number === 0) return;
  const { leftOutWords, notExportedWords } = await import('../../language/fr/calendar-export.ts');
  if (leftOut.number > 0) await session.tell(notExportedWords(leftOut.number, leftOut.years, facts.plan));
  if (undated > 0) await session.tell(leftOutWords(undated, facts.plan));
}
