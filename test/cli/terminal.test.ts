import { expect, test } from 'vitest';
import { hasSigns } from '../../src/cli/terminal.ts';

test.each<[NodeJS.Platform, Record<string, string>, boolean]>([
  ['linux', {}, true],
  ['linux', { LANG: 'fr_FR.UTF-8' }, true],
  ['darwin', { LC_CTYPE: 'UTF-8' }, true],
  ['linux', { LANG: 'fr_FR.utf8' }, true],
  ['linux', { LANG: 'C' }, false],
  ['linux', { LANG: 'fr_FR@euro' }, false],
  ['linux', { LANG: 'fr_FR.UTF-8', LC_ALL: 'C' }, false],
  ['linux', { LANG: 'fr_FR.UTF-8', LC_CTYPE: 'POSIX' }, false],
  ['linux', { LANG: 'C', LC_CTYPE: 'POSIX', LC_ALL: 'C.UTF-8' }, true],
  ['linux', { LANG: 'fr_FR.UTF-8', LC_ALL: '' }, true],
  ['linux', { LANG: 'fr_FR.UTF-8', TERM: 'linux' }, false],
  ['linux', { LANG: 'fr_FR.UTF-8', TERM: 'dumb' }, false],
  ['win32', {}, false],
  ['win32', { LANG: 'fr_FR.UTF-8' }, false],
  ['win32', { WT_SESSION: '9e5b' }, true],
  ['win32', { TERM_PROGRAM: 'vscode' }, true],
  ['win32', { TERM: 'xterm-256color' }, true],
  ['win32', { TERM: 'dumb' }, false],
])('on %s with %j, signs beyond letters: %s', (platform, env, signs) => {
  expect(hasSigns(env, platform)).toBe(signs);
});
