// Loaded before the program (`node --require`): what it asks of the file system in its folder then fails, or ends the
// process, where a test wants it. The environment says how:
//   KILL      {"when": "before" | "halfway" | "after", "at": n, "of": "write"}: at the n-th call, of those so named;
//             with "signal": "SIGSTOP" it only stops there
//   FAIL      {"renameSync": {"code": "EBUSY", "times": 2}}: always, where it says no `times`
//   EDIT      a file, which gets another text as soon as something has been written to the disk
//   PLATFORM  what the program takes the system for, such as win32
const fs = require('node:fs');
const path = require('node:path');

const { KILL = '{}', FAIL = '{}', EDIT, PLATFORM } = process.env;
const kill = JSON.parse(KILL);
const failures = JSON.parse(FAIL);
const folder = process.cwd();
const opened = new Set();
let calls = 0;

if (PLATFORM !== undefined) Object.defineProperty(process, 'platform', { value: PLATFORM });

const CHANGING = [
  'openSync',
  'writeFileSync',
  'writeSync',
  'fchownSync',
  'fchmodSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'symlinkSync',
  'unlinkSync',
  'rmSync',
];

for (const name of CHANGING) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (!isInFolder(name, args)) return real(...args);
    const isLast = name.startsWith(kill.of ?? '') && ++calls === kill.at;
    if (isLast && kill.when === 'before') die();
    if (isLast && kill.when === 'halfway') {
      writeHalf(real, args);
      die();
    }
    try {
      fail(name, real, args);
      const result = real(...args);
      if (name === 'openSync') opened.add(result);
      if (name === 'closeSync') opened.delete(args[0]);
      if (name === 'fsyncSync' && EDIT !== undefined) fs.appendFileSync(EDIT, '# autre\n');
      return result;
    } finally {
      if (isLast && kill.when === 'after') die();
    }
  };
}

function isInFolder(name, [first, second]) {
  if (typeof first === 'number') return opened.has(first);
  // The first argument of a symbolic link is its text.
  const file = name === 'symlinkSync' ? second : first;
  return path.resolve(String(file)).startsWith(folder + path.sep);
}

function fail(name, real, args) {
  const failure = failures[name];
  if (failure === undefined || failure.times === 0) return;
  if (failure.times !== undefined) failure.times--;
  // A disk that fills up takes a part.
  if (name === 'writeFileSync') writeHalf(real, args);
  throw Object.assign(new Error(`${failure.code}: ${name}`), { code: failure.code });
}

function writeHalf(real, [target, text]) {
  real(target, text.slice(0, text.length / 2));
}

function die() {
  process.kill(process.pid, kill.signal ?? 'SIGKILL');
}
