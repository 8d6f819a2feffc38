import type { Context } from '../context.ts';
import { createProgram } from '../program.ts';
import { readCall } from './call.ts';
import { offerFor } from './candidates.ts';
import { type Reply, bashReply, fishReply, powershellReply, printReply, zshReply } from './reply.ts';
import { type TypedWords, bashWords, givenWords, powershellWords } from './typed-words.ts';

/**
 * Prints what may come next in the call that a person is typing, for the script of their shell. Never fails and never
 * says anything else: it is called in the middle of a line.
 */
export async function complete(asked: readonly string[], context: Context): Promise<void> {
  try {
    const { words, reply } = readQuestion(asked, context);
    const { program, session } = await createProgram(words.before, context);
    const call = readCall(program, words.before);
    const folder = call.values.get('dir');
    // Nothing but the program's own reading of the folder is needed, and the call may not be one that it would accept.
    if (folder !== undefined) program.setOptionValue('dir', atHome(folder, context));
    context.stdout.write(printReply(await offerFor(call, words.current, session), words, reply));
  } catch {
    // Whatever is wrong will be said when the command is called.
  }
}

/** What a shell's script hands over: see `scripts.ts`. */
function readQuestion(asked: readonly string[], { env }: Context): { words: TypedWords; reply: Reply } {
  const [shell, ...words] = asked;
  if (shell === 'bash') {
    const [line = '', cursor = '', breaks = ''] = words;
    return { words: bashWords(line, Number(cursor)), reply: bashReply(breaks) };
  }
  if (shell === 'powershell') return { words: powershellWords(env.OIDP_WORDS ?? ''), reply: powershellReply };
  return { words: givenWords(words), reply: shell === 'zsh' ? zshReply : fishReply };
}

/** A folder with the `~` that the shell has not replaced yet. */
function atHome(folder: string, { env }: Context): string {
  return folder.replace(/^~(?=$|[/\\])/, () => env.HOME ?? env.USERPROFILE ?? '~');
}
