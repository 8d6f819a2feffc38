import { type Command, CommanderError } from '@commander-js/extra-typings';
import { OidpError } from '../model/error.ts';
import { inOrder } from '../model/visible.ts';
import { COMPLETE } from './commands.ts';
import type { Context } from './context.ts';
import { INTERRUPTED, Interruption } from './interruption.ts';
import { createProgram, helpAsOption, namesNoCommand } from './program.ts';
import type { Session } from './session.ts';

/** Runs the program: arguments without `node` and the script in, the exit code out. Never throws. */
export async function main(argv: readonly string[], context: Context): Promise<number> {
  try {
    if (argv[0] === COMPLETE) {
      const { complete } = await import('./completion/complete.ts');
      await complete(argv.slice(1), context);
      return 0;
    }
    const words = helpAsOption(argv);
    const { program, session } = await createProgram(words, context);
    if (namesNoCommand(words)) program.action(() => openWithoutCommand(words, program, session));
    await program.parseAsync(words, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    return await explain(error, context);
  }
}

/** The menu, where there is somebody to choose from it; else help, which a call of options alone did not ask for. */
async function openWithoutCommand(
  words: readonly string[],
  program: Command,
  session: Session,
): Promise<void> {
  if (session.isInteractive) {
    const { openMenu } = await import('./interactive/menu.ts');
    await openMenu(session, (args, stdout) => main(args, { ...session.context, stdout }));
    session.exitCode = 0;
  } else if (words.length === 0) program.outputHelp();
  else program.help({ error: true });
}

async function explain(error: unknown, context: Context): Promise<number> {
  if (error instanceof Interruption) return INTERRUPTED;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // A group called without a command: its help has been shown, on standard error.
    if (error.code !== 'commander.help') {
      const { describeUsageError } = await import('../language/fr/usage.ts');
      await complain(describeUsageError(error.code, error.message), context);
    }
    return 2;
  }
  const { describeError, describeBug } = await import('../language/fr/errors.ts');
  await complain(
    error instanceof OidpError ? describeError(error.code, error.details) : describeBug(error),
    context,
  );
  return 2;
}

/** Says what is wrong, between the edges of the terminal where there is one. */
async function complain(words: string, { stderr }: Context): Promise<void> {
  const text = inOrder(`oidp : ${words}\n`);
  const { columns } = stderr;
  if (columns === undefined) return void stderr.write(text);
  const { wrapText } = await import('../output/wrap.ts');
  stderr.write(await wrapText(text, columns));
}
