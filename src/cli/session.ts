import path from 'node:path';
import type { Day } from '../model/dates.ts';
import { OidpError } from '../model/error.ts';
import { PLAIN, type Style } from '../output/style.ts';
import { wrapText } from '../output/wrap.ts';
import { type Workspace, findWorkspace, isFolder, nearestWorkspace, slashed } from '../workspace/find.ts';
import type { Context } from './context.ts';
import { parseDay } from './arguments.ts';
import { openSettings, settingsIfRight } from './settings.ts';

/** In seconds since 1970; a later year has no four digits. */
const END_OF_9999 = 253_402_300_799;

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

  /** Prints a text for a person: between the edges of the terminal, where there is one. */
  async show(text: string): Promise<void> {
    const { columns } = this.context.stdout;
    this.out(columns === undefined ? text : await wrapText(text, columns));
  }

  err(text: string): void {
    this.context.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
  }
}
