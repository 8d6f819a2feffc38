import { describe, expect, test } from 'vitest';
import { plain, run } from '../support/run.ts';
import { SMALL_PLAN as PLAN } from '../support/small-plan.ts';

const WRONG = PLAN.replace('title: Prix', 'title: Prix, statut: done');
const ofYear = (year: number) => PLAN.replace('2031', String(year));
const NEWER = (year: number) => `format: 9\n${ofYear(year)}`;

describe('standard input', () => {
  const validate = (input: string, files: Record<string, string>, ...args: string[]) =>
    run(['plan', 'validate', '-', ...args], { files, input });

  test('is judged under the name that it is to have, instead of the file of that name', async () => {
    const { code, stdout } = await validate(
      WRONG,
      { 'plans/2031.yaml': PLAN },
      '--stdin-file',
      'plans/2031.yaml',
    );
    expect(code).toBe(1);
    expect(stdout).toMatch(/^plans\/2031\.yaml:6:54 erreur \[unknown-key\]$/m);
    expect(plain(stdout)).toMatch(/\n1 plan vérifié : 1 erreur et 0 avertissement\n$/);
    expect(
      await validate(PLAN, { 'plans/2031.yaml': WRONG }, '--stdin-file', 'plans/2031.yaml'),
    ).toMatchObject({
      code: 0,
    });
  });

  test('beside the other plans of that folder, whose years it names', async () => {
    const linked = PLAN.replace('title: Prix', 'title: Prix, carriedFrom: { year: 2030, activity: prxi }');
    const { code, stdout } = await validate(
      linked,
      { 'plans/2030.yaml': ofYear(2030) },
      '--stdin-file',
      'plans/2031.yaml',
    );
    expect(code).toBe(1);
    expect(plain(stdout)).toContain('« prxi » ne désigne aucune activité du plan 2030');
    expect(plain(stdout)).toContain('vouliez-vous dire « prix » ?');
  });

  test('outside of any workspace, alone', async () => {
    expect(await validate(PLAN, { 'x/': '' }, '--stdin-file', 'x/2031.yaml')).toMatchObject({ code: 0 });
  });

  test('with plans by name too', async () => {
    const { stdout } = await validate(
      PLAN,
      { 'plans/2030.yaml': ofYear(2030) },
      '2030',
      '--stdin-file',
      'plans/2031.yaml',
    );
    expect(plain(stdout)).toContain('2 plans vérifiés');
  });

  test.each([
    ['without a name', ['-'], '--stdin-file plans/2021.yaml'],
    ['a name without it', ['2031', '--stdin-file', 'plans/2031.yaml'], 'Ajoutez « - »'],
    ['a name that is no file', ['-', '--stdin-file', '2031'], "n'est ni une année ni un fichier"],
    ['with --fix', ['-', '--stdin-file', 'plans/2031.yaml', '--fix'], '--fix --dry-run'],
    ['--dry-run alone', ['2031', '--dry-run'], '--fix --dry-run'],
  ])('2: %s', async (_, args, next) => {
    const { code, stdout, stderr } = await run(['plan', 'validate', ...args], {
      files: { 'plans/2031.yaml': PLAN },
      input: PLAN,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain(plain(next));
  });

  test('--fix --dry-run shows what would become of it', async () => {
    const { code, stdout } = await validate(
      WRONG,
      { 'plans/': '' },
      '--stdin-file',
      'plans/2031.yaml',
      '--fix',
      '--dry-run',
    );
    // The text itself is wrong as it was.
    expect(code).toBe(1);
    expect(stdout).toContain('+  - { id: prix, number: 1, priority: A, title: Prix, status: done }');
  });
});

describe('of the other years, those are read that a rule needs', () => {
  // A plan of a newer format cannot be read at all: that shows whether it was.
  const reads = async (files: Record<string, string>, ...args: string[]) => {
    const { code, stderr } = await run(['plan', 'validate', '2031', ...args], {
      files,
      now: '2031-06-15T12:00:00Z',
    });
    return code === 2 ? /plans\/(\d{4})\.yaml/.exec(stderr)?.[1] : 'none';
  };
  const carried = (year: number, from: number) =>
    ofYear(year).replace('title: Prix', `title: Prix, carriedFrom: { year: ${from}, activity: prix }`);

  test('the year before, for what it left', async () => {
    expect(await reads({ 'plans/2031.yaml': PLAN, 'plans/2030.yaml': NEWER(2030) })).toBe('2030');
  });

  test('none further back, and none later, where nothing names them', async () => {
    const files = {
      'plans/2031.yaml': PLAN,
      'plans/2030.yaml': ofYear(2030),
      'plans/2029.yaml': NEWER(2029),
      'plans/2032.yaml': NEWER(2032),
    };
    expect(await reads(files)).toBe('none');
  });

  test('as far back as something has been carried', async () => {
    const files = {
      'plans/2031.yaml': carried(2031, 2030),
      'plans/2030.yaml': carried(2030, 2029),
      'plans/2029.yaml': ofYear(2029),
      'plans/2028.yaml': NEWER(2028),
    };
    expect(await reads(files)).toBe('none');
    expect(await reads({ ...files, 'plans/2029.yaml': carried(2029, 2028) })).toBe('2028');
  });

  test('a later one, where an event has passed without being confirmed', async () => {
    const event = (rest: string) => `${PLAN}calendar:\n  - { id: fete, title: Fête, when: 2031-05${rest} }\n`;
    expect(await reads({ 'plans/2031.yaml': event(''), 'plans/2033.yaml': NEWER(2033) })).toBe('none');
    expect(
      await reads({ 'plans/2031.yaml': event(', toConfirm: [place]'), 'plans/2033.yaml': NEWER(2033) }),
    ).toBe('2033');
  });

  test('one that cannot be read is as one that is not there', async () => {
    const files = { 'plans/2031.yaml': PLAN, 'plans/2030.yaml/x': '', 'plans/2029.yaml': 'a: b: c' };
    expect(await run(['plan', 'validate', '2031'], { files })).toMatchObject({ code: 0, stderr: '' });
  });

  test('not for a rule that is off', async () => {
    const files = { 'plans/2031.yaml': PLAN, 'plans/2030.yaml': NEWER(2030) };
    expect(await reads({ ...files, 'oidp.yaml': 'rules: { carryover-lost: off }\n' })).toBe('none');
  });
});
