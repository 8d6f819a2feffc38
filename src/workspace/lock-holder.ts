import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { kill, pid, platform } from 'node:process';
import { errorCode } from './system-error.ts';

/** A process that holds a lock, as it writes itself down there. */
export interface Holder {
  readonly host: string;
  /** What counts the process ids: a container, and Linux inside of Windows, have their own under the host's name. */
  readonly space?: string | undefined;
  readonly pid: number;
  /** When the process started: on Linux the boot and the ticks since, elsewhere milliseconds since 1970. */
  readonly start?: string | undefined;
}

/** How far, in milliseconds, a clock that is set may move what is reckoned from it. */
const SLACK = 60_000;

let own: Holder | undefined;

/** This process. */
export function ownHolder(): Holder {
  return (own ??= {
    host: hostname(),
    space: platform === 'linux' ? readLink('/proc/self/ns/pid') : platform,
    pid,
    start: platform === 'linux' ? readProcess('self')?.start : String(Math.round(performance.timeOrigin)),
  });
}

/** The holder that a lock's text tells; undefined where it tells none. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const { host, space, pid: id, start } = JSON.parse(text) as { readonly [key: string]: unknown };
    if (typeof host !== 'string' || typeof id !== 'number' || !Number.isSafeInteger(id) || id <= 0)
      return undefined;
    return { host, space: textOf(space), pid: id, start: textOf(start) };
  } catch {
    return undefined;
  }
}

/** Whether a holder is a process of this host, one that can be looked at. */
export function isHere({ host, space }: Holder): boolean {
  const here = ownHolder();
  return host === here.host && (space === undefined || space === here.space);
}

/** Whether a holder is known to have ended: of another host's nothing is known. */
export function isGone(holder: Holder): boolean {
  if (!isHere(holder)) return false;
  if (!isRunning(holder.pid)) return true;
  // Another process may have got the number since.
  const { start } = holder;
  if (platform !== 'linux')
    return Number(start) < performance.timeOrigin + performance.now() - uptime() * 1000 - SLACK;
  const found = readProcess(holder.pid);
  // Some systems hide the processes of others.
  if (found === undefined) return false;
  return found.isDead || (start !== undefined && found.start !== undefined && found.start !== start);
}

function isRunning(id: number): boolean {
  try {
    return kill(id, 0);
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

/** What Linux tells of a process; see proc_pid_stat(5). */
function readProcess(
  id: number | 'self',
): { readonly isDead: boolean; readonly start: string | undefined } | undefined {
  const stat = readText(`/proc/${id}/stat`);
  if (stat === undefined) return undefined;
  // The second field, a name in parentheses, may hold spaces and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, ticks] = [fields[0], fields[19]];
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  // One that has ended keeps its number until its parent asks for it, which some never do.
  const isDead = state === 'Z' || state === 'X';
  return { isDead, start: ticks === undefined ? undefined : `${boot} ${ticks}` };
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function readLink(link: string): string | undefined {
  try {
    return readlinkSync(link);
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
