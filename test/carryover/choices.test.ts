import { readFileSync, rmSync, symlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import type { Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { ENTER, type Step, answering } from '../support/answering.ts';
import { plain, run, shippedPlans, withFolder } from '../support/run.ts';

const SHIPPED = shippedPlans();
const [SOURCE, TARGET] = ['plans/2020.yaml', 'plans/2021.yaml'];
type Files = Readonly<Record<string, string>>;

async function carry(files: Files, ...options: string[]) {
  const args = ['plan', 'carryover', '2020', '2021', ...options];
  const result = await run(args, { files: { ...files }, now: '2021-01-20T12:00:00Z' });
  const words = plain(result.stdout);
  return {
    ...result,
    words,
    wrong: plain(result.stderr),
    /** The lines that begin with a verb, without the spaces between. */
    lines: Array.from(words.matchAll(/^ {2}(\S.*)$/gm), ([, line = '']) => line.replaceAll(/ {2,}/g, ' | ')),
    plan: readPlanFile(TARGET, result.files[TARGET] ?? '').plan as Plan,
  };
}
const decisions = (list: string) => ({
  ...SHIPPED,
  'choix.yaml': `from: 2020\nto: 2021\ndecisions:\n${list}`,
});
const GIVEN_UP =
  '  - { activity: 9f, decision: give-up, reason: Plus de financement, on: 2021-01-15, by: Bureau }\n';

describe('what is taken out', () => {
  test('stays behind by number, id or title, be it an activity, an item or an event, and is told', async () => {
    const except = ['9f', 'recueil-methodes', 'Journée internationale Participation'];
    const { code, words, lines, plan, files } = await carry(SHIPPED, '--except', ...except);
    expect(code).toBe(0);
    expect(lines).toEqual(
      expect.arrayContaining([
        'non reportée sur décision | 9f | Recherche de fonds pour un prix monétaire',
        'non reportée sur décision | 11 | Recueil de méthodes de participation à distance',
        'non reporté sur décision | Journée internationale Participation et climat',
        'ajoutée | 9e → 12f | Recueil illustré des pratiques distinguées',
      ]),
    );
    expect(words).toContain(
      'Compte : 23 éléments inachevés dans le plan 2020, 20 repris dans le plan 2021, 3 non reportés sur décision.',
    );
    expect(plan.activities.some(({ id }) => id === 'recueil-methodes')).toBe(false);
    const { stdout } = await run(['plan', 'validate', '2021'], { files: { ...files } });
    const warnings = plain(stdout);
    for (const lost of ['sous-activité f', 'Recueil de méthodes', 'Journée internationale'])
      expect(warnings).toContain(lost);
  });

  test('of something that the target has already, nothing is taken out', async () => {
    const first = await carry(SHIPPED);
    const second = await carry(first.files, '--except', '9f', '--check');
    expect(second.code).toBe(0);
    expect(second.words).toContain('23 repris');
  });

  test('with --only everything else stays behind, less what --except takes out of it', async () => {
    const { lines, words, plan } = await carry(SHIPPED, '--only', '9', '15', '--except', '9e');
    const carried = plan.activities.filter(({ carriedFrom }) => carriedFrom !== undefined);
    expect(carried.map(({ id }) => id)).toEqual(['prix', 'enquete-membres']);
    expect(lines).toContain('complétée | 9f → 12e | Recherche de fonds pour un prix monétaire');
    expect(lines).toContain('non reportée sur décision | 9e | Recueil illustré des pratiques distinguées');
    expect(words).toContain('2 repris dans le plan 2021, 21 non reportés sur décision');
  });

  test('what is finished already cannot be chosen, which is said', async () => {
    const { code, words } = await carry(SHIPPED, '--only', '7', '9a', '15');
    expect(code).toBe(0);
    expect(words).toContain("activité 7 : rien d'inachevé au plan 2020");
    expect(words).toContain("activité 9, sous-activité a : rien d'inachevé au plan 2020");
  });

  test('a name that nothing has, or several things have, is refused with the way out', async () => {
    const unknown = await carry(SHIPPED, '--except', 'pirx');
    expect(unknown).toMatchObject({ code: 2, stdout: '', files: SHIPPED });
    expect(unknown.wrong).toContain('« prix »');
    const several = await carry(SHIPPED, '--except', 'participation');
    expect(several).toMatchObject({ code: 2, stdout: '', files: SHIPPED });
    expect(several.wrong).toContain('Journée internationale Participation et climat');
    expect(several.wrong).toContain('Recueil de méthodes de participation à distance');
  });

  test('a part of a title that only an activity has is not looked for among events', async () => {
    const { lines } = await carry(SHIPPED, '--except', 'enquête auprès');
    expect(lines.filter((line) => line.startsWith('non reporté'))).toEqual([
      'non reportée sur décision | 15 | Enquête auprès des membres sur leurs besoins',
    ]);
  });
});

describe('a file of decisions', () => {
  test('what is given up or done late is marked in the source, with its log, once that is allowed', async () => {
    const files = decisions(
      `${GIVEN_UP}  - { activity: 15, decision: done-late, on: 2021-01-10 }\n  - { event: journee-climat, decision: leave }\n`,
    );
    const timid = await carry(files, '--decisions', 'choix.yaml');
    expect(timid).toMatchObject({ code: 2, stdout: '', files });
    expect(timid.wrong).toContain('--write-source');

    const { code, words, lines, wrong, ...result } = await carry(
      files,
      '--decisions',
      'choix.yaml',
      '--write-source',
    );
    expect({ code, wrong }).toEqual({ code: 0, wrong: '' });
    expect(words).toContain('Écrit : plans/2021.yaml, plans/2020.yaml\n');
    expect(lines).toContain('abandonnée sur décision | 9f | Recherche de fonds pour un prix monétaire');
    expect(lines).toContain('achevée après coup | 15 | Enquête auprès des membres sur leurs besoins');
    expect(words).toContain(
      '23 éléments inachevés dans le plan 2020, 20 repris dans le plan 2021, 1 abandonné, 1 achevé après coup, 1 non reporté sur décision.',
    );
    const source = readPlanFile(SOURCE, result.files[SOURCE] ?? '').plan as Plan;
    const logOf = (id: string) => source.activities.find((each) => each.id === id)?.log;
    const note = 'Plus de financement';
    expect(logOf('prix')?.at(-1)).toEqual({
      on: '2021-01-15',
      item: 'f',
      status: 'cancelled',
      note,
      by: 'Bureau',
    });
    expect(logOf('enquete-membres')?.at(-1)).toEqual({ on: '2021-01-10', status: 'done' });
    const validation = await run(['plan', 'validate', '--format', 'json'], { files: { ...result.files } });
    expect(JSON.parse(validation.stdout)).toMatchObject({ summary: { errors: 0 } });
  });

  test('the result is the same a second time, and a check of it is content', async () => {
    const files = decisions(`${GIVEN_UP}  - { activity: repertoire, decision: leave }\n`);
    const options = ['--decisions', 'choix.yaml', '--write-source'];
    const first = await carry(files, ...options);
    expect(await carry(first.files, ...options)).toMatchObject({ code: 0, files: first.files, wrong: '' });
    const check = await carry(first.files, '--decisions', 'choix.yaml', '--check');
    expect(check.code).toBe(0);
    // What was left is named, what is settled is not.
    expect(check.lines).toEqual([
      "non reportée sur décision | 4 | Répertoire d'expériences de démocratie participative",
      ...['4b', '4c', '4d'].map((number): unknown => expect.stringContaining(`| ${number} |`)),
    ]);
    expect((await carry(first.files, '--check')).code).toBe(1);
  });

  test('what the target has under the same name, though it was chosen not to go on, is pointed at', async () => {
    const files = decisions(`${GIVEN_UP}  - { activity: 4, decision: leave }\n`);
    const { words } = await carry(files, '--decisions', 'choix.yaml', '--write-source');
    expect(words).toContain(
      'activité 9, sous-activité f : sans suite au plan 2021, où est pourtant, sans lien, quelque chose de même titre (activité 12, sous-activité e)',
    );
    expect(words).toContain(
      'activité 4 : sans suite au plan 2021, où est pourtant, sans lien, quelque chose de même identifiant (activité 4)',
    );
  });

  test('what the target carries already is not given up behind its back', async () => {
    const { files } = await carry(SHIPPED);
    const both = { ...files, 'choix.yaml': decisions(GIVEN_UP)['choix.yaml'] };
    const refused = await carry(both, '--decisions', 'choix.yaml', '--write-source');
    expect(refused).toMatchObject({ code: 2, stdout: '', files: both });
    expect(refused.wrong).toContain('« 9f » du plan 2020 est déjà repris dans le plan 2021');
  });

  test('a closed source still learns of it; one in JSON style stays so', async () => {
    const source = JSON.stringify(
      {
        year: 2020,
        title: 'Plan 2020',
        state: 'closed',
        adopted: { on: '2020-02-01' },
        priorities: { A: { title: 'Communication' } },
        activities: [
          { id: 'prix', number: 1, priority: 'A', title: 'Prix', items: [{ letter: 'a', title: 'Appel' }] },
          { id: 'site', number: 2, priority: 'A', title: 'Site' },
        ],
      },
      undefined,
      2,
    );
    const files = {
      [SOURCE]: source,
      'choix.yaml':
        'from: 2020\nto: 2021\ndecisions:\n  - { activity: prix, decision: give-up, reason: "Non", on: 2021-01-02 }\n',
    };
    const result = await carry(files, '--decisions', 'choix.yaml', '--write-source');
    expect(result.code, result.wrong).toBe(0);
    expect(JSON.parse(result.files[SOURCE] ?? '')).toMatchObject({
      activities: [
        { items: [{ status: 'cancelled' }], log: [{ on: '2021-01-02', status: 'cancelled', note: 'Non' }] },
        { id: 'site' },
      ],
    });
    expect(result.plan.activities.map(({ id }) => id)).toEqual(['site']);
  });

  const ask = (files: Files, steps: readonly Step[]) =>
    answering(
      (context) => main(['plan', 'carryover', '2020', '2021', '--decisions', 'choix.yaml'], context),
      {
        files: { ...files },
        steps,
        now: '2021-01-20T12:00:00Z',
      },
    );

  test('at a terminal a person is asked before the source is written: yes writes both, no nothing', async () => {
    const files = decisions(GIVEN_UP);
    const yes = await ask(files, [['Écrire plans/2021.yaml et plans/2020.yaml ?', ENTER]]);
    expect(yes.result).toBe(0);
    expect(yes.files[SOURCE]).toContain('Plus de financement');
    expect(yes.files[TARGET]).toContain('carriedFrom');
    const no = await ask(files, [['Écrire plans/2021.yaml et plans/2020.yaml ?', `Non${ENTER}`]]);
    expect(no.files).toEqual(files);
    expect(no.screen).toContain("Rien n'a été écrit");
  });
});

test('where the second file cannot be written, it is said which one is, and what to do', async () => {
  await withFolder(decisions(GIVEN_UP), async (folder) => {
    const held = `${folder}/plans/.2020.yaml.lock`;
    symlinkSync(`${process.pid}@${hostname()}`, held);
    const options = ['--decisions', 'choix.yaml', '--write-source'];
    const args = ['-C', folder, 'plan', 'carryover', '2020', '2021', ...options];
    const refused = await run(args, { now: '2021-01-20T12:00:00Z' });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(plain(refused.stderr)).toMatch(
      /plans\/2021.yaml est écrit, et plans\/2020.yaml ne l'est pas encore : .*en cours/,
    );
    expect(plain(refused.stderr)).toContain('Relancez la même commande');
    rmSync(held);
    expect(await run(args, { now: '2021-01-20T12:00:00Z' })).toMatchObject({ code: 0 });
    expect(readFileSync(`${folder}/${SOURCE}`, 'utf8')).toContain('Plus de financement');
  });
});

describe('what is left, as validation tells it', () => {
  const plan = (year: number, rest: string, state = 'draft') =>
    `year: ${year}\ntitle: Plan ${year}\nstate: ${state}\nadopted: { on: ${year}-01-10 }\npriorities: { A: { title: Communication } }\n${rest}`;
  const two =
    'activities:\n  - { id: prix, number: 1, priority: A, title: Prix }\n  - { id: site, number: 2, priority: A, title: Site }\n';
  const carryFrom = async (from: number, source: string, ...options: string[]) => {
    const files = { [`plans/${from}.yaml`]: source };
    const made = await run(['plan', 'carryover', String(from), '2031', ...options], { files });
    const { stdout } = await run(['plan', 'validate', '2031', '--format', 'json'], { files: made.files });
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; message: string }[] };
    const lost = diagnostics
      .filter(({ rule }) => rule === 'carryover-lost')
      .map(({ message }) => plain(message));
    return { words: plain(made.stdout), lost };
  };

  test('is named where something of the year before is carried', async () => {
    const { words, lost } = await carryFrom(2030, plan(2030, two), '--except', 'prix');
    expect(words).toContain('reste inachevé : oidp plan validate le signale, et');
    expect(lost).toEqual([expect.stringContaining('activité 1, « Prix », du plan 2030')]);
  });

  test('where years lie between, validation looks no further back than one, and is not said to tell', async () => {
    const { words, lost } = await carryFrom(2028, plan(2028, two), '--except', 'prix');
    expect(words).toContain('reste inachevé : le plan 2028 ne peut pas être clos');
    expect(lost).toEqual([]);
  });

  test('where nothing is carried, validation is silent, and is not said to tell', async () => {
    const { words, lost } = await carryFrom(2030, plan(2030, two), '--except', 'prix', 'site');
    expect(words).toContain('reste inachevé : le plan 2030 ne peut pas être clos');
    expect(lost).toEqual([]);
  });

  test('of a closed plan it is named all the same', async () => {
    const { words, lost } = await carryFrom(2030, plan(2030, two, 'closed'), '--except', 'prix', 'site');
    expect(words).toContain('oidp plan validate le signale');
    expect(lost).toHaveLength(2);
  });

  test('of a plan whose outcome is not known nothing is owed', async () => {
    const { words, lost } = await carryFrom(2030, plan(2030, `tracking: none\n${two}`), '--except', 'prix');
    expect(words).not.toContain('reste inachevé');
    expect(lost).toEqual([]);
  });
});

