import { describe, expect, test } from 'vitest';
import { insertedLines } from '../support/lines.ts';
import { type Ran, readFiles, run, shippedPlans, withFolder } from '../support/run.ts';
import { type RealTerminal, hasTerminal, inTerminal } from '../support/terminal.ts';

const PLANS = shippedPlans(2020, 2021);
const PLAN_2020 = PLANS['plans/2020.yaml'] ?? '';
const TODAY = '2020-11-15';

const [SUBJECT, STATUS, NOTE, DAY] = [
  'quelle activité ?',
  'Son nouveau statut ?',
  'Une note pour le journal de suivi ?',
  'Quel jour ?',
] as const;

/** Calls the program on a copy of the shipped plans, on 15 November 2020, and lets it be answered. */
function asked<Result>(
  command: string,
  use: (terminal: RealTerminal, read: () => Readonly<Record<string, string>>) => Promise<Result>,
  columns = 80,
): Promise<Result> {
  return withFolder(PLANS, (cwd) =>
    inTerminal({ cwd, command: `${command} --today ${TODAY}`, columns, rows: 40 }, (terminal) =>
      use(terminal, () => readFiles(cwd)),
    ),
  );
}

/** Types an answer to a question, waits until it stands there, and gives it. */
async function answer(terminal: RealTerminal, question: string, text: string, focus?: string): Promise<void> {
  await terminal.shows(`? ${question}`.replace('? quelle', 'quelle').replace('? Son', 'Son'));
  terminal.type(text);
  await terminal.shows(focus === undefined ? `${question} ${text}` : `› ${focus}`);
  terminal.press('Enter');
}

/** Runs, in a folder of its own, the command that the terminal shows as the equivalent of the answers. */
function runShown(terminal: RealTerminal): Promise<Ran> {
  const [, command = ''] = /^→ oidp (.*)$/m.exec(terminal.everything()) ?? [];
  const words = Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '');
  return run(words, { files: PLANS });
}

