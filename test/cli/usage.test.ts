import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/language/fr/commands.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const FILES = shippedPlans(2021);
const oidp = (...args: string[]) => run(args, { files: FILES });

/** Words of the command-line library that a French reader should not meet. */
const ENGLISH =
  /\b(?:usage|options:|commands?:|commands\b|arguments:|display|output|default|choices|help for)\b/i;

describe('help', () => {
  const names = Object.keys(COMMANDS);

  test.each(names)('%s --help is in French, on standard output', async (name) => {
    const { code, stdout, stderr } = await oidp(...name.split(' '), '--help');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/^Emploi : oidp /);
    expect(plain(stdout).replace(/\s+/g, ' ')).toContain(
      plain(COMMANDS[name as keyof typeof COMMANDS].summary).replace(/\s+/g, ' '),
    );
    expect(stdout.replaceAll(/<[^>]*>|\[[^\]]*\]|--\w+/g, '')).not.toMatch(ENGLISH);
  });

  test.each(names.filter((name) => !['plan', 'activity'].includes(name)))(
    '%s --help says what each argument and option is',
    async (name) => {
      const { stdout } = await oidp(...name.split(' '), '--help');
      const { arguments: args = {}, options = {} } = COMMANDS[name as keyof typeof COMMANDS] as {
        arguments?: Record<string, string>;
        options?: Record<string, string>;
      };
      const words = plain(stdout).replace(/\s+/g, ' ');
      for (const description of [...Object.values(args), ...Object.values(options)])
        expect(words).toContain(plain(description));
    },
  );

  test.each([['--help'], ['-h'], ['help'], []])('the program itself: %s', async (...args) => {
    const { code, stdout } = await oidp(...args.filter((each) => each !== undefined));
    expect(code).toBe(0);
    expect(stdout.replaceAll(/<[^>]*>|\[[^\]]*\]|--\w+/g, '')).not.toMatch(ENGLISH);
    for (const name of names.filter((each) => !each.includes(' ')))
      expect(stdout).toMatch(new RegExp(`^  ${name}`, 'm'));
  });

  test('help of a command, by the command help', async () => {
    const [help, option] = [await oidp('help', 'plan', 'validate'), await oidp('plan', 'validate', '--help')];
    expect(help.code).toBe(0);
    expect(help.stdout).toContain('plan validate');
    expect(help.stdout).toBe(option.stdout);
  });

  test('a group without a command shows its help and is a wrong call', async () => {
    const { code, stdout, stderr } = await oidp('plan');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('validate');
  });
});

describe('a wrong call says in French what is wrong and what was meant, on standard error, with 2', () => {
  test.each([
    ['plna validate', 'la commande « plna » n’existe pas', 'plan'],
    ['plan validat', 'la commande « validat » n’existe pas', 'validate'],
    ['plan vallider', 'la commande « vallider » n’existe pas', 'valider'],
    ['statsu 2021', 'la commande « statsu » n’existe pas', 'status'],
    ['rien', 'la commande « rien » n’existe pas', 'oidp --help'],
    ['plan validate --strcit', 'l’option « --strcit » n’existe pas', '--strict'],
    ['plan validate --rien', 'l’option « --rien » n’existe pas', '--help'],
    ['status', 'il manque l’argument « année »', '--help'],
    ['status 2021 2022', 'il y a trop d’arguments', '--help'],
    ['status vingt', '« vingt » n’est pas une année', '1900'],
    ['status 21', '« 21 » n’est pas une année', '1900'],
    ['status 2021 --format', 'l’option « --format <format> » attend une valeur', ''],
    ['status 2021 --format jsn', '« jsn » n’est pas un format', 'json'],
    ['status 2021 --today demain', '« demain » n’est pas un jour', 'AAAA-MM-JJ'],
    ['status 2021 --today 2021-02-30', '« 2021-02-30 » n’est pas un jour', 'AAAA-MM-JJ'],
    ['status 2021 --today 2021-06', '« 2021-06 » n’est pas un jour', 'AAAA-MM-JJ'],
    ['activity show 2021 prixx', 'le plan 2021 n’a pas d’activité « prixx »', 'prix'],
    ['activity show 2021 99', 'le plan 2021 n’a pas d’activité « 99 »', 'oidp activity list 2021'],
    ['activity show 2021 99', 'le plan 2021 n’a pas d’activité « 99 »', 'oidp activity list 2021'],
    ['activity set 2021 prix réussie', '« réussie » n’est pas un statut', 'réalisée'],
    ['plan validate rien', '« rien » n’est ni une année ni un fichier', ''],
    ['status 2019', 'pas de plan 2019', 'Plans présents : 2021'],
  ])('%s', async (call, wrong, next) => {
    const { code, stdout, stderr } = await oidp(...call.split(' '));
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(plain(stderr)).toMatch(/^oidp : /);
    expect(plain(stderr)).toContain(plain(wrong));
    expect(plain(stderr)).toContain(plain(next));
    expect(stderr).not.toMatch(/\berror:|Did you mean|unknown (?:command|option)|\n {4}at /);
  });
});

