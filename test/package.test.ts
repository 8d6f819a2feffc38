import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, withFolder } from './support/run.ts';

/** npm is a script of its own on Windows, which only a shell starts. */
function npm(args: readonly string[], cwd: string): string {
  const { stdout, stderr, status } = spawnSync('npm', args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} in ${cwd}: ${stderr}`);
  return stdout;
}

it('works installed from its own tarball, in an empty folder, without any other package', async () => {
  await withFolder({ 'package.json': '{ "name": "essai", "private": true }' }, (folder) => {
    npm(['pack', '--ignore-scripts', '--pack-destination', folder], ROOT);
    npm(['install', '--offline', '--no-audit', '--no-fund', './oidp-0.1.0.tgz'], folder);
    const oidp = (...args: string[]) => {
      const { stdout, stderr, status } = spawnSync(
        process.execPath,
        [path.join(folder, 'node_modules/oidp/bin/oidp.js'), ...args, '--today', '2031-03-15'],
        { cwd: folder, encoding: 'utf8' },
      );
      expect({ args, stderr, status }).toEqual({ args, stderr: '', status: 0 });
      return stdout;
    };
    expect(oidp('init')).toContain('plans/2031.yaml');
    expect(oidp('plan', 'validate')).toMatch(/^1\splan vérifié/);
    expect(oidp('report', '--year', '2031')).toMatch(/^# Plan de travail 2031\n/);
    expect(oidp('report', '--year', '2031', '--format', 'html')).toContain('<html lang="fr"');
    expect(JSON.parse(oidp('plan', 'schema'))).toHaveProperty('definitions.plan');
  });
}, 60_000);
