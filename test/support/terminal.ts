import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { BINARY } from './binary.ts';

/** Whether the built program can be driven in a real terminal here. */
export const hasTerminal = spawnSync('tmux', ['-V']).status === 0;

if (!hasTerminal)
  console.warn('No tmux on the PATH: the tests in a real terminal are skipped (apt-get install tmux).');

interface TerminalOptions {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** The command line, in which `oidp` is the built program. */
  readonly command: string;
}

/** In milliseconds: how long a screen may take to show something, and how often it is looked at. */
const PATIENCE = 20_000;
const GLANCE = 40;

/** A real terminal, of a server of its own, in which a command runs. What ends there is told as « [code 0] ». */
export class RealTerminal {
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'oidp-terminal-'));

  constructor({ cwd, columns = 80, rows = 24, env = {}, command }: TerminalOptions) {
    const variables = Object.entries({
      PATH: process.env.PATH ?? '',
      TERM: 'screen-256color',
      LC_ALL: 'C.UTF-8',
      ...env,
    }).map(([name, value]) => `${name}=${quoted(value)}`);
    const oidp = `oidp() { ${quoted(process.execPath)} ${quoted(BINARY)} "$@"; }`;
    // What stays open at the end keeps the screen to be looked at.
    const script = `${oidp}; ${command}; echo "[code $?]"; exec cat`;
    const size = ['-x', String(columns), '-y', String(rows)];
    const shell = `exec env -i ${variables.join(' ')} sh -c ${quoted(script)}`;
    this.#tmux('-f', '/dev/null', 'new-session', '-d', ...size, '-c', cwd, shell);
  }

  /** What stands on the screen, without the spaces at the end of its lines. */
  screen(): string {
    return this.#tmux('capture-pane', '-p').replace(/ +$/gm, '').trimEnd();
  }

  /** What stands on the screen, with the codes of its colours. */
  colouredScreen(): string {
    return this.#tmux('capture-pane', '-p', '-e');
  }

  /** All that has been printed, from the first line on, as the program wrote it. */
  everything(): string {
    return this.#tmux('capture-pane', '-p', '-J', '-S', '-').replace(/ +$/gm, '').trimEnd();
  }

  /** The screen once it shows a text. Throws with the screen where it does not come. */
  async shows(text: string | RegExp): Promise<string> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const screen = this.screen().replaceAll(/[\u00A0\u202F]/g, ' ');
      if (typeof text === 'string' ? screen.includes(text) : text.test(screen)) return screen;
      if (Date.now() > end) throw new Error(`${text} does not show:\n${screen}`);
      await setTimeout(GLANCE);
    }
  }

  type(text: string): void {
    this.#tmux('send-keys', '-l', '--', text);
  }

  /** Presses keys by their names: Enter, Escape, Down, C-c. */
  press(...keys: string[]): void {
    this.#tmux('send-keys', ...keys);
  }

  resize(columns: number, rows: number): void {
    this.#tmux('resize-window', '-x', String(columns), '-y', String(rows));
  }

  close(): void {
    spawnSync('tmux', ['-S', this.#socket, 'kill-server']);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  get #socket(): string {
    return path.join(this.#folder, 'socket');
  }

  #tmux(...args: string[]): string {
    const { status, stdout, stderr } = spawnSync('tmux', ['-S', this.#socket, ...args], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`tmux ${args[0]}: ${stderr}`);
    return stdout;
  }
}

/** Opens a terminal, and closes it once it has been used. */
export async function inTerminal<Result>(
  options: TerminalOptions,
  use: (terminal: RealTerminal) => Promise<Result>,
): Promise<Result> {
  const terminal = new RealTerminal(options);
  try {
    return await use(terminal);
  } finally {
    terminal.close();
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
