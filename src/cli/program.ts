import { Command, CommanderError } from '@commander-js/extra-typings';
import { COMMANDS, type CommandName, type CommandWords, PROGRAM } from '../language/fr/commands.ts';
import { nearest } from '../model/nearest.ts';
import { LOADERS } from './commands.ts';
import type { Context } from './context.ts';
import { Session } from './session.ts';

declare const OIDP_VERSION: string;

/** The program with all its commands by name, and whole the one that `argv` calls: the others are not loaded. */
export async function createProgram(
  argv: readonly string[],
  context: Context,
): Promise<{ program: Command; session: Session }> {
  const program: Command = new Command('oidp');
  const session = new Session(context, () => program.opts());
  configure(program, context);
  program
    .description(PROGRAM.description)
    .usage(PROGRAM.usage)
    .version(OIDP_VERSION, '-V, --version', PROGRAM.version)
    .option('-C, --dir <dossier>', PROGRAM.options.dir)
    .option('--today <date>', PROGRAM.options.today)
    .option('--no-color', PROGRAM.options.color);
  const called = calledCommand(argv);
  for (const name of Object.keys(COMMANDS) as CommandName[]) {
    const command = addCommand(program, name);
    const load = LOADERS[name];
    if (load !== undefined && name === called) (await load()).define(command, session);
  }
  return { program, session };
}

function addCommand(program: Command, name: CommandName): Command {
  const words: CommandWords = COMMANDS[name];
  const [group, own] = name.includes(' ') ? name.split(' ') : [undefined, name];
  const parent = (program.commands.find((each) => each.name() === group) ?? program) as Command;
  const command = parent
    .command(own ?? name)
    .description(words.summary)
    .aliases(words.names);
  if (LOADERS[name] === undefined) command.usage(PROGRAM.usage);
  return command;
}

/** Words, streams and errors: commander's own texts are English, and its way out is to end the process. */
function configure(program: Command, { stdout, stderr }: Context): void {
  program
    .helpOption('-h, --help', PROGRAM.help)
    .helpCommand('help [commande]', PROGRAM.helpCommand)
    .exitOverride()
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => PROGRAM.titles[title] ?? title,
      optionDescription: ({ description }) => description,
    })
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      // What commander says of an error is said in French, once, by `main`.
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(stdout.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(stderr.columns ?? 80, 100),
    });
}

/** `help plan validate` and `plan help validate` as `plan validate --help`: commander's own help knows one level. */
export function helpAsOption(argv: readonly string[]): readonly string[] {
  const at = commandWords(argv).find((index) => argv[index] === 'help');
  if (at === undefined) return argv;
  const rest = argv.toSpliced(at, 1);
  const known = commandWords(rest).length === 0 || calledCommand(rest) !== undefined;
  return known ? [...rest, '--help'] : rest;
}

/** Whether a call names no command at all: nothing, or options alone. */
export function namesNoCommand(argv: readonly string[]): boolean {
  return commandWords(argv).length === 0;
}

/** The command that is called, found without parsing. */
function calledCommand(argv: readonly string[]): CommandName | undefined {
  const names = Object.keys(COMMANDS) as CommandName[];
  const [first = '', second = ''] = commandWords(argv).map((index) => argv[index]);
  const group = names.find((name) => !name.includes(' ') && answersTo(name, name, first));
  if (group === undefined) return undefined;
  const own = names.filter((name) => name.startsWith(`${group} `));
  const called = own.find((name) => answersTo(name, name.slice(group.length + 1), second));
  // A group that is a command too takes a year; another word is one of its commands, misspelt.
  if (called === undefined && own.length > 0 && LOADERS[group] !== undefined && /^\p{L}/u.test(second))
    throw unknownCommand(group, own, second);
  return called ?? group;
}

/** As commander would say it of a group that takes nothing else. */
function unknownCommand(group: CommandName, own: readonly CommandName[], word: string): CommanderError {
  const known = own.flatMap((name) => [name.slice(group.length + 1), ...COMMANDS[name].names]);
  const near = nearest(word, known);
  const suggestion = near === undefined ? '' : ` (Did you mean ${near}?)`;
  return new CommanderError(2, 'commander.unknownCommand', `error: unknown command '${word}'${suggestion}`);
}

/** Where the words of the command stand: the first two that are neither an option nor an option's value. */
function commandWords(argv: readonly string[]): number[] {
  const words: number[] = [];
  for (let index = 0; index < argv.length && words.length < 2; index++) {
    const argument = argv[index] ?? '';
    if (argument === '-C' || argument === '--dir' || argument === '--today') index++;
    else if (!argument.startsWith('-')) words.push(index);
  }
  return words;
}

function answersTo(name: CommandName, own: string, word: string): boolean {
  return word === own || (COMMANDS[name].names as readonly string[]).includes(word);
}
