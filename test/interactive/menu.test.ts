import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { MENU } from '../../src/language/fr/menu.ts';
import { shippedRegisters } from '../support/registers.ts';
import { plain, readFiles, run, shippedPlans, withFolder } from '../support/run.ts';
import { type RealTerminal, hasTerminal, inTerminal } from '../support/terminal.ts';

const QUESTION = 'Que voulez-vous faire ?';

/** Opens the menu on a copy of the shipped plans, on 15 June 2021 unless said otherwise. */
function inMenu<Result>(
  use: (terminal: RealTerminal, folder: string) => Promise<Result>,
  {
    files = shippedPlans(),
    command = 'oidp --today 2021-06-15',
    ...options
  }: {
    files?: Record<string, string>;
    command?: string;
    columns?: number;
    rows?: number;
    env?: Record<string, string>;
  } = {},
): Promise<Result> {
  return withFolder(files, (cwd) =>
    inTerminal({ cwd, command, ...options }, async (terminal) => {
      await terminal.shows(QUESTION);
      return use(terminal, cwd);
    }),
  );
}

/** Chooses an entry of the menu by a part of its words. */
async function choose(terminal: RealTerminal, words: string): Promise<void> {
  terminal.type(words);
  await terminal.shows(`${QUESTION} ${words}`);
  terminal.press('Enter');
}

