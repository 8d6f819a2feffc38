import { describe, expect, test } from 'vitest';
import { plain, run } from '../support/run.ts';

/** A plan that breaks `empty-priority`, a warning, and `number-gap`, an error. */
const plan = (year: number) => `year: ${year}
title: Plan
priorities:
  A: { title: Communication }
  B: { title: Réseau }
activities:
  - { id: prix, number: 2, priority: A, title: Prix }
`;
const FILES = { 'plans/2030.yaml': plan(2030), 'plans/2031.yaml': plan(2031) };

const findings = async (settings: string, ...args: string[]) => {
  const { code, stdout } = await run(['plan', 'validate', '--format', 'json', ...args], {
    files: { ...FILES, 'oidp.yaml': settings },
  });
  const { diagnostics, files } = JSON.parse(stdout) as {
    files: string[];
    diagnostics: {
      file: string;
      line: number;
      rule: string;
      severity: string;
      suggestion?: string;
      path: string[];
    }[];
  };
  return {
    code,
    files,
    diagnostics,
    found: diagnostics.map((each) => `${each.file} ${each.severity} ${each.rule}`),
  };
};

describe('the level of a rule', () => {
  test('as it is, without settings', async () => {
    const { code, found } = await findings('');
    expect(code).toBe(1);
    expect(found).toEqual([
      'plans/2030.yaml warning empty-priority',
      'plans/2030.yaml error number-gap',
      'plans/2031.yaml warning empty-priority',
      'plans/2031.yaml error number-gap',
    ]);
  });

  test('off for all years', async () => {
    const { code, found } = await findings('rules: { number-gap: off }\n', '--strict');
    expect(code).toBe(1);
    expect(found).toEqual([
      'plans/2030.yaml warning empty-priority',
      'plans/2031.yaml warning empty-priority',
    ]);
  });

  test('off for one year, and another severity for the rest', async () => {
    const { code, found } = await findings(
      'rules:\n  number-gap: { 2030: off, all: warning }\n  empty-priority: { 2031: info }\n',
    );
    expect(code).toBe(0);
    expect(found).toEqual([
      'plans/2030.yaml warning empty-priority',
      'plans/2031.yaml info empty-priority',
      'plans/2031.yaml warning number-gap',
    ]);
  });

  test('an error where it was a warning', async () => {
    expect(await findings('rules: { number-gap: off, empty-priority: error }\n')).toMatchObject({ code: 1 });
  });

  test('a severity that a rule gives a finding of its own gives way', async () => {
    const closed = plan(2030)
      .replace('title: Plan', 'title: Plan\nstate: closed\nadopted: { on: 2030-01-10 }')
      .replace('number: 2', 'number: 1')
      .replace('  B: { title: Réseau }\n', '');
    const run2031 = async (settings: string) => {
      const { stdout } = await run(['plan', 'validate', '2031', '--format', 'json'], {
        files: { ...FILES, 'plans/2030.yaml': closed, 'oidp.yaml': settings },
      });
      const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; severity: string }[] };
      return diagnostics.find(({ rule }) => rule === 'carryover-lost')?.severity;
    };
    expect(await run2031('')).toBe('error');
    expect(await run2031('rules: { carryover-lost: info }\n')).toBe('info');
  });
});

describe('what is wrong with the settings is a finding', () => {
  test.each([
    ['an unknown rule, with the nearest one', 'rules:\n  numbr-gap: off\n', 2, 'unknown-key', 'number-gap'],
    ['a rule of another name', 'rules:\n  spelling: off\n', 2, 'unknown-key', undefined],
    ['an unknown level', 'rules: { number-gap: non }\n', 1, 'invalid-value', undefined],
    ['an unknown level in a year', 'rules:\n  number-gap:\n    2030: of\n', 3, 'invalid-value', 'off'],
    ['no year', 'rules:\n  number-gap:\n    203: off\n', 3, 'invalid-value', undefined],
    ['a rule that cannot be set', 'rules:\n  missing-key: off\n', 2, 'invalid-value', undefined],
    ['an unknown key', 'organization: Réseau\nrule: {}\n', 2, 'unknown-key', 'rules'],
    ['a wrong time zone', 'timezone: Paris/Europe\n', 1, 'invalid-value', undefined],
    ['a key twice', 'language: fr\nlanguage: fr\n', 2, 'duplicate-key', undefined],
    ['not YAML', 'rules:\n  number-gap: : off\n', 2, 'yaml-syntax', undefined],
    ['a text', 'tout\n', 1, 'invalid-value', undefined],
  ])('%s', async (_, settings, line, rule, suggestion) => {
    const { code, diagnostics, files } = await findings(settings);
    expect(code).toBe(1);
    expect(files).toContain('oidp.yaml');
    const own = diagnostics.filter(({ file }) => file === 'oidp.yaml');
    expect(own.map((each) => [each.line, each.rule, each.suggestion])).toEqual([[line, rule, suggestion]]);
  });

  test('and the rest of them counts', async () => {
    const { found } = await findings('rules: { numbr-gap: off, number-gap: off, empty-priority: off }\n');
    expect(found).toEqual(['oidp.yaml error unknown-key']);
  });

  test('in words', async () => {
    const { stdout } = await run(['plan', 'validate', '2031'], {
      files: { ...FILES, 'oidp.yaml': 'rules: { numbr-gap: off, orthographe: off, item-letters: off }\n' },
    });
    expect(plain(stdout)).toContain("« numbr-gap » n'est le nom d'aucune règle");
    expect(plain(stdout)).toContain('→ vouliez-vous dire « number-gap » ?');
    expect(plain(stdout)).toContain('→ la liste des règles : oidp explain');
    expect(plain(stdout)).toContain('laisser cette règle comme elle est');
    const list = await run(['plan', 'validate'], { files: { ...FILES, 'oidp.yaml': '- a\n' } });
    expect(plain(list.stdout)).toContain('une liste au lieu de réglages');
  });

  test('other commands do not stop at its rules', async () => {
    const files = { ...FILES, 'oidp.yaml': 'rules: { numbr-gap: off }\ntimezone: Europe/Paris\n' };
    expect(await run(['status', '2031'], { files })).toMatchObject({ code: 0, stderr: '' });
  });
});
