import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openOnDesktop, openerOf } from '../../src/cli/desktop.ts';
import { SMALL_PLAN } from '../support/small-plan.ts';
import { plain, readFiles, withFolder } from '../support/run.ts';
import { hasTerminal, inTerminal } from '../support/terminal.ts';

describe('what opens a file', () => {
  test.each([
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['linux', { DISPLAY: '' }, undefined],
    ['darwin', {}, 'open'],
    ['win32', {}, 'explorer.exe'],
  ] as const)('on %s with %j: %s', (platform, env, opener) => {
    expect(openerOf(platform, env)).toBe(opener);
  });

  test('where there is none, nothing is opened, and nothing fails', async () => {
    expect(await openOnDesktop('r.html', 'linux', {})).toBe(false);
    // There is no such program here.
    expect(await openOnDesktop('r.html', 'win32', {})).toBe(false);
  });
});

describe.skipIf(!hasTerminal)('report --open in a real terminal', () => {
  const OPENER = '#!/bin/sh\nprintf %s "$1" > opened.txt\nsleep 12\n';
  const files = { 'plans/2031.yaml': SMALL_PLAN, 'bin/xdg-open': OPENER };
  const command = 'chmod +x bin/xdg-open; oidp report --year 2031 --output "mon rapport.html" --open';

  test('hands the page to the desktop, and does not wait', async () => {
    await withFolder(files, (cwd) => {
      const env = { PATH: `${path.join(cwd, 'bin')}:${process.env.PATH ?? ''}`, DISPLAY: ':0' };
      return inTerminal({ cwd, command, env, columns: 120 }, async (terminal) => {
        expect(plain(await terminal.shows('[code 0]'))).not.toContain('Pour la voir');
        await expect
          .poll(() => readFiles(cwd)['opened.txt'], { timeout: 10_000 })
          .toBe(path.join(cwd, 'mon rapport.html'));
      });
    });
  });

  test('says how to see it where there is no desktop', async () => {
    await withFolder(files, (cwd) =>
      inTerminal({ cwd, command, columns: 120 }, async (terminal) => {
        expect(await terminal.shows('[code 0]')).toContain(
          'ouvrez cette page dans un navigateur : mon rapport.html',
        );
        expect(readFiles(cwd)).not.toHaveProperty(['opened.txt']);
      }),
    );
  });
});