describe('--check', () => {
  test('names what a carry-over would change, and writes nothing', async () => {
    const { code, files, lines, words, wrong } = await carry(SHIPPED, '--check');
    expect({ code, files, wrong }).toEqual({ code: 1, files: SHIPPED, wrong: '' });
    expect(lines).toContain('complétée | 9f → 12e | Recherche de fonds pour un prix monétaire');
    expect(words).not.toMatch(/inchangée|achevée|À regarder/);
  });

  test('is content where there is nothing to do, as JSON too', async () => {
    const { files } = await carry(SHIPPED);
    const text = await carry(files, '--check');
    expect({ code: text.code, lines: text.lines }).toEqual({ code: 0, lines: [] });
    const json = await carry(files, '--check', '--format', 'json');
    expect(json.code).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({ derived: { changed: { target: false, source: false } } });
  });

  test('of a year that has no plan yet: all is to be done', async () => {
    const files = shippedPlans(2020);
    expect(await carry(files, '--check')).toMatchObject({ code: 1, files });
  });
});

test('decisions among the plans are to go elsewhere', async () => {
  const files = { ...SHIPPED, 'plans/decisions-2020-2021.yaml': decisions(GIVEN_UP)['choix.yaml'] };
  const refused = await carry(files, '--decisions', 'plans/decisions-2020-2021.yaml');
  expect(refused).toMatchObject({ code: 2, stdout: '', files });
  expect(refused.wrong).toContain('serait pris pour un plan');
  expect(refused.wrong).toContain('Mettez-le à côté de ce dossier');
});

