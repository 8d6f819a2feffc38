import { describe, expect, it } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';

const files = shippedPlans();
const withTemplates = (templates: Record<string, string>) => ({
  ...files,
  ...Object.fromEntries(Object.entries(templates).map(([name, text]) => [`templates/${name}`, text])),
});

describe('oidp report', () => {
  it('prints Markdown, and HTML where it is asked for', async () => {
    const markdown = await run(['report', '--year', '2021'], { files });
    expect(markdown).toMatchObject({ code: 0, stderr: '' });
    expect(markdown.stdout).toMatch(/^# Plan de travail 2021/);
    const html = await run(['rapport', '--year', '2021', '--format', 'html'], { files });
    expect(html.stdout).toMatch(/^<!doctype html>\n<html lang="fr">/);
  });

  it('says the same whenever and wherever it runs, once the year is over', async () => {
    const first = await run(['report', '--year', '2020', '--format', 'html'], { files });
    const later = await run(['report', '--year', '2020', '--format', 'html'], {
      files,
      now: '2031-01-01T00:00:00Z',
      env: { LANG: 'en_US.UTF-8' },
    });
    expect(later.stdout).toBe(first.stdout);
  });

  it('speaks as of today during the year', async () => {
    const { stdout } = await run(['report', '--year', '2020', '--today', '2020-10-01'], { files });
    expect(plain(stdout)).toContain('Données arrêtées au 1er octobre 2020.');
    expect(plain(stdout)).toContain('| Septembre 2020 | 1 jour |');
  });

  it('writes a file, in the format of its ending, and says where', async () => {
    const ran = await run(['report', '--year', '2021', '--output', 'rapports/2021.html'], { files });
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(plain(ran.stderr)).toBe('Rapport écrit : rapports/2021.html\n');
    expect(ran.read('rapports/2021.html')).toMatch(/^<!doctype html>/);
    const again = await run(
      ['report', '--year', '2013', '--output', 'rapports/2021.html', '--format', 'md'],
      {
        files: ran.files,
      },
    );
    expect(again.read('rapports/2021.html')).toMatch(/^<!-- oidp\s.+ -->\n\n# Plan de travail 2013/);
  });

  it('refuses what it does not know', async () => {
    const pdf = await run(['report', '--year', '2021', '--output', 'rapport.pdf'], { files });
    expect(pdf).toMatchObject({ code: 2, stdout: '' });
    expect(plain(pdf.stderr)).toContain("« pdf » n'est pas un format");
    expect((await run(['report'], { files })).code).toBe(2);
    expect((await run(['report', '--year', '1999'], { files })).code).toBe(2);
  });
});

describe('the evolution since the plan of the year before', () => {
  const sectionOf = (text: string) => /^## Évolution\n[^]*?(?=^## |(?![^]))/m.exec(plain(text))?.[0];
  const report = (of: Record<string, string>, ...args: string[]) =>
    run(['report', '--year', '2021', ...args], { files: of });

  it('is told before anything is carried, of what stands in both, and says there alone that the other is reconstructed', async () => {
    const { stdout, stderr } = await report(files);
    const section = sectionOf(stdout);
    expect(stderr).toBe('');
    expect(section).toContain("### Depuis le plan 2020\n\nD'après un exemple reconstitué.\n");
    expect(section).toContain(
      '| Présence dans les deux plans, sans report déclaré | 14 sur 21 |\n| Ajouts | 7 sur 21 |',
    );
    expect(section).toContain('| Absence du plan 2021, sans achèvement ni abandon | 2 sur 18 |');
    expect(section).not.toMatch(/Reports|Poursuite/);
    expect(plain(stdout).split('exemple reconstitué')).toHaveLength(2);
    for (const format of ['json', 'csv'])
      expect((await report(files, '--format', format)).stdout).not.toContain('reconstitué');
  });

  it('says it once for the whole report, where this one draws on the other', async () => {
    const { files: carried } = await run(['plan', 'carryover', '2020', '2021'], { files });
    const { stdout } = await report(carried);
    expect(plain(stdout)).toContain("> **D'après un exemple reconstitué.**");
    expect(sectionOf(stdout)).toMatch(/Reports du plan 2020/);
    expect(sectionOf(stdout)).not.toContain('reconstitué');
  });

  it('is left out without that plan; of one that cannot be understood, a warning is given', async () => {
    const { 'plans/2020.yaml': _, ...alone } = files;
    const without = await report(alone);
    expect(without.stderr).toBe('');
    expect(sectionOf(without.stdout)).toBeUndefined();
    const broken = await report({ ...files, 'plans/2020.yaml': 'year: 2020\ntitle: [' });
    expect(broken.code).toBe(0);
    expect(broken.stdout).toBe(without.stdout);
    expect(plain(broken.stderr)).toContain('le plan 2020 ne peut pas être compris');
  });

  it('is that of the plan as it was on the day that is asked for', async () => {
    const { stdout } = await report(files, '--as-of', '2020-06-01');
    // What was given up later in that year was not yet.
    expect(sectionOf(stdout)).toContain('Depuis le plan 2020');
    expect(sectionOf(stdout)).not.toContain('Retraits après achèvement');
  });
});

describe('templates of a workspace', () => {
  it('override the built-in ones, file by file', async () => {
    const { stdout } = await run(['report', '--year', '2021'], {
      files: withTemplates({ 'liste.md.hbs': '{{#each entries}}\n* {{this}}\n{{/each}}\n' }),
    });
    expect(stdout).toContain('\n* Un observatoire plus actif\n');
    expect(stdout).toContain('- **21** activités');
  });

  it('log nothing', async () => {
    const { code, stdout } = await run(['report', '--year', '2021'], {
      files: withTemplates({
        'paragraphe.md.hbs': '[{{{text}}}{{log "journal"}}]\n',
      }),
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^\[.+\]$/m);
    expect(stdout).not.toContain('journal]');
  });

  it.each([
    ['a syntax error', '{{#if title}}\n{{/each}}\n', 'ligne 1', 'syntaxe'],
    ['an unknown field', '\n\n{{titre}}\n', 'ligne 3', "n'existe pas"],
    ['an unknown partial', '\n{{> inconnu}}\n', 'ligne 2', "n'existe pas"],
    ['an unknown helper', '\n{{majuscules title}}\n', 'ligne 2', "n'existe pas"],
    ['a call of itself', '{{> section}}\n', '', 'sans fin'],
  ])('with %s end in a message', async (_, text, line, reason) => {
    const ran = await run(['report', '--year', '2021'], { files: withTemplates({ 'section.md.hbs': text }) });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(plain(ran.stderr)).toContain('le gabarit templates/section.md.hbs ne peut pas être employé');
    expect(plain(ran.stderr)).toContain(line);
    expect(plain(ran.stderr)).toContain(reason);
  });
});

it('a plan that a reconstructed one neither feeds nor continues is not said to draw on it', async () => {
  const files = shippedPlans();
  for (const format of ['md', 'html', 'csv', 'json']) {
    const { stdout } = await run(['report', '--year', '2013', '--format', format], { files });
    expect(stdout, format).not.toContain('D’après un exemple reconstitué');
    expect(stdout, format).not.toContain('"reconstructed": true');
  }
});
