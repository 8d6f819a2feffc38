import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { PLAIN } from '../../output/style.ts';
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
    refuseReconstructed(facts);
    const { timezone: timeZone, organization } = openSettings(session.workspace);
    const { printCalendarIcs } = await import('../../output/calendar-ics.ts');
    const agenda = { today: session.today, timeZone, organization: facts.plan.organization ?? organization };
    return printCalendarIcs(facts, agenda);
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

/** An agenda shows each event by itself: nothing there would say that it comes from an example. Throws `export-refused`. */
function refuseReconstructed({ plan, others }: YearFacts): void {
  const source = [plan, ...others.values()].find(({ provenance }) => provenance === 'reconstructed');
  if (source !== undefined) throw new OidpError('export-refused', { year: plan.year, source: source.year });
}

async function tellLeftOut({ plan }: YearFacts, session: Session): Promise<void> {
  const undated = (plan.calendar ?? []).filter(({ when }) => when === undefined);
  if (undated.length === 0) return;
  const { leftOutWords } = await import('../../language/fr/calendar-export.ts');
  await session.tell(leftOutWords(undated.length, plan));
}
