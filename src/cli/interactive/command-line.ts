import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { COMMANDS, type CommandName } from '../../language/fr/commands.ts';
import { equivalentWords } from '../../language/fr/prompts.ts';
import type { Session } from '../session.ts';

/** The words of a command as it is called in French: `activité marquer` for `activity set`. */
export function frenchWords(name: CommandName): string[] {
  const words = name.split(' ');
  return words.map((word, index) => {
    // Every group of commands is among them too.
    const { names } = COMMANDS[words.slice(0, index + 1).join(' ') as CommandName];
    return names[0] ?? word;
  });
}

/** Options with their values, by the names that commander gives them, as arguments. */
export function optionArguments(options: object): string[] {
  return (Object.entries(options) as [string, unknown][]).flatMap(([name, value]) => {
    if (value === undefined) return [];
    const long = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    return [long, ...(value === true ? [] : [value].flat().map(String))];
  });
}

/** The options that a call was given, as arguments again, but for some by their names. */
export function givenOptions(command: CommandUnknownOpts, except: readonly string[]): string[] {
  const names = command.options
    .map((option) => option.attributeName())
    .filter((name) => !except.includes(name) && command.getOptionValueSource(name) === 'cli');
  return optionArguments(Object.fromEntries(names.map((name) => [name, command.getOptionValue(name)])));
}

/** Shows the command that does what was answered, so that next time it can be typed. */
export async function showCommand(session: Session, args: readonly string[]): Promise<void> {
  const style = await session.style();
  const line = commandLine([...session.globalArguments, ...args], process.platform);
  // The terminal itself breaks what is too long: copied, it is one line.
  session.out(style.dim(equivalentWords(line)));
}

/** A call of the program as a person would type it in a shell of a platform. */
export function commandLine(args: readonly string[], platform: NodeJS.Platform): string {
  return ['oidp', ...args.map(platform === 'win32' ? quotedForWindows : quoted)].join(' ');
}

/** An argument in the quotes that a shell needs. */
function quoted(argument: string): string {
  if (/^[\p{L}\d._/:=@%+-]+$/u.test(argument)) return argument;
  if (!/["$`\\!]/.test(argument)) return `"${argument}"`;
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}

/** As the shells of Windows have it: a backslash is one like any other, but before a quote, where it must be double. */
function quotedForWindows(argument: string): string {
  if (/^[\p{L}\d._/:=+\\-]+$/u.test(argument)) return argument;
  return `"${argument.replaceAll(/(\\*)("|$)/g, (_, slashes: string, quote: string) => slashes + slashes + quote + quote)}"`;
}
