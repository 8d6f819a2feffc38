import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bashWords, withoutQuotes } from '../../src/cli/completion/typed-words.ts';
import { bashReply } from '../../src/cli/completion/reply.ts';
import { run } from '../support/run.ts';
import { SMALL_PLAN } from '../support/small-plan.ts';

/** Named in full: where a quote went wrong, no program must be found. */
const BASH = '/bin/bash';

const BREAKS = ' \t\n"\'><=;|&(:';

/** What the program offers to bash for a line, the cursor at its end. */
async function bash(line: string, breaks = BREAKS, lead = 'Équipe du prix'): Promise<string[]> {
  const files = {
    'plans/2031.yaml': SMALL_PLAN.replace('title: Prix', `title: Prix, lead: ${JSON.stringify(lead)}`),
  };
  const { stdout } = await run(['__complete', 'bash', line, String(line.length), breaks], { files });
  return stdout.split('\n').slice(1, -1);
}

describe('bash', () => {
  const LIST = 'oidp activity list 2031 --lead';

  test.each([
    [`${LIST} `, String.raw`Équipe\ du\ prix`],
    [`${LIST} É`, String.raw`Équipe\ du\ prix`],
    [`${LIST} "É`, 'Équipe du prix'],
    [`${LIST} 'Équipe d`, 'Équipe du prix'],
    [String.raw`${LIST} Équipe\ d`, String.raw`Équipe\ du\ prix`],
    [`${LIST}=`, String.raw`Équipe\ du\ prix`],
    [`${LIST}="Éq`, 'Équipe du prix'],
    ['oidp status 2031 --format=j', 'json'],
    ['LANG=fr oidp plan val', 'validate'],
    ['  /usr/bin/oidp   plan   val', 'validate'],
  ])('%s: %s', async (line, expected) => {
    expect((await bash(line))[0]).toBe(expected);
  });

  test('the whole word where bash does not part it', async () => {
    expect(await bash('oidp status 2031 --format=j', '')).toEqual(['--format=json']);
  });

  test('of a name that bash parts, what comes after its last part', async () => {
    expect(await bash(`${LIST} Pôle:`, BREAKS, 'Pôle:prix')).toEqual(['prix']);
    expect(await bash(`${LIST} "Pôle:`, BREAKS, 'Pôle:prix')).toEqual(['Pôle:prix']);
  });

  test('what stands after the cursor does not matter', async () => {
    const { stdout } = await run(['__complete', 'bash', 'oidp compl --help', '10', BREAKS]);
    expect(stdout).toBe('none\ncompletion\n');
  });

  test('a text with an open quote goes on over blanks', () => {
    expect(bashWords('oidp activity set 12 "en ', 25)).toEqual({
      before: ['activity', 'set', '12'],
      current: 'en ',
      raw: '"en ',
    });
    expect(bashWords('oidp status ', 12)).toEqual({ before: ['status'], current: '', raw: '' });
    expect(bashWords(String.raw`oidp a\ `, 8)).toEqual({ before: [], current: 'a ', raw: String.raw`a\ ` });
    expect(bashWords('oidp "a b" c', 12)).toEqual({ before: ['a b'], current: 'c', raw: 'c' });
  });

  /** Any text that may stand on one line, the shell's own signs more often than others. */
  const text = fc.string({
    minLength: 1,
    maxLength: 12,
    unit: fc.oneof(
      fc.constantFrom(...Array.from(' "\'\\$`!*?[](){}<>|&;#~^=:%@é')),
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
    ),
  });

  test.skipIf(!existsSync(BASH)).each(['', "'", '"'])(
    'begun with %s, what is inserted is the word itself, and runs nothing',
    (quote) => {
      const words = fc.sample(text, { numRuns: 500, seed: 1 });
      const typed = { before: [], current: '', raw: quote };
      const quoted = words.map((word) => quote + bashReply(BREAKS)({ word, description: '' }, typed) + quote);
      const { stdout, stderr } = spawnSync(BASH, ['--norc', '-c', `printf '%s\\0' ${quoted.join(' ')}`], {
        encoding: 'utf8',
        env: { PATH: '/nowhere' },
      });
      expect(stderr).toBe('');
      expect(stdout.split('\0').slice(0, -1)).toEqual(words);
      expect(quoted.map(withoutQuotes)).toEqual(words);
    },
  );
});

describe('zsh', () => {
  test('a colon in a word does not part it from what is said of it', async () => {
    const files = {
      'plans/2031.yaml': SMALL_PLAN.replace('title: Prix', 'title: "Prix : bonne", lead: "Pôle : prix"'),
    };
    const asked = async (...words: string[]) =>
      (await run(['__complete', 'zsh', ...words], { files })).stdout;
    expect(await asked('activity', 'list', '2031', '--lead', '')).toBe(String.raw`none
Pôle \: prix
`);
    expect(await asked('activity', 'show', '2031', '')).toBe('none\nprix:1. Prix : bonne\n');
  });
});

describe('PowerShell', () => {
  const files = {
    'plans/2031.yaml': SMALL_PLAN.replace('title: Prix', `title: Prix, lead: "L'équipe du prix"`),
  };
  const asked = async (...words: string[]) => {
    const { stdout } = await run(['__complete', 'powershell'], {
      files,
      env: { OIDP_WORDS: words.join('\n') },
    });
    return stdout
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split('\t'));
  };

  test('a line has what to insert, what to show and what to say, none of them empty', async () => {
    for (const words of [
      [''],
      ['status', ''],
      ['activity', 'set', '2031', 'prix', ''],
      ['activity', 'list', '2031', '--lead', ''],
    ]) {
      const lines = await asked(...words);
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines)
        expect(line).toEqual([
          expect.stringMatching(/./),
          expect.stringMatching(/./),
          expect.stringMatching(/./),
        ]);
    }
  });

  test.each([
    [['activity', 'list', '2031', '--lead', ''], "'L''équipe du prix'"],
    [['activity', 'list', '2031', '--lead', "'L''é"], "'L''équipe du prix'"],
    [['activity', 'list', '2031', '--lead', '"L\'é'], "'L''équipe du prix'"],
    [['activity', 'list', '2031', "--lead=L`'é"], "'--lead=L''équipe du prix'"],
    [['activity', 'set', '2031', "'prix'", 'en'], 'en-cours'],
    [['activity', 'set', '2031', 'prix', '"en '], "'en cours'"],
    [['activité', 'mar'], 'marquer'],
    [['status', '2031', '--fo'], '--format'],
  ])('%j: %s', async (words, expected) => {
    expect((await asked(...words))[0]?.[0]).toBe(expected);
  });

  test('nothing typed yet, which PowerShell hands over as no words at all', async () => {
    const { stdout } = await run(['__complete', 'powershell'], { files });
    expect(stdout).toContain('status\tstatus\t');
  });
});
