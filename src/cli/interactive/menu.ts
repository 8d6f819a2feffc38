import { describeError } from '../../language/fr/errors.ts';
import {
  MENU,
  MENU_KEYWORDS,
  MENU_QUESTION,
  type MenuEntry,
  NO_WORKSPACE,
  PAUSE,
} from '../../language/fr/menu.ts';
import { OidpError } from '../../model/error.ts';
import { type Workspace, listRegisters, listYears, nearestWorkspace } from '../../workspace/find.ts';
import type { Output } from '../context.ts';
import { INTERRUPTED, Interruption } from '../interruption.ts';
import type { Session } from '../session.ts';
import type { Choice } from './choice.ts';
import { frenchWords, showCommand } from './command-line.ts';
import { ACTIONS, type Asked, type RunCommand } from './menu-actions.ts';
import { menuHeading } from './menu-heading.ts';
import { openPrompts } from './open-prompts.ts';
import type { Prompts } from './prompts.ts';

/** Runs the program with arguments on a given standard output; the exit code out. */
type Run = (args: readonly string[], stdout: Output) => Promise<number>;

/** In lines: what the menu takes of the screen, its heading and keys included. */
const MENU_HEIGHT = 19;

/**
 * Lets a person work through a menu until they leave it. Each entry asks for what a command needs, shows that command,
 * and runs it as if it had been typed. Throws `Interruption`.
 */
export async function openMenu(session: Session, run: Run): Promise<void> {
  const prompts = await openPrompts(session);
  const call: RunCommand = async (args) => {
    await showCommand(session, args);
    const { output, lines } = counted(session.context.stdout);
    const code = await run([...session.globalArguments, ...args], output);
    if (code === INTERRUPTED) throw new Interruption();
    return lines();
  };
  let year: number | undefined;
  let initial: MenuEntry = 'status';
  for (;;) {
    const workspace = nearestWorkspace(session.folder);
    if (workspace === undefined) {
      if (!(await beginWorkspace(session, prompts, call))) return;
      continue;
    }
    year = yearToShow(workspace, year, session);
    await session.show(`\n${await menuHeading(session, workspace, year)}`);
    const entry: MenuEntry | undefined = await prompts.choose(MENU_QUESTION, entriesFor(workspace, year), {
      initial,
      escape: 'quit',
    });
    if (entry === undefined || entry === 'quit') return;
    initial = entry;
    const done = await act(entry, { session, prompts, call, workspace, year });
    year = done.year ?? year;
    if (done.lines > 0 && done.lines + MENU_HEIGHT > prompts.screen.rows && !(await pause(prompts))) return;
  }
}

/** Does what an entry says. What keeps it from being done is told, and the menu goes on. */
async function act(entry: Exclude<MenuEntry, 'quit'>, asked: Asked) {
  try {
    return await ACTIONS[entry](asked);
  } catch (error) {
    if (!(error instanceof OidpError)) throw error;
    asked.session.err(`oidp : ${describeError(error.code, error.details)}`);
    return { lines: 0 };
  }
}

/** Offers a first plan where there is none; false where that is not wanted, or could not be done. */
async function beginWorkspace(session: Session, prompts: Prompts, call: RunCommand): Promise<boolean> {
  const year = Number(session.today.slice(0, 4));
  session.out(NO_WORKSPACE.heading);
  const wanted = await prompts.confirm(NO_WORKSPACE.question(year), { initial: false, escape: 'quit' });
  if (wanted !== true) return false;
  await call(frenchWords('init'));
  return nearestWorkspace(session.folder) !== undefined;
}

/** The year that the menu is about: the one chosen, else this year's plan, else the latest. */
function yearToShow(workspace: Workspace, chosen: number | undefined, session: Session): number | undefined {
  const years = listYears(workspace);
  const thisYear = Number(session.today.slice(0, 4));
  if (chosen !== undefined && years.includes(chosen)) return chosen;
  return years.includes(thisYear) ? thisYear : years.at(-1);
}

/** The entries that have a meaning here: without any plan, only its beginning, and what the registers tell. */
function entriesFor(workspace: Workspace, year: number | undefined): Choice<MenuEntry>[] {
  const years = listYears(workspace);
  return (Object.keys(MENU) as MenuEntry[])
    .filter((entry) => {
      if (entry === 'quit' || entry === 'new') return true;
      if (entry === 'year') return years.length > 1;
      if (entry === 'registers') return listRegisters(workspace).length > 0;
      return year !== undefined;
    })
    .map((entry) => ({ value: entry, title: MENU[entry], keywords: MENU_KEYWORDS[entry] ?? '' }));
}

/** Lets what was printed be read before the menu pushes it away; false where the person leaves. */
async function pause(prompts: Prompts): Promise<boolean> {
  const again = await prompts.choose(
    PAUSE.question,
    [
      { value: true, title: PAUSE.back },
      { value: false, title: PAUSE.quit },
    ],
    { escape: 'back' },
  );
  return again !== false;
}

/** An output that counts the lines written to it. */
function counted(stdout: Output): { output: Output; lines: () => number } {
  let lines = 0;
  const output: Output = {
    write(text) {
      lines += text.split('\n').length - 1;
      return stdout.write(text);
    },
    get isTTY() {
      return stdout.isTTY;
    },
    get columns() {
      return stdout.columns;
    },
    get rows() {
      return stdout.rows;
    },
  };
  return { output, lines: () => lines };
}
