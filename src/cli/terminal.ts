/** Terminals of Windows that have the signs of Unicode, by the variable that names them. */
const OF_WINDOWS: Readonly<Record<string, RegExp>> = {
  WT_SESSION: /./,
  ConEmuTask: /./,
  TERM_PROGRAM: /./,
  TERMINAL_EMULATOR: /./,
  TERM: /^(?:xterm|alacritty|rxvt|cygwin|tmux|screen)/,
};

/**
 * Whether a terminal has signs beyond letters, to draw bars with: by its locale (LC_ALL, else LC_CTYPE, else LANG), where
 * one is set, and but for the consoles that have none; on Windows, by what the terminal says of itself.
 */
export function hasSigns(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): boolean {
  if (platform === 'win32')
    return Object.entries(OF_WINDOWS).some(([name, value]) => value.test(env[name] ?? ''));
  if (env.TERM === 'dumb' || env.TERM === 'linux') return false;
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG;
  return !locale || /utf-?8/i.test(locale);
}