describe.skipIf(!hasTerminal)('activity set, asked', () => {
  test('finds an activity without its accents, and writes the lines that are meant, no more', async () => {
    await asked('oidp activité marquer 2020', async (terminal, read) => {
      await answer(terminal, SUBJECT, 'definition du role', '14   Définition du rôle des membres promoteurs');
      await answer(terminal, STATUS, 'rea', 'Réalisée');
      await answer(terminal, NOTE, 'Rôle défini');
      await answer(terminal, DAY, 'hier');
      await terminal.shows('Activité 14 : en cours → réalisée');
      await terminal.shows('[code 0]');
      const shown = await runShown(terminal);
      expect(read()).toEqual(shown.files);
      const after = read()['plans/2020.yaml'] ?? '';
      expect(
        insertedLines(
          PLAN_2020.replace(/(?<=id: membres-promoteurs\n(?:.*\n){1,5}?.*status: )in-progress/, 'done'),
          after,
        ),
      ).toEqual(['      - on: 2020-11-14', '        status: done', '        note: Rôle défini']);
      expect(read()['plans/2021.yaml']).toBe(PLANS['plans/2021.yaml']);
    });
  });

  test('offers what is late first, the longest first, with how late it is', async () => {
    await asked('oidp activité marquer 2020', async (terminal) => {
      const screen = await terminal.shows('autres');
      expect(
        screen
          .split('\n')
          .filter((line) => /^ {2}[› ] \d/.test(line))
          .slice(0, 3),
      ).toEqual([
        '  › 9f   Recherche de fonds pour un prix monétaire — en suspens, dépassée de',
        '    10b  Recherche de financements — en cours, dépassée de 46 jours',
        expect.stringMatching(/^ {4}4b {3}Nouveaux critères .*… — en cours, dépassée de 15 jours$/),
      ]);
    });
  });

  test('takes no reason for none', async () => {
    await asked('oidp activité marquer 2020 14', async (terminal, read) => {
      await answer(terminal, STATUS, 'suspens', 'En suspens — demande un motif');
      await terminal.shows('Pour quel motif ?');
      terminal.press('Enter');
      await terminal.shows('! Un motif est nécessaire ici.');
      expect(read()).toEqual(PLANS);
      terminal.type('Budget gelé');
      await terminal.shows('motif ? Budget gelé');
      terminal.press('Enter');
      await terminal.shows(DAY);
      terminal.press('Enter');
      await terminal.shows('Activité 14 : en cours → en suspens');
      expect(terminal.everything()).toContain('activité marquer 2020 14 "en suspens" --note "Budget gelé"\n');
      expect(read()).toEqual((await runShown(terminal)).files);
    });
  });

  test('takes no day that has not come, nor one before the last change', async () => {
    await asked('oidp activité marquer 2020 9f', async (terminal, read) => {
      await answer(terminal, STATUS, 'cours', 'En cours');
      await terminal.shows(NOTE);
      terminal.press('Enter');
      await answer(terminal, DAY, '16 novembre');
      await terminal.shows('! Le 16 novembre 2020 n’est pas encore venu.');
      terminal.press('C-u');
      await answer(terminal, DAY, 'un jour');
      await terminal.shows('! Ce n’est pas un jour');
      terminal.press('C-u');
      await answer(terminal, DAY, '15/07');
      await terminal.shows('! Son statut a déjà changé le 16 juillet 2020');
      terminal.press('C-u');
      await answer(terminal, DAY, '17/07');
      await terminal.shows('• Quel jour ? 17 juillet 2020');
      await terminal.shows('[code 0]');
      expect(read()['plans/2020.yaml']).toContain('- on: 2020-07-17\n');
    });
  });

  test('asks whether the open items go along, and asks again where they do not', async () => {
    await asked('oidp activité marquer 2020 4', async (terminal, read) => {
      await answer(terminal, STATUS, 'réal', 'Réalisée');
      await terminal.shows('Ses sous-activités b, c et d sont encore ouvertes. Les marquer');
      terminal.type('non');
      await terminal.shows('› Non');
      terminal.press('Enter');
      await answer(terminal, STATUS, 'réal', 'Réalisée');
      await terminal.shows('› Oui');
      terminal.press('Enter');
      await terminal.shows(NOTE);
      terminal.press('Enter');
      await terminal.shows(DAY);
      terminal.press('Enter');
      await terminal.shows('[code 0]');
      expect(terminal.everything()).toContain('activité marquer 2020 4 réalisée --items\n');
      expect(read()).toEqual((await runShown(terminal)).files);
    });
  });

  test('asks for no more than is missing, and keeps the options that were given', async () => {
    await asked(
      'oidp activité marquer 2020 14 --note Fini --by "Équipe exemple" --dry-run',
      async (terminal, read) => {
        await answer(terminal, STATUS, 'réal', 'Réalisée');
        await answer(terminal, DAY, '2020-11-01');
        await terminal.shows('[code 0]');
        const printed = terminal.everything();
        expect(printed).not.toContain(NOTE);
        expect(printed).toContain(
          '2020 14 réalisée --note Fini --on 2020-11-01 --by "Équipe exemple" --dry-run\n',
        );
        expect(printed).toContain('+++ b/plans/2020.yaml');
        expect(read()).toEqual(PLANS);
      },
    );
  });

  test('Esc goes back a question, keeps the answers, and gives up before the first', async () => {
    await asked('oidp activité marquer 2020', async (terminal, read) => {
      await answer(terminal, SUBJECT, '17', '17   Étude');
      await answer(terminal, STATUS, 'réal', 'Réalisée');
      await answer(terminal, NOTE, 'Remise');
      await terminal.shows(DAY);
      terminal.press('Escape');
      await terminal.shows(`? ${NOTE} Remise`);
      terminal.press('Escape');
      await terminal.shows('Échap revenir');
      await terminal.shows('› Réalisée');
      terminal.press('Escape');
      await terminal.shows('› 17   Étude');
      terminal.press('Escape');
      await terminal.shows('[code 0]');
      expect(terminal.screen()).toContain('Rien n’a été écrit.');
      expect(read()).toEqual(PLANS);
    });
  });

  test.each([0, 1, 2, 3])('Ctrl-C ends it with 130 after %i answers, and writes nothing', async (answers) => {
    await asked('oidp activité marquer 2020', async (terminal, read) => {
      const steps = [
        () => answer(terminal, SUBJECT, '17', '17   Étude'),
        () => answer(terminal, STATUS, 'réal', 'Réalisée'),
        () => answer(terminal, NOTE, 'Remise'),
      ];
      for (const step of steps.slice(0, answers)) await step();
      await terminal.shows([SUBJECT, STATUS, NOTE, DAY][answers] ?? '');
      terminal.press('C-c');
      await terminal.shows('[code 130]');
      expect(read()).toEqual(PLANS);
    });
  });

  test('says that nothing fits what is typed, and takes nothing then', async () => {
    await asked('oidp activité marquer 2020', async (terminal, read) => {
      await terminal.shows('autres');
      terminal.type('zzz');
      await terminal.shows(`${SUBJECT} zzz`);
      terminal.press('Enter');
      await terminal.shows('! Rien ne correspond');
      terminal.press('C-u');
      await terminal.shows('› 9f');
      terminal.press('Up');
      await terminal.shows(/› \d+\D? .* — (?:réalisée|abandonnée)/);
      terminal.press('C-c');
      await terminal.shows('[code 130]');
      expect(read()).toEqual(PLANS);
    });
  });
});

