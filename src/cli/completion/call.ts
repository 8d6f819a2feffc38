import type { Command, Option } from '@commander-js/extra-typings';

/** How far a call has been typed: what comes next is to be completed. */
export interface Call {
  /** The innermost command that is named. */
  readonly command: Command;
  /** Its words that are neither options nor their values. */
  readonly operands: readonly string[];
  readonly given: ReadonlySet<Option>;
  /** The values of options, by the names that commander gives these. */
  readonly values: ReadonlyMap<string, string>;
  /** The option whose value may come next. */
  readonly awaiting: Option | undefined;
  /** Whether that value must come next, whatever it looks like. */
  readonly owed: boolean;
  /** Whether nothing more is an option: `--` stands before. */
  readonly onlyOperands: boolean;
  /** Whether the call asks for the help of a command. */
  readonly forHelp: boolean;
}

/** Reads the words of a call as commander will, without judging them: what is unknown or missing does not matter yet. */
export function readCall(program: Command, words: readonly string[]): Call {
  let command = program;
  const operands: string[] = [];
  const given = new Set<Option>();
  const values = new Map<string, string>();
  let awaiting: Option | undefined;
  let owed = false;
  let onlyOperands = false;
  let forHelp = false;
  for (const word of words) {
    const looksLikeOption = !onlyOperands && isOptionWord(word);
    if (awaiting !== undefined && (owed || !looksLikeOption)) {
      values.set(awaiting.attributeName(), word);
      owed = false;
      // A repeatable one takes all that follows, up to the next option.
      if (!awaiting.variadic) awaiting = undefined;
    } else if (looksLikeOption) {
      const { option, value } = findOption(command, word);
      if (word === '--') onlyOperands = true;
      if (option !== undefined) given.add(option);
      if (option !== undefined && value !== undefined) values.set(option.attributeName(), value);
      awaiting = option !== undefined && value === undefined && takesValue(option) ? option : undefined;
      owed = awaiting?.required === true;
    } else {
      const named = operands.length === 0 && !onlyOperands ? subcommand(command, word) : undefined;
      if (named !== undefined) command = named;
      else if (word === 'help' && operands.length === 0 && command.commands.length > 0) forHelp = true;
      else operands.push(word);
    }
  }
  return { command, operands, given, values, awaiting, owed, onlyOperands, forHelp };
}

/** The names of a command from the first level down, without the program's: `activity set`. */
export function commandPath(command: Command): string {
  const { parent } = command;
  return parent === null ? '' : `${commandPath(parent as Command)} ${command.name()}`.trim();
}

/** The option that a word names, with the value that is glued to it: `--format=json`, `-Cdossier`. */
export function findOption(command: Command, word: string): { option?: Option; value?: string } {
  const [, long = word, glued] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
  const short = word.startsWith('--') ? undefined : word.slice(0, 2);
  for (let at: Command | null = command; at !== null; at = at.parent as Command | null)
    for (const option of at.options) {
      if (option.long === long || option.short === word)
        return { option, ...(glued !== undefined && { value: glued }) };
      if (short !== undefined && option.short === short && takesValue(option))
        return { option, value: word.slice(2) };
    }
  return {};
}

function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

function isOptionWord(word: string): boolean {
  return word.startsWith('-') && word !== '-';
}

function subcommand(command: Command, word: string): Command | undefined {
  return (command.commands as readonly Command[]).find(
    (each) => each.name() === word || each.aliases().includes(word),
  );
}
