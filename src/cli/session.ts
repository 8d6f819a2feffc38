import path from 'node:path';
import type { Day } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import { inOrder } from '../model/visible.ts';
import { withAsciiSigns } from '../output/ascii.ts';
import type { Screen } from '../output/layout.ts';
import { PLAIN, type Style } from '../output/style.ts';
import { wrapText } from '../output/wrap.ts';
import { type Workspace, findWorkspace, isFolder, nearestWorkspace, slashed } from '../workspace/find.ts';
import type { Context, Terminal } from './context.ts';
import { parseDay } from './arguments.ts';
import { hasSigns } from './terminal.ts';
import { openSettings, settingsIfRight } from './settings.ts';

/** In seconds since 1970; a later year has no four digits. */
const END_OF_9999 = 253_402_300_799;

/** How high a terminal is that does not tell. */
const USUAL_ROWS = 24;

/** The options that every command takes. */
export interface GlobalOptions {
  readonly dir?: string | undefined;
  readonly today?: string | undefined;
  readonly color?: boolean | undefined;
}

/** One call of the program: what its global options and its surroundings come to. */
export class Session {
  readonly context: Context;
  exitCode = 0;
  /** Whether the command tells what is wrong with the settings, instead of stopping at it. */
  judgesSettings = false;
  readonly #options: () => GlobalOptions;
  #workspace: Workspace | undefined;
  #today: Day | undefined;

  constructor(context: Context, options: () => GlobalOptions) {
    this.context = context;
    this.#options = options;
  }

  /** The folder that relative paths start from. Throws `no-such-folder`. */
  get folder(): string {
    const { dir = '.' } = this.#options();
    const folder = path.resolve(this.context.cwd, dir);
    // A slip of the fingers must not end in the workspace around.
    if (!isFolder(folder)) throw new OidpError('no-such-folder', { folder: slashed(dir) });
    return folder;
  }

  /** Throws `no-workspace`. */
  get workspace(): Workspace {
    return (this.#workspace ??= findWorkspace(this.folder));
  }

  /** Colours for standard output, by `--no-color`, NO_COLOR, FORCE_COLOR and the terminal, in this order. */
  async style(): Promise<Style> {
    const { env, stdout } = this.context;
    if (this.#options().color === false || env.NO_COLOR) return PLAIN;
    const { FORCE_COLOR: force } = env;
    const coloured =
      force === undefined ? stdout.isTTY === true && env.TERM !== 'dumb' : force !== '0' && force !== 'false';
    if (!coloured) return PLAIN;
    const { Chalk } = await import('chalk');
    // The sixteen colours of the terminal's own theme, which suit its background.
    return new Chalk({ level: 1 });
  }

  /** The terminal to ask a person at; undefined where nobody is there to answer: in CI, or with a pipe on either side. */
  get terminal(): Terminal | undefined {
    const { env, terminal } = this.context;
    const isCi = !['', 'false', '0'].includes(env.CI ?? '');
    return isCi || env.TERM === 'dumb' ? undefined : terminal?.();
  }

  /** Whether a person can be asked for what a call leaves out. */
  get isInteractive(): boolean {
    return this.terminal !== undefined;
  }

  /** The global options of this call as arguments, for another call that is to go on with them. */
  get globalArguments(): readonly string[] {
    const { dir, today, color } = this.#options();
    return [
      ...(dir === undefined ? [] : ['-C', dir]),
      ...(today === undefined ? [] : ['--today', today]),
      ...(color === false ? ['--no-color'] : []),
    ];
  }

  /** What standard output can show, where it is a terminal that tells its width. */
  get screen(): Screen | undefined {
    const { env, stdout } = this.context;
    const { columns, rows } = stdout;
    if (columns === undefined || columns === 0) return undefined;
    return { columns, rows: rows || USUAL_ROWS, isAscii: !hasSigns(env, process.platform) };
  }

  /** `--today`, else SOURCE_DATE_EPOCH, else the clock in the workspace's time zone, else in UTC. */
  get today(): Day {
    return (this.#today ??= this.#findToday());
  }

  #findToday(): Day {
    const { today } = this.#options();
    if (today !== undefined) return parseDay('--today', today);
    const { env, now } = this.context;
    const epoch = env.SOURCE_DATE_EPOCH;
    if (epoch !== undefined && epoch !== '') {
      const seconds = Number(epoch);
      if (!Number.isInteger(seconds) || seconds < 0 || seconds > END_OF_9999)
        throw new OidpError('invalid-argument', {
          name: 'SOURCE_DATE_EPOCH',
          value: epoch,
          expected: 'number',
        });
      return new Date(seconds * 1000).toISOString().slice(0, 10);
    }
    const workspace = nearestWorkspace(this.folder);
    const open = this.judgesSettings ? settingsIfRight : openSettings;
    const { timezone } = workspace === undefined ? {} : open(workspace);
    // Loading the data of time zones costs a tenth of a short command.
    if (timezone === undefined) return now().toISOString().slice(0, 10);
    // The Swedish form of a date is the ISO one.
    return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, dateStyle: 'short' }).format(now());
  }

  out(text: string): void {
    this.context.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  }

  /** Prints a text for a person: between the edges of the terminal, where there is one, with the signs that it has. */
  async show(text: string): Promise<void> {
    const { screen } = this;
    const shown = inOrder(text);
    if (screen === undefined) return this.out(shown);
    this.out(await wrapText(screen.isAscii ? withAsciiSigns(shown) : shown, screen.columns));
  }

  err(text: string): void {
    this.context.stderr.write(inOrder(text.endsWith('\n') ? text : `${text}\n`));
  }

  /** As `err`, for sentences: between the edges of the terminal, where there is one. */
  async tell(text: string): Promise<void> {
    const { columns } = this.context.stderr;
    this.err(columns === undefined ? text : await wrapText(text, columns));
  }
}
