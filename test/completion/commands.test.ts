import { describe, expect, test } from 'vitest';
import { COMPLETE, LOADERS } from '../../src/cli/commands.ts';
import { COMMANDS, PROGRAM } from '../../src/language/fr/commands.ts';
import { complete } from '../support/complete.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const FILES = shippedPlans();
const words = async (...typed: string[]) => (await complete(typed, { files: FILES })).words;

describe('commands', () => {
  test('all of the first level, in English, with what they do in French', async () => {
    const { words, said } = await complete([''], { files: FILES });
    expect(words).toEqual([...Object.keys(COMMANDS).filter((name) => !name.includes(' ')), 'help']);
    expect(said).toMatchObject({ status: COMMANDS.status.summary, help: PROGRAM.helpCommand });
  });

  test.each(['plan', 'activity', 'activité', 'activite'])('those of the group %s', async (group) => {
    const own = Object.keys(COMMANDS).filter((name) => name.startsWith(`${group.replace(/é|e$/, 'y')} `));
    const names = own.map((name) => name.split(' ')[1]);
    expect(names.length).toBeGreaterThan(5);
    expect(await words(group, '')).toEqual(expect.arrayContaining(names));
  });

  test.each([
    ['stat', ['status', 'statut']],
    ['statut', ['statut']],
    ['rapp', ['rapport']],
    ['act', ['activity', 'activité']],
    ['activité', ['activité']],
    ['activite', ['activite']],
    ['comple', ['completion']],
    ['complé', ['complétion']],
    ['ACTIV', ['activity', 'activité']],
    ['rien', []],
  ])('« %s » begins %j', async (typed, expected) => {
    expect(await words(typed)).toEqual(expected);
  });

  test('in French at the second level too', async () => {
    expect(await words('plan', 'val')).toEqual(['validate', 'valider']);
    expect(await words('plan', 'reporter'.slice(0, 4))).toEqual(['reporter']);
    expect(await words('activité', 'mar')).toEqual(['marquer']);
  });

  test('an accent typed as two characters is the same', async () => {
    expect(await words('activité'.normalize('NFD'))).toEqual(['activité']);
  });

  test('of a command that is a group too, its commands and its own argument', async () => {
    expect(await words('calendar', '')).toEqual(expect.arrayContaining(['set', '2021']));
  });

  test('after help, the commands that it explains, and nothing else', async () => {
    expect(await words('help', '')).toContain('plan');
    expect(await words('help', '')).not.toContain('help');
    expect(await words('help', 'plan', 'val')).toEqual(['validate', 'valider']);
    expect(await words('help', 'status', '')).toEqual([]);
    expect(await words('plan', 'help', 'val')).toEqual(['validate', 'valider']);
  });

  test('global options and their values stand before or between', async () => {
    expect(await words('-C', '.', 'plan', 'va')).toEqual(['validate', 'valider']);
    expect(await words('plan', '--today', '2021-01-01', 'va')).toEqual(['validate', 'valider']);
    expect(await words('--no-color', '--dir=.', 'plan', 'va')).toEqual(['validate', 'valider']);
  });

  test('the command that is asked at every TAB is in no help, and no suggestion', async () => {
    const { stdout } = await run(['--help']);
    expect(stdout).not.toContain(COMPLETE);
    expect((await run(['__complet'])).stderr).not.toContain(COMPLETE);
    expect(await words('__c')).toEqual([]);
  });
});

describe('options', () => {
  test('of the command, then those of all, with what they do', async () => {
    const { words, said } = await complete(['status', '2021', '--'], { files: FILES });
    expect(words.slice(0, 3)).toEqual(['--format', '--as-of', '--help']);
    expect(words).toEqual(expect.arrayContaining(['--dir', '--today', '--no-color']));
    expect(said).toMatchObject({
      '--format': COMMANDS.status.options.format,
      '--no-color': PROGRAM.options.color,
      '--help': PROGRAM.help,
    });
  });

  const commands = Object.keys(LOADERS).filter((name) => LOADERS[name as keyof typeof LOADERS] !== undefined);

  test.each(commands)('%s: those that its help shows', async (name) => {
    const { stdout } = await run([...name.split(' '), '--help']);
    const shown = Array.from(stdout.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm), (match) => match[1] ?? '');
    expect(shown).toContain('--today');
    expect((await words(...name.split(' '), '--')).toSorted()).toEqual(shown.toSorted());
  });

  test('the short ones too after one dash', async () => {
    expect(await words('status', '2021', '-')).toEqual(expect.arrayContaining(['--format', '-C', '-h']));
    expect(await words('status', '2021', '--')).not.toContain('-C');
  });

  test.each([
    ['by its name', ['--note', 'Fait'], '--note'],
    ['with its value glued', ['--note=Fait'], '--note'],
    ['by its short name', ['-C', '.'], '--dir'],
    ['short, with its value glued', ['-C.'], '--dir'],
    ['without a value', ['--dry-run'], '--dry-run'],
  ])('one that was given %s is not offered again', async (_, given, option) => {
    expect(await words('activity', 'set', '2021', 'prix', '--')).toContain(option);
    expect(await words('activity', 'set', '2021', 'prix', ...given, '--')).not.toContain(option);
  });

  test('a repeatable one is', async () => {
    expect(await words('activity', 'list', '2021', '--theme', 'climat', '--th')).toEqual(['--theme']);
    expect(await words('report', '--output', 'r.md', '--out')).toEqual(['--output']);
  });

  test('where nothing but an option can follow, they are offered at once', async () => {
    expect(await words('report', '')).toContain('--year');
    expect(await words('status', '2021', '')).toContain('--format');
    expect(await words('status', '')).not.toContain('--format');
    expect(await words('status', '2021', '--', '')).toEqual([]);
  });

  test('after --, nothing is an option', async () => {
    expect(await words('activity', 'show', '2021', '--', '--')).toEqual([]);
    expect(await words('activity', 'show', '2021', '--', 'pri')).toEqual(['prix']);
  });
});

describe('oidp completion', () => {
  test.each(['bash', 'zsh', 'fish', 'powershell'])('%s: a small script, in ASCII', async (shell) => {
    const { code, stdout, stderr } = await run(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^[\n -~]+$/);
    expect(stdout).toContain(`oidp ${COMPLETE} ${shell}`);
    expect(stdout.split('\n').length).toBeLessThan(40);
  });

  test('an unknown shell is a wrong call, which names the known ones', async () => {
    const { code, stdout, stderr } = await run(['completion', 'zhs']);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('bash, zsh, fish ou powershell');
    expect(plain(stderr)).toContain('« zsh »');
  });
});