describe.skipIf(!hasTerminal)('activity note and activity add, asked', () => {
  test('a note: what about, what, when', async () => {
    await asked('oidp activité noter 2020', async (terminal, read) => {
      await answer(terminal, SUBJECT, 'enquete', '15   Enquête auprès des membres');
      await terminal.shows('Que faut-il noter ?');
      terminal.press('Enter');
      await terminal.shows('! Il faut un texte ici.');
      terminal.type('- $HOME "x"');
      await terminal.shows('noter ? - $HOME "x"');
      terminal.press('Enter');
      await answer(terminal, DAY, '12 novembre');
      await terminal.shows('Activité 15 : note ajoutée au journal');
      expect(terminal.everything()).toContain(`activité noter 2020 --on 2020-11-12 -- 15 '- $HOME "x"'\n`);
      const typed = await run(['activity', 'note', '2020', '--on', '2020-11-12', '--', '15', '- $HOME "x"'], {
        files: PLANS,
      });
      expect(typed.code).toBe(0);
      expect(read()).toEqual(typed.files);
    });
  });

  test('a new activity: title, priority, due date, lead', async () => {
    await asked('oidp activité ajouter 2021', async (terminal, read) => {
      await answer(terminal, 'Quel est son titre ?', 'Enquête sur les besoins');
      await terminal.shows('› A  Communication et sensibilisation');
      terminal.type('reseau');
      await terminal.shows('› C  Renforcement et expansion du réseau');
      terminal.press('Enter');
      await answer(terminal, 'Une échéance ?', 'bientôt');
      await terminal.shows('! « bientôt » n’est pas une date.');
      terminal.press('C-u');
      await answer(terminal, 'Une échéance ?', 'juin 2021');
      await terminal.shows('Qui en est responsable ?');
      terminal.press('Enter');
      await terminal.shows('[code 0]');
      expect(read()).toEqual((await runShown(terminal)).files);
      expect(read()['plans/2021.yaml']).toContain('title: Enquête sur les besoins\n');
    });
  });
});

describe.skipIf(!hasTerminal)('calendar set, asked', () => {
  test('an event by a part of its title, then what is to be said of it', async () => {
    await asked('oidp calendrier modifier 2021', async (terminal, read) => {
      await answer(terminal, 'Quel événement ?', 'xxe conference', 'XXe Conférence OIDP');
      await terminal.shows('Qu’en est-il ? (XXe Conférence OIDP)');
      expect(terminal.screen()).not.toContain('Il s’est tenu');
      terminal.type('changer sa date');
      await terminal.shows('› Changer sa date');
      terminal.press('Enter');
      await answer(terminal, 'Quelle est sa date ?', 'du 2 au 4 décembre 2021');
      await terminal.shows('[code 0]');
      expect(terminal.everything()).toContain(
        'calendrier modifier 2021 conference-20 --when "du 2 au 4 décembre 2021"\n',
      );
      expect(read()).toEqual((await runShown(terminal)).files);
      expect(read()['plans/2021.yaml']).toContain('when: 2021-12-02/2021-12-04\n');
    });
  });

  test('a cancelled event asks why', async () => {
    await asked('oidp calendrier modifier 2021 atelier-genre', async (terminal, read) => {
      await terminal.shows('Qu’en est-il ?');
      terminal.type('annule');
      await terminal.shows('› Il est annulé');
      terminal.press('Enter');
      await terminal.shows('Pour quel motif ?');
      terminal.press('Enter');
      await terminal.shows('! Un motif est nécessaire ici.');
      expect(read()).toEqual(PLANS);
      await answer(terminal, 'Pour quel motif ?', 'Salle fermée');
      await terminal.shows('[code 0]');
      expect(terminal.everything()).toContain('2021 atelier-genre --cancelled --note "Salle fermée"\n');
      expect(read()).toEqual((await runShown(terminal)).files);
    });
  });

  test('what is confirmed is no more to confirm', async () => {
    await asked('oidp calendrier modifier 2021 conference-20', async (terminal, read) => {
      await terminal.shows('› Tout est confirmé');
      terminal.press('Enter');
      await terminal.shows('[code 0]');
      expect(terminal.everything()).toContain('conference-20 --confirmed date lieu\n');
      expect(read()).toEqual((await runShown(terminal)).files);
    });
  });
});

describe('a call that leaves something out, without a terminal', () => {
  test.each([
    ['activity set 2020', 'activité'],
    ['activity set 2020 14', 'statut'],
    ['activity note 2020', 'activité'],
    ['activity note 2020 14', 'note'],
    ['calendar set 2021', 'événement'],
    ['activity add 2021', '--title'],
    ['activity add 2021 --title Titre', '--priority'],
  ])('%s says what, with 2', async (call, missing) => {
    const { code, stdout, stderr, files } = await run(call.split(' '), { files: PLANS });
    expect({ code, stdout, files }).toEqual({ code: 2, stdout: '', files: PLANS });
    expect(stderr).toMatch(
      new RegExp(
        `^oidp : il manque l’${missing.startsWith('-') ? 'option' : 'argument'} «\\s${missing}\\s».\nPar exemple\\s: oidp \\w+ `,
      ),
    );
  });
});