describe('other names, global options', () => {
  test.each([
    ['plan valider 2021', 'plan validate 2021'],
    ['plan lister', 'plan list'],
    ['plan montrer 2021', 'plan show 2021'],
    ['plan schéma', 'plan schema'],
    ['statut 2021', 'status 2021'],
    ['calendrier 2021', 'calendar 2021'],
    ['activité lister 2021', 'activity list 2021'],
    ['activite lister 2021', 'activity list 2021'],
    ['activité montrer 2021 prix', 'activity show 2021 prix'],
  ])('%s is %s', async (french, english) => {
    const [one, other] = [await oidp(...french.split(' ')), await oidp(...english.split(' '))];
    expect(one.code).toBe(0);
    expect(one.stdout).toBe(other.stdout);
    expect(one.stdout).not.toBe('');
  });

  test.each(['--version', '-V'])('%s', async (option) => {
    expect(await oidp(option)).toMatchObject({ code: 0, stdout: '0.0.0-test\n', stderr: '' });
  });

  test.each([
    ['before', ['-C', 'sous/dossier', 'plan', 'list']],
    ['after', ['plan', 'list', '-C', 'sous/dossier']],
    ['in between', ['plan', '--dir', 'sous/dossier', 'list']],
    ['with =', ['plan', 'list', '--dir=sous/dossier']],
    ['glued', ['plan', 'list', '-Csous/dossier']],
  ])('-C %s the command', async (_, args) => {
    const files = { 'sous/plans/2021.yaml': FILES['plans/2021.yaml'] ?? '', 'sous/dossier/': '' };
    const { code, stdout } = await run(args, { files });
    expect(code).toBe(0);
    expect(stdout).toContain('2021');
  });

  test.each([
    ['--today', ['--today', '2021-03-02', 'status', '2021'], {}, '2 mars 2021'],
    ['--today after', ['status', '2021', '--today', '2021-03-02'], {}, '2 mars 2021'],
    ['SOURCE_DATE_EPOCH', ['status', '2021'], { SOURCE_DATE_EPOCH: '1614643200' }, '2 mars 2021'],
    [
      '--today before SOURCE_DATE_EPOCH',
      ['status', '2021', '--today', '2021-03-03'],
      { SOURCE_DATE_EPOCH: '0' },
      '3 mars 2021',
    ],
    ['an empty SOURCE_DATE_EPOCH', ['status', '2021'], { SOURCE_DATE_EPOCH: '' }, '15 juin 2021'],
    ['the clock', ['status', '2021'], {}, '15 juin 2021'],
  ])('today by %s', async (_, args, env, day) => {
    const { code, stdout } = await run(args, { files: FILES, env });
    expect(code).toBe(0);
    expect(plain(stdout)).toContain(`Données arrêtées au ${day}`);
  });

  test('the clock is read in the time zone of oidp.yaml', async () => {
    const now = '2021-06-14T22:30:00Z';
    const at = async (settings: string) =>
      plain((await run(['status', '2021'], { files: { ...FILES, 'oidp.yaml': settings }, now })).stdout);
    expect(await at('timezone: Europe/Paris\n')).toContain('arrêtées au 15 juin 2021');
    expect(await at('language: fr\n')).toContain('arrêtées au 14 juin 2021');
  });

  test.each(['demain', '1.5', '99999999999999999999', '9007199254740991'])(
    'SOURCE_DATE_EPOCH=%s',
    async (epoch) => {
      const { code, stdout, stderr } = await run(['status', '2021'], {
        files: FILES,
        env: { SOURCE_DATE_EPOCH: epoch },
      });
      expect(code).toBe(2);
      expect(stdout).toBe('');
      expect(plain(stderr)).toContain('SOURCE_DATE_EPOCH');
      expect(stderr).not.toContain('erreur de l’outil');
    },
  );

  test.each([
    ['a terminal', {}, true, [], true],
    ['a file', {}, false, [], false],
    ['NO_COLOR in a terminal', { NO_COLOR: '1' }, true, [], false],
    ['an empty NO_COLOR, which is none', { NO_COLOR: '' }, true, [], true],
    ['FORCE_COLOR in a file', { FORCE_COLOR: '1' }, false, [], true],
    ['FORCE_COLOR=0 in a terminal', { FORCE_COLOR: '0' }, true, [], false],
    ['--no-color over FORCE_COLOR', { FORCE_COLOR: '1' }, true, ['--no-color'], false],
    ['a dumb terminal', { TERM: 'dumb' }, true, [], false],
  ])('colour: %s', async (_, env, isTTY, options, coloured) => {
    const { stdout } = await run(['status', '2021', ...options], { files: FILES, env, isTTY });
    expect(stdout.includes('\u001B[')).toBe(coloured);
    expect(stdout.replace(/\u001B\[\d+m/g, '')).toBe((await oidp('status', '2021')).stdout);
  });
});

test.each([
  [['calendrier', 'modifer', '2021', 'atelier-genre', '--held'], '« modifer »', '« modifier »'],
  [['calendar', 'sett', '2021'], '« sett »', '« set »'],
  [['calendar', 'zzzzzz', '--help'], '« zzzzzz »', 'oidp --help'],
])('a command below one that takes a year, misspelt: %j', async (args, wrong, next) => {
  const { code, stdout, stderr } = await run(args, { files: shippedPlans(2021) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(plain(stderr)).toContain(wrong);
  expect(plain(stderr)).toContain(next);
});
