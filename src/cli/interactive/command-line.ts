import type { CommandUnknownOpts } from '@commander-js/extra-typings';
import { equivalentWords } from '../../language/fr/prompts.ts';
import type { Session } from '../session.ts';

/** A call of the program as a person would type it in a shell. */
export function commandLine(args: readonly string[]): string {
  return ['oidp', ...args.map(quoted)].join(' ');
}

/** Shows the command that does what was answered, so that next time it can be typed. */
export async function showCommand(session: Session, args: readonly string[]): Promise<void> {
  const style = await session.style();
  // The terminal itself breaks what is too long: copied, it is one line.
  session.out(style.dim(equivalentWords(commandLine([...session.globalArguments, ...args]))));
}

/** The options that a call was given, as arguments again, but for some by their names. */
export function givenOptions(command: CommandUnknownOpts, except: readonly string[]): string[] {
  return command.options.flatMap((option) => {
    const name = option.attributeName();
    if (except.includes(name) || command.getOptionValueSource(name) !== 'cli') return [];
    const value: unknown = command.getOptionValue(name);
    return [option.long ?? '', ...(value === true ? [] : [value].flat().map(String))];
  });
}

/** An argument in the quotes that a shell needs; those that the Windows ones know too, where they will do. */
function quoted(argument: string): string {
  if (/^[\p{L}\d._/:=@%+-]+$/u.test(argument)) return argument;
  if (!/["$`\\!]/.test(argument)) return `"${argument}"`;
  return `'${argument.replaceAll("'", String.raw`'\''`)}'`;
}
