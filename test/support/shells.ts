import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { BINARY } from './binary.ts';
import { type Files, withFolder } from './run.ts';

/** Whether a shell is installed; where it is not, its tests are skipped, and that is said. */
export function hasShell(name: string): boolean {
  const found = spawnSync(name, ['-c', 'exit'], { stdio: 'ignore' }).error === undefined;
  if (!found) console.warn(`No ${name} on the PATH: the tests of its completion are skipped.`);
  return found;
}

/** Where a person sits: a folder to work in, and what the shell finds around it. */
export interface Desk {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

/** A home folder in which fish does not go and read every manual page, for minutes and beyond its end, when it first starts. */
const HOME = { 'home/.local/share/fish/generated_completions/': '' };

/** Runs `use` where the built program is on the path as `oidp`, in a folder made of `files`, on 15 June 2021. */
export function atDesk<Result>(files: Files, use: (desk: Desk) => Promise<Result> | Result): Promise<Result> {
  const placed = Object.entries(files).map(([file, text]) => [`work/${file}`, text]);
  return withFolder({ ...HOME, 'bin/': '', 'work/': '', ...Object.fromEntries(placed) }, (root) => {
    const bin = path.join(root, 'bin');
    const script = `#!/bin/sh\nexec '${process.execPath}' '${BINARY}' "$@"\n`;
    writeFileSync(path.join(bin, 'oidp'), script, { mode: 0o755 });
    const env = {
      PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
      HOME: path.join(root, 'home'),
      LC_ALL: 'C.UTF-8',
      SOURCE_DATE_EPOCH: String(Date.UTC(2021, 5, 15) / 1000),
    };
    return use({ cwd: path.join(root, 'work'), env });
  });
}

/** Runs a script of a shell, with arguments, and tells what it printed. Throws where it says anything else. */
export function runShell(
  shell: readonly string[],
  script: string,
  args: readonly string[],
  desk: Desk,
): string {
  const [program = '', ...flags] = shell;
  const { status, stdout, stderr } = spawnSync(program, [...flags, '-c', script, ...args], {
    ...desk,
    encoding: 'utf8',
    input: '',
  });
  if (status !== 0 || stderr !== '') throw new Error(`${program}: ${status} ${stderr}`);
  return stdout;
}
