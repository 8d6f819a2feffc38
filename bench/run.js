// Times whole processes in one run and prints a table: medians, and ratios to a yardstick that runs in turn with them.
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { arch, cpus, platform, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeWorkspace } from './plans.js';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.dirname(here);
const folder = mkdtempSync(path.join(tmpdir(), 'oidp-bench-'));
const usage = path.join(folder, 'usage.json');

const OIDP = path.join(root, 'bin', 'oidp.js');
const PARSE = path.join(here, 'parse.js');
const NOTHING = ['-e', '0'];

/** Runs node once with these arguments and gives seconds of wall time and CPU, and the peak of memory in MB. */
function measure(args, cwd) {
  const start = performance.now();
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', path.join(here, 'measure.cjs'), ...args],
    {
      cwd,
      env: { ...process.env, BENCH_USAGE: usage, NO_COLOR: '1' },
      maxBuffer: 1 << 28,
    },
  );
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`node ${args.slice(0, 4).join(' ')}… ended with ${status}: ${stderr}`);
  return { wall, ...JSON.parse(readFileSync(usage, 'utf8')) };
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Runs a yardstick and some commands in turn, so that a slow moment of the machine falls on all of them. */
function compare(runs, yardstick, commands, cwd) {
  const cases = [yardstick, ...commands];
  const results = cases.map(() => []);
  for (let run = -1; run < runs; run++) {
    for (const [index, { args, before }] of cases.entries()) {
      before?.();
      const result = measure(args, cwd);
      if (run >= 0) results[index].push(result);
    }
  }
  const of = (index, key) => median(results[index].map((result) => result[key]));
  return cases.map(({ name }, index) => ({
    name,
    wall: of(index, 'wall'),
    cpu: of(index, 'cpu'),
    peak: of(index, 'peak'),
    wallRatio: of(index, 'wall') / of(0, 'wall'),
    cpuRatio: of(index, 'cpu') / of(0, 'cpu'),
  }));
}

function row({ name, wall, cpu, peak, wallRatio, cpuRatio }) {
  const cells = [
    name,
    wall.toFixed(3),
    cpu.toFixed(3),
    wallRatio.toFixed(2),
    cpuRatio.toFixed(2),
    peak.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

function table(title, rows) {
  console.log(`| ${title} | wall, s | CPU, s | wall ratio | CPU ratio | peak, MB |`);
  console.log('|---|---|---|---|---|---|');
  for (const each of rows) console.log(row(each));
  console.log('');
}

try {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? arch()}, ${platform()}; medians.\n`,
  );

  const shipped = path.join(folder, 'shipped');
  cpSync(path.join(root, 'plans'), path.join(shipped, 'plans'), { recursive: true });
  table(
    'the shipped plans',
    compare(
      21,
      { name: '`node -e 0`', args: NOTHING },
      ['plan validate', 'status 2021', 'report --year 2021'].map((command) => ({
        name: `\`oidp ${command}\``,
        args: [OIDP, ...command.split(' ')],
      })),
      shipped,
    ),
  );

  const files = Array.from({ length: 100 }, (_, index) =>
    writeWorkspace(path.join(folder, `w${index}`), 10, 20),
  ).flat();
  table(
    '1,000 plans of 20 activities in 100 workspaces',
    compare(3, { name: '`yaml.parseDocument` alone', args: [PARSE, ...files] }, [
      { name: '`oidp plan validate` by path', args: [OIDP, 'plan', 'validate', ...files] },
    ]),
  );

  const large = path.join(folder, 'large');
  const [plan] = writeWorkspace(large, 1, 10_000);
  const original = `${plan}.original`;
  copyFileSync(plan, original);
  const set = [OIDP, 'activity', 'set', '2011', '5000b', 'done', '--on', '2011-03-01'];
  table(
    'one plan of 10,000 activities',
    compare(
      5,
      { name: '`yaml.parseDocument` alone', args: [PARSE, plan] },
      [
        { name: '`oidp plan validate`', args: [OIDP, 'plan', 'validate'] },
        {
          name: '`oidp activity set 2011 5000b done`',
          args: set,
          before: () => copyFileSync(original, plan),
        },
      ],
      large,
    ),
  );

  const small = path.join(folder, 'small');
  writeWorkspace(small, 1, 1_000);
  const bare = median(Array.from({ length: 5 }, () => measure(NOTHING).wall));
  const time = (cwd) =>
    median(Array.from({ length: 5 }, () => measure([OIDP, 'plan', 'validate'], cwd).wall)) - bare;
  const growth = time(large) / time(small);
  console.log(
    `From 1,000 to 10,000 activities, \`plan validate\` takes ${growth.toFixed(1)} times as long (start-up apart).`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
