import { readFileSync, readdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/cli/main.ts';
import { ROOT, plain, run, withFolder } from '../../support/run.ts';
import { runWith, workspaceWith } from './overrides.ts';

const BUILT_IN = readdirSync(path.join(ROOT, 'templates'));
const builtIn = (name: string) => readFileSync(path.join(ROOT, 'templates', name), 'utf8');
const EJECT = ['report', '--eject'];

describe('report --eject', () => {
  it('copies the templates and the style into the workspace, and prints the same report with them', async () => {
    const ran = await runWith({}, EJECT);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const copied = Object.keys(ran.files).filter((file) => file.startsWith('templates/'));
    expect(copied.toSorted()).toEqual(BUILT_IN.map((name) => `templates/${name}`).toSorted());
    for (const name of BUILT_IN) expect(ran.read(`templates/${name}`)).toBe(builtIn(name));
    expect(plain(ran.stdout)).toContain(`${BUILT_IN.length} fichiers écrits dans templates`);
    for (const format of ['md', 'html']) {
      const report = ['report', '--year', '2021', '--format', format];
      expect((await run(report, { files: ran.files })).stdout).toBe((await runWith({}, report)).stdout);
    }
  });

  it('leaves what is there and differs, tells it, and copies the rest', async () => {
    const ran = await runWith({ 'liste.md.hbs': 'à moi', 'titre.md.hbs': builtIn('titre.md.hbs') }, EJECT);
    expect(ran.code).toBe(0);
    expect(ran.read('templates/liste.md.hbs')).toBe('à moi');
    expect(plain(ran.stdout)).toContain('Déjà là et différent, laissé tel quel : templates/liste.md.hbs\n');
    expect(plain(ran.stdout)).toContain('Déjà là, et pareil : 1 fichier\n');
    expect(plain(ran.stdout)).toContain(`${BUILT_IN.length - 2} fichiers écrits dans templates\n`);
  });

  it('copies into a folder that is named, from any folder of the workspace', async () => {
    const ran = await run([...EJECT, 'a/b/'], { files: workspaceWith({}), cwd: 'plans' });
    expect(ran.code).toBe(0);
    expect(ran.read('plans/a/b/rapport.css')).toBe(builtIn('rapport.css'));
    expect(plain(ran.stdout)).toBe(`${BUILT_IN.length} fichiers écrits dans a/b\n`);
  });

  it('asks for a workspace where no folder is named, and for a year where there is nothing else', async () => {
    expect((await run(EJECT)).code).toBe(2);
    const ran = await runWith({}, ['report']);
    expect(ran.code).toBe(2);
    expect(plain(ran.stderr)).toContain("il manque l'option « --year »");
  });

  it.skipIf(process.platform === 'win32')('writes nothing outside of the workspace', async () => {
    await withFolder({ 'reseau/plans/': '', 'ailleurs/': '' }, async (folder) => {
      symlinkSync(path.join(folder, 'ailleurs'), path.join(folder, 'reseau/templates'));
      const code = await main(EJECT, {
        cwd: path.join(folder, 'reseau'),
        env: {},
        stdout: { write: () => undefined },
        stderr: { write: () => undefined },
        readInput: () => '',
        now: () => new Date(0),
        packageRoot: ROOT,
      });
      expect(code).toBe(2);
      expect(readdirSync(path.join(folder, 'ailleurs'))).toEqual([]);
    });
  });
});