describe.skipIf(!hasTerminal)('the menu', () => {
  test('shows the plan of this year and what can be done, and ends with 0', async () => {
    await inMenu(async (terminal) => {
      const screen = await terminal.shows(MENU.quit);
      const { registers: ofRegisters, ...entries } = MENU;
      for (const words of Object.values(entries)) expect(screen).toContain(words);
      expect(screen).not.toContain(ofRegisters);
      expect(screen).toContain('Plan de travail 2021 de l’OIDP\nProposition ; 0 réalisée sur 34');
      terminal.press('Up');
      await terminal.shows(`› ${MENU.quit}`);
      terminal.press('Enter');
      await terminal.shows('[code 0]');
    });
  });

  test('Esc leaves it, Ctrl-C ends the program with 130, and both write nothing', async () => {
    for (const [key, code] of [
      ['Escape', 0],
      ['C-c', 130],
      ['C-d', 0],
    ] as const)
      await inMenu(async (terminal, folder) => {
        terminal.press(key);
        await terminal.shows(`[code ${code}]`);
        expect(readFiles(folder)).toEqual(shippedPlans());
      });
  });

  test('runs what was chosen as it would be typed, shows that, and comes back', async () => {
    await inMenu(async (terminal) => {
      await choose(terminal, 'calendrier');
      await terminal.shows('Et ensuite ?');
      const typed = await run(['calendrier', '2021'], {
        files: shippedPlans(),
        now: '2021-06-15T12:00:00Z',
        isTTY: true,
        columns: 80,
        env: { NO_COLOR: '1' },
      });
      const printed = terminal.everything();
      expect(printed).toContain('→ oidp --today 2021-06-15 calendrier 2021\n');
      expect(printed).toContain(typed.stdout.trimEnd());
      terminal.press('Enter');
      await terminal.shows(`› ${MENU.calendar}`);
    });
  });

  test('is about the latest plan where this year has none, and about another once it is chosen', async () => {
    await inMenu(
      async (terminal) => {
        await terminal.shows('Plan de travail 2021 de l’OIDP');
        await choose(terminal, 'changer');
        await terminal.shows('Quelle année ?');
        terminal.type('2020');
        await terminal.shows('› 2020');
        terminal.press('Enter');
        const screen = await terminal.shows('Adopté ; 12 réalisées sur 30');
        expect(screen).toContain('d’après un exemple reconstitué');
        await choose(terminal, 'où en est');
        await terminal.shows('oidp --today 2030-06-15 statut 2020');
      },
      { command: 'oidp --today 2030-06-15', rows: 100 },
    );
  });

  test('goes on where a plan cannot be understood, and says why', async () => {
    const files = { ...shippedPlans(2021), 'plans/2021.yaml': 'year: 2021\ntitle: Plan\npriorities: []\n' };
    await inMenu(
      async (terminal) => {
        await terminal.shows('Plan 2021 : il ne peut pas être compris');
        await choose(terminal, 'marquer');
        await terminal.shows('[missing-key]');
        const screen = await terminal.shows(
          new RegExp(`\\[missing-key\\][^]*\\? ${QUESTION.replace('?', String.raw`\?`)}`),
        );
        expect(screen).toContain('plans/2021.yaml:');
      },
      { files, rows: 60 },
    );
  });

  test('says what is refused, and goes on', async () => {
    const [plan = ''] = Object.values(shippedPlans(2021));
    const files = { 'plans/2021.yaml': plan, 'plans/2021.yml': plan };
    await inMenu(
      async (terminal) => {
        await choose(terminal, 'marquer');
        const screen = await terminal.shows('l’année 2021 a deux plans');
        expect(screen).toContain('oidp :');
        await terminal.shows(`› ${MENU.set}`);
      },
      { files, rows: 40 },
    );
  });

  test('the whole report of a year is a file that it says', async () => {
    await inMenu(async (terminal, folder) => {
      await choose(terminal, 'rapport de');
      await terminal.shows('Sous quelle forme ?');
      terminal.press('Enter');
      await terminal.shows('Rapport écrit : rapport-2021.html');
      expect(readFileSync(path.join(folder, 'rapport-2021.html'), 'utf8')).toContain('<!doctype html>');
    });
  });

  test('a carry-over is shown before it is written', async () => {
    await inMenu(async (terminal, folder) => {
      await choose(terminal, 'reporter');
      await terminal.shows('Quel report ?');
      terminal.type('2020');
      await terminal.shows('› Du plan 2020 au plan 2021');
      terminal.press('Enter');
      await terminal.shows('› Montrer d’abord');
      terminal.press('Enter');
      await terminal.shows('› Faire le report');
      expect(readFiles(folder)).toEqual(shippedPlans());
      terminal.press('Enter');
      await terminal.shows('Et ensuite ?');
      const typed = await run(['plan', 'reporter', '2020', '2021'], { files: shippedPlans() });
      expect(readFiles(folder)).toEqual(typed.files);
    });
  });

  test('a carry-over may be decided thing by thing', async () => {
    await inMenu(async (terminal, folder) => {
      await choose(terminal, 'reporter');
      await terminal.shows('Quel report ?');
      // What 2020 leaves is not in 2021 yet.
      await terminal.shows('› Du plan 2020 au plan 2021');
      terminal.press('Enter');
      await terminal.shows('› Montrer d’abord');
      terminal.press('Down');
      await terminal.shows('› Décider de chaque chose');
      terminal.press('Enter');
      await terminal.shows('1 : que devient-elle ?');
      expect(readFiles(folder)).toEqual(shippedPlans());
    });
  });

  test('prepares a first folder, after a yes', async () => {
    await withFolder({ 'ailleurs/': '' }, (cwd) =>
      inTerminal({ cwd, command: 'oidp --today 2031-06-15' }, async (terminal) => {
        await terminal.shows('Y préparer un premier plan, celui de 2031 ?');
        expect(readFiles(cwd)).toEqual({});
        terminal.type('oui');
        await terminal.shows('› Oui');
        terminal.press('Enter');
        await terminal.shows('Plan de travail 2031');
        await terminal.shows(QUESTION);
        expect(Object.keys(readFiles(cwd))).toContain('plans/2031.yaml');
      }),
    );
  });

  test('prepares nothing without a yes', async () => {
    await withFolder({ 'ailleurs/': '' }, (cwd) =>
      inTerminal({ cwd, command: 'oidp' }, async (terminal) => {
        await terminal.shows('› Non');
        terminal.press('Enter');
        await terminal.shows('[code 0]');
        expect(readFiles(cwd)).toEqual({});
      }),
    );
  });

  test('shows an organization or a sheet of the registers, where there are any', async () => {
    const files = { ...shippedPlans(), ...shippedRegisters() };
    await inMenu(
      async (terminal) => {
        await choose(terminal, 'organisations');
        await terminal.shows('› La liste des organisations');
        terminal.press('Down');
        await terminal.shows('› Tout ce qui nomme une organisation');
        terminal.press('Enter');
        await terminal.shows('Quelle organisation ?');
        terminal.type('barcelone');
        await terminal.shows('› Barcelone');
        terminal.press('Enter');
        await terminal.shows('Et ensuite ?');
        const printed = terminal.everything();
        expect(printed).toContain('→ oidp --today 2021-06-15 réseau montrer barcelone\n');
        expect(printed).toContain('Conventions de stage avec des universités');
      },
      { files },
    );
    await inMenu(
      async (terminal) => {
        expect(await terminal.shows(MENU.quit)).toContain(MENU.registers);
        await choose(terminal, 'coopérations');
        await terminal.shows('› La liste des organisations');
        terminal.type('liste des fiches');
        await terminal.shows('› La liste des fiches de coopération');
        terminal.press('Enter');
        await terminal.shows('1 fiche de coopération.');
        expect(terminal.everything()).toContain('→ oidp --today 2021-06-15 coopération lister\n');
      },
      { files },
    );
  });

  test('begins a plan where there is none yet', async () => {
    await inMenu(
      async (terminal, folder) => {
        const screen = await terminal.shows('ne contient encore aucun plan');
        expect(screen).not.toContain(MENU.status);
        terminal.press('Enter');
        await terminal.shows('› 2021');
        terminal.press('Enter');
        await terminal.shows('Plan de travail 2021');
        expect(Object.keys(readFiles(folder))).toEqual(['plans/2021.yaml']);
      },
      { files: { 'plans/': '' } },
    );
  });

  test.each([
    [80, 24],
    [120, 40],
    [60, 20],
  ])('fits a terminal of %i columns and %i rows', async (columns, rows) => {
    await inMenu(
      async (terminal) => {
        const screen = await terminal.shows('Échap quitter');
        for (const line of screen.split('\n')) expect(line.length).toBeLessThan(columns);
        expect(screen).toContain(QUESTION);
        await choose(terminal, 'marquer');
        const list = await terminal.shows('Échap annuler');
        expect(list).toContain('quelle activité ?');
        for (const line of list.split('\n')) expect(line.length).toBeLessThan(columns);
        // A line that the terminal broke by itself would be longer when joined.
        for (const line of plain(terminal.everything()).split('\n'))
          expect(line.length).toBeLessThan(columns);
      },
      { columns, rows },
    );
  });

  test('is drawn anew when the terminal becomes narrower', async () => {
    await inMenu(async (terminal) => {
      await choose(terminal, 'marquer');
      await terminal.shows('Nouveaux critères pour systématiser l’information par thème — prévue');
      terminal.resize(50, 24);
      const screen = await terminal.shows('4a   Nouveaux critères pour systéma… — prévue');
      expect(screen.match(/Nouveaux critères/g)).toHaveLength(1);
      expect(screen.match(/quelle activité \?/g)).toHaveLength(1);
    });
  });

  test('has no colours where none are wanted, and only letters where the terminal has no more', async () => {
    await inMenu(
      async (terminal) => {
        expect(terminal.screen()).toContain('> Où en est');
        expect(terminal.screen()).toContain('^/v choisir');
        expect(terminal.colouredScreen()).not.toMatch(/\u001B\[[39][0-7]m/);
      },
      { env: { NO_COLOR: '1', LC_ALL: 'C' } },
    );
    await inMenu(async (terminal) => {
      expect(terminal.colouredScreen()).toMatch(/\u001B\[36m/);
      // Nothing but the terminal's own sixteen colours, which suit a dark and a light background.
      expect(terminal.colouredScreen()).not.toMatch(/\u001B\[(?:[34]8;|4[0-7]m)/);
    });
  });
});

describe('nothing is asked where nobody answers', () => {
  const help = async () => (await run([])).stdout;

  test.skipIf(!hasTerminal).each([
    ['in CI', { CI: 'true' }, 'oidp'],
    ['at a dumb terminal', { TERM: 'dumb' }, 'oidp'],
    ['with its input from a pipe', {}, 'echo | oidp'],
    ['with its input from a file', {}, 'oidp </dev/null'],
    ['with its output to a pipe', {}, 'oidp | cat'],
  ])('%s, oidp alone shows its help', async (_, env, command) => {
    await withFolder(shippedPlans(2021), (cwd) =>
      inTerminal({ cwd, env, command, columns: 100, rows: 60 }, async (terminal) => {
        const screen = await terminal.shows('[code 0]');
        expect(screen).toContain('Emploi : oidp');
        expect(screen).not.toContain(QUESTION);
      }),
    );
  });

  test.skipIf(!hasTerminal).each([
    ['in CI', { CI: '1' }, 'oidp activity set 2021'],
    ['with its input from a pipe', {}, 'echo | oidp activity set 2021'],
    ['with its output to a pipe', {}, 'oidp activity set 2021 >sortie'],
  ])('%s, a call that leaves something out says what', async (_, env, command) => {
    await withFolder(shippedPlans(2021), (cwd) =>
      inTerminal({ cwd, env, command }, async (terminal) => {
        expect(await terminal.shows('[code 2]')).toContain('il manque l’argument « activité »');
      }),
    );
  });

  test('without a terminal, options alone are a wrong call, as ever', async () => {
    expect(await run(['--today', '2021-06-15'])).toMatchObject({ code: 2, stdout: '' });
    expect(await help()).toContain('Emploi');
  });
});
