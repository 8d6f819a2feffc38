// Bundles the program into one file, then runs the common commands once and keeps the code that V8 compiled for them.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { CODE_CACHE, PACKAGE_ROOT, compileProgram } from './bin/program.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/** commander loads this module to run subcommands that are programs of their own; we have none, and it is slow to load. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer) ? { path: 'none', namespace: 'none' } : undefined,
    );
    onLoad({ filter: /./, namespace: 'none' }, () => ({ contents: 'module.exports = {}' }));
  },
};

rmSync('dist', { recursive: true, force: true });
const { metafile, outputFiles } = await build({
  write: false,
  entryPoints: ['src/cli/run.ts'],
  outfile: 'dist/oidp.cjs',
  bundle: true,
  // CommonJS, for V8's code cache; modules are still evaluated only when they are asked for.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  minifySyntax: true,
  minifyWhitespace: true,
  // A function, which `bin/program.js` calls.
  banner: { js: '(function (module, require) {' },
  footer: { js: '})' },
  define: { OIDP_VERSION: JSON.stringify(version) },
  plugins: [withoutChildProcess],
  metafile: true,
  logLevel: 'warning',
});

mkdirSync('dist');
// ASCII throughout is read and compiled fastest; esbuild escapes all but regular expressions.
const [bundle] = outputFiles;
writeFileSync(
  'dist/oidp.cjs',
  bundle.text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
);
writeFileSync('dist/licences.txt', licences(Object.keys(metafile.inputs)));

const program = compileProgram();
const { main } = program.load();
const silent = { write: () => undefined };
const context = {
  cwd: process.cwd(),
  env: {},
  stdout: silent,
  stderr: silent,
  now: () => new Date(),
  packageRoot: PACKAGE_ROOT,
};
for (const command of ['plan validate', 'status 2021', 'report --year 2021', 'activity list 2021'])
  await main(command.split(' '), context);
writeFileSync(CODE_CACHE, program.script.createCachedData());

/** The licences of the packages that these files come from: a bundle distributes them, so it has to say so. */
function licences(files) {
  const folders = new Set(
    files.map((file) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]).filter(Boolean),
  );
  return [...folders]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .map((folder) => {
      const {
        name,
        version: release,
        license,
      } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
      const text = file === undefined ? '' : readFileSync(path.join(folder, file), 'utf8').trim();
      return `${name} ${release} (${license})\n\n${text}\n`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}
