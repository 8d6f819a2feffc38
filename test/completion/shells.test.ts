import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { SET_UP } from '../../src/cli/completion/scripts.ts';
import { ROOT, run, shippedPlans } from '../support/run.ts';
import { type Desk, atDesk, hasShell, runShell } from '../support/shells.ts';
import { type RealTerminal, hasTerminal, inTerminal } from '../support/terminal.ts';

const FILES = { ...shippedPlans(), 'mes rapports/2021.md': '', 'notes.txt': '' };

/** How each shell is started without a person's settings, and told to show a prompt that can be waited for. */
const SHELLS = {
  bash: { bare: ['bash', '--norc', '--noprofile'], prompt: "PS1='> '" },
  zsh: { bare: ['zsh', '-f'], prompt: "PS1='> '" },
  fish: { bare: ['fish', '--no-config'], prompt: "function fish_prompt; echo -n '> '; end" },
} as const;

type Tried = keyof typeof SHELLS;

describe.skipIf(!hasShell('bash'))('the function of bash', () => {
  const ASK = `eval "$(oidp completion bash)"; COMP_LINE=$1 COMP_POINT=\${#1}; _oidp oidp; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const ask = (line: string, desk: Desk) =>
    runShell(SHELLS.bash.bare, ASK, ['bash', line], desk).split('\n').slice(0, -1);

  test.each([
    ['oidp plan val', ['validate', 'valider']],
    ['oidp activité mar', ['marquer']],
    ['oidp status ', ['2021', '2020', '2013']],
    ['oidp status 2021 --format=', ['text', 'json']],
    ['oidp activity show 2021 prix', ['prix', 'prix/a', 'prix/b', 'prix/c', 'prix/d', 'prix/e']],
    ['oidp activity set 2021 12 r', ['réalisée', 'repertoire', 'rapports-speciaux']],
    ['oidp activity set 2021 12 "en ', ['en cours', 'en suspens']],
    ['oidp activity list 2020 --lead ', [String.raw`Équipe\ exemple`]],
    ['oidp status "2021', ['2021']],
    ['oidp -C /nulle/part status ', ['']],
  ])('%s', async (line, expected) => {
    await atDesk(FILES, (desk) => expect(ask(line, desk)).toEqual(expected));
  });

  test('what is typed is never run', async () => {
    await atDesk(FILES, (desk) => {
      expect(ask('oidp status $(touch pris) `touch pris` ', desk)).toContain('--format');
      expect(() => readFileSync(path.join(desk.cwd, 'pris'))).toThrow('ENOENT');
    });
  });
});

describe.skipIf(!hasShell('fish'))('fish', () => {
  const ASK = 'oidp completion fish | source; complete -C $argv[1]';
  const ask = (line: string, desk: Desk) =>
    runShell(SHELLS.fish.bare, ASK, [line], desk).split('\n').slice(0, -1);

  test.each([
    ['oidp statu', 'status\toù en est l’année : avancement, échéances, événements'],
    ['oidp activité mar', 'marquer\tchange le statut d’activités ou de sous-activités'],
    ['oidp status ', '2021'],
    ['oidp status 2021 --format=', '--format=text'],
    ['oidp activity set 2021 ', 'diagnostic-communication\t1. Diagnostic de la communication avec'],
    ['oidp activity show 2021 12', '12\t12. Prix OIDP « Bonne pratique »'],
    ['oidp activity set 2021 12 rea', 'realisee\tstatut « réalisée »'],
    ['oidp activity set 2021 12 "en ', 'en cours\tstatut « en cours »'],
    ['oidp activity list 2020 --lead ', 'Équipe exemple'],
    ['oidp report --year 2021 --output n', 'notes.txt'],
    ['oidp report --year 2021 --output=mes', '--output=mes rapports/'],
    ['oidp plan validate plans/', 'plans/2021.yaml'],
    ['oidp --dir ', 'plans/'],
  ])('%s', async (line, first) => {
    await atDesk(FILES, (desk) => {
      const lines = ask(line, desk).map((each) => each.replaceAll('\u00A0', ' '));
      expect(
        lines.some((each) => each.startsWith(first)),
        lines.join('\n'),
      ).toBe(true);
    });
  });

  test('no files where none is expected', async () => {
    await atDesk(FILES, (desk) => {
      expect(ask('oidp activity show 2021 n', desk)).toEqual([]);
      expect(ask('oidp --dir n', desk)).toEqual([]);
    });
  });
});

/** Types in a new shell, after completion was set up in an older one. */
async function inShell<Result>(
  name: Tried,
  use: (terminal: RealTerminal, desk: Desk) => Promise<Result>,
): Promise<Result> {
  const { bare, prompt } = SHELLS[name];
  return atDesk(FILES, (desk) => {
    runShell(bare, SET_UP[name], [], desk);
    return inTerminal({ ...desk, command: name, columns: 120, rows: 40 }, async (terminal) => {
      terminal.type(`${prompt}; clear`);
      terminal.press('Enter');
      await terminal.shows(/^> ?$/);
      const result = await use(terminal, desk);
      // A shell writes its history at its end, into a folder that must still be there.
      terminal.press('C-u');
      terminal.type('exit');
      terminal.press('Enter');
      await terminal.shows('[code');
      return result;
    });
  });
}

/** Types a text, presses TAB, and waits for the line that should come of it. */
async function completes(terminal: RealTerminal, typed: string, line: string): Promise<void> {
  terminal.type(typed);
  terminal.press('Tab');
  await terminal.shows(`> ${line}`);
}

describe.each(Object.keys(SHELLS) as Tried[])('typed in %s', (name) => {
  describe.skipIf(!hasTerminal || !hasShell(name))('a terminal', () => {
    test('a whole call, which then does what it says', async () => {
      await inShell(name, async (terminal, { cwd }) => {
        await completes(terminal, 'oidp activité marq', 'oidp activité marquer');
        await completes(terminal, '2021 liste', 'oidp activité marquer 2021 liste-membres');
        await completes(terminal, 'reali', 'oidp activité marquer 2021 liste-membres realisee');
        await completes(terminal, '--not', 'oidp activité marquer 2021 liste-membres realisee --note');
        terminal.type('"Relance faite"');
        terminal.press('Enter');
        await terminal.shows('Activité 14 : prévue → réalisée');
        const text = readFileSync(path.join(cwd, 'plans/2021.yaml'), 'utf8');
        expect(text).toContain('note: Relance faite');
      });
    });

    test('words with a blank are one word, in quotes or without', async () => {
      await inShell(name, async (terminal) => {
        await completes(
          terminal,
          'oidp activity list 2020 --lead Équ',
          String.raw`oidp activity list 2020 --lead Équipe\ exemple`,
        );
        terminal.press('C-u');
        await completes(terminal, 'oidp activity set 2021 12 "en c', 'oidp activity set 2021 12 "en cours"');
        terminal.press('C-u');
        await completes(
          terminal,
          'oidp report --year 2021 --output mes',
          String.raw`oidp report --year 2021 --output mes\ rapports/`,
        );
        terminal.press('C-u');
        await completes(
          terminal,
          'oidp report --year 2021 --output=not',
          'oidp report --year 2021 --output=notes.txt',
        );
      });
    });

    test('a word with an accent finds an id without', async () => {
      await inShell(name, async (terminal) => {
        await completes(terminal, 'oidp activity show 2021 répert', 'oidp activity show 2021 repertoire');
      });
    });

    test('what can follow is listed', async () => {
      await inShell(name, async (terminal) => {
        terminal.type('oidp activity show 2021 r');
        terminal.press('Tab', 'Tab');
        const screen = await terminal.shows('rapports-speciaux');
        expect(screen).toContain('repertoire');
        if (name !== 'bash') expect(screen).toContain('11. Rapports spéciaux');
      });
    });
  });
});

test.each(['README.md', 'docs/guide.md'])('%s and the help set it up as is tried here', async (document) => {
  const text = readFileSync(path.join(ROOT, document), 'utf8');
  const section =
    /^## (?:Shell completion|Compléter en tapant)$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(text)?.[1] ?? '';
  const lines = Array.from(section.matchAll(/^```(\w+)\n(.*)\n```$/gm), ([, shell, line]) => [shell, line]);
  expect(lines.length).toBeGreaterThan(2);
  const { stdout } = await run(['completion', '--help']);
  for (const [shell = '', line = ''] of lines) {
    expect(SET_UP).toHaveProperty(shell, line);
    expect(stdout).toContain(line);
  }
});

describe.skipIf(!hasShell('pwsh'))('PowerShell', () => {
  const ASK = `oidp completion powershell | Out-String | Invoke-Expression
    (TabExpansion2 $env:LINE $env:LINE.Length).CompletionMatches | ForEach-Object { $_.CompletionText }`;
  const ask = (line: string, desk: Desk) =>
    runShell(['pwsh', '-NoProfile'], ASK, [], { ...desk, env: { ...desk.env, LINE: line } })
      .split(/\r?\n/)
      .slice(0, -1);

  test.each([
    ['oidp plan val', ['validate', 'valider']],
    ['oidp activité mar', ['marquer']],
    ['oidp status ', ['2021', '2020', '2013']],
    ['oidp activity set 2021 12 "en ', ["'en cours'", "'en suspens'"]],
    ['oidp activity set 2021 --no', ['--note', '--no-color']],
  ])('%s', async (line, expected) => {
    await atDesk(FILES, (desk) => expect(ask(line, desk)).toEqual(expected));
  });
});
