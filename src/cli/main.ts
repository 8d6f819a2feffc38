import { CommanderError } from '@commander-js/extra-typings';
import { OidpError } from '../model/error.ts';
import type { Context } from './context.ts';
import { createProgram, helpAsOption } from './program.ts';

/** Runs the program: arguments without `node` and the script in, the exit code out. Never throws. */
export async function main(argv: readonly string[], context: Context): Promise<number> {
  const words = helpAsOption(argv);
  try {
    const { program, session } = await createProgram(words, context);
    if (words.length === 0) program.outputHelp();
    else await program.parseAsync(words, { from: 'user' });
    return session.exitCode;
  } catch (error) {
    return await explain(error, context);
  }
}

async function explain(error: unknown, { stderr }: Context): Promise<number> {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    // A group called without a command: its help has been shown, on standard error.
    if (error.code !== 'commander.help') {
      const { describeUsageError } = await import('../language/fr/usage.ts');
      stderr.write(`oidp : ${describeUsageError(error.code, error.message)}\n`);
    }
    return 2;
  }
  const { describeError, describeBug } = await import('../language/fr/errors.ts');
  stderr.write(
    `oidp : ${error instanceof OidpError ? describeError(error.code, error.details) : describeBug(error)}\n`,
  );
  return 2;
}