test.each([
  [['--check', '--dry-run'], '--check et --dry-run'],
  [['--only', '9', '--decisions', 'choix.yaml'], '--only et --except'],
  [['--except', '9', '--interactive'], '--only et --except'],
  [['--interactive'], 'il lui faut un terminal'],
])('%j is refused with the way out', async (options, words) => {
  const { code, stdout, wrong } = await carry(SHIPPED, ...options);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(wrong).toContain(words);
});

describe('themes', () => {
  const plan = (year: number, themes: string, own = '') =>
    `year: ${year}\ntitle: Plan ${year}\npriorities: { A: { title: Communication } }\n${themes}activities:\n  - { id: site, number: 1, priority: A, title: Site${own} }\n`;
  const files = {
    [SOURCE]: plan(
      2020,
      'themes: [{ id: climat, title: Climat }, { id: genre, title: Genre }, { id: jeunes, title: Jeunes }]\n',
      ', themes: [climat]',
    ),
    [TARGET]: plan(2021, 'themes: [{ id: jeunes, title: Jeunesse }]\n').replace('id: site', 'id: lettre'),
  };

  test('those that what is carried names come along; the others with --themes', async () => {
    const some = await carry(files);
    expect(some.plan.themes?.map(({ id }) => id)).toEqual(['jeunes', 'climat']);
    expect(some.lines).toContain(
      'non reportée | Genre — aucune activité reportée ne la nomme ; --themes la reprend',
    );
    const all = await carry(files, '--themes');
    expect(all.plan.themes?.map(({ id }) => id)).toEqual(['jeunes', 'climat', 'genre']);
    expect(all.lines).toEqual(
      expect.arrayContaining(['ajoutée | Climat', 'ajoutée | Genre', 'inchangée | Jeunes']),
    );
    // A theme is not something to be done: nothing is missing without it.
    expect((await carry(some.files, '--check')).code).toBe(0);
    expect((await carry(some.files, '--check', '--themes')).code).toBe(1);
  });
});
