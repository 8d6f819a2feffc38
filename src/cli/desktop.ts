import { spawn } from 'node:child_process';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The command that opens a file with the program that the desktop has for it; undefined where there is no desktop. On
 * Windows no shell reads the name of the file.
 */
export function openerOf(platform: NodeJS.Platform, env: Environment): string | undefined {
  if (platform === 'win32') return 'explorer.exe';
  if (platform === 'darwin') return 'open';
  return env.DISPLAY || env.WAYLAND_DISPLAY ? 'xdg-open' : undefined;
}

/** Opens a file on the desktop, and does not wait for the program to end; tells whether it could be started. */
export function openOnDesktop(file: string, platform: NodeJS.Platform, env: Environment): Promise<boolean> {
  const opener = openerOf(platform, env);
  if (opener === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(opener, [file], { detached: true, stdio: 'ignore' });
    child.once('error', () => {
      resolve(false);
    });
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
