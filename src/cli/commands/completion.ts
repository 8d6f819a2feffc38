import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { SET_UP_TITLE } from '../../language/fr/completion.ts';
import { OidpError } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';
import { SCRIPTS, SET_UP, type Shell } from '../completion/scripts.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.completion;
const SHELLS = Object.keys(SCRIPTS) as Shell[];

export function define(command: Command, session: Session): void {
  command
    .argument('<shell>', WORDS.arguments.shell)
    .addHelpText('after', setUpHelp)
    .action((shell) => session.out(SCRIPTS[parseShell(shell)]));
}

/** The line that sets completion up in each shell. */
function setUpHelp(): string {
  return ['', SET_UP_TITLE, ...SHELLS.map((shell) => `  ${shell.padEnd(12)}${SET_UP[shell]}`)].join('\n');
}

/** Throws `invalid-argument`. */
function parseShell(value: string): Shell {
  const shell = SHELLS.find((each) => each === value);
  if (shell !== undefined) return shell;
  throw new OidpError('invalid-argument', {
    name: 'shell',
    value,
    expected: 'shell',
    known: SHELLS,
    suggestion: nearest(value, SHELLS),
  });
}
