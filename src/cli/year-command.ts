import type { Command } from '@commander-js/extra-typings';
import type { Screen } from '../output/layout.ts';
import type { Style } from '../output/style.ts';
import type { YearFacts } from '../report/facts.ts';
import { parseFormat, parseYear } from './arguments.ts';
import { openFacts } from './facts.ts';
import type { Session } from './session.ts';

/** The help of a command that shows a year. */
interface Words {
  readonly arguments: { readonly year: string };
  readonly options: { readonly format: string; readonly asOf: string };
}

/** How such a command shows it. */
interface Printers {
  /** `screen` is that of the terminal, where there is one. */
  readonly text: (facts: YearFacts, style: Style, screen: Screen | undefined) => string | Promise<string>;
  readonly json: (facts: YearFacts) => string;
}

/** Makes a command of one argument, a year, that prints what its plan says, for a person or for programs. */
export function defineYearCommand(
  command: Command,
  session: Session,
  words: Words,
  { text, json }: Printers,
): void {
  command
    .argument('<année>', words.arguments.year)
    .option('--format <format>', words.options.format, 'text')
    .option('--as-of <date>', words.options.asOf)
    .action(async (year, { format, asOf }) => {
      const print = parseFormat(format, ['text', 'json']);
      const facts = await openFacts(session, parseYear('année', year), asOf);
      if (facts === undefined) return;
      if (print === 'json') session.out(json(facts));
      else await session.show(await text(facts, await session.style(), session.screen));
    });
}
