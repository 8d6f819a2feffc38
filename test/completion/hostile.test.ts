import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complete } from '../support/complete.ts';
import { run, shippedPlans } from '../support/run.ts';
import { SMALL_PLAN } from '../support/small-plan.ts';

const CALLS = [
  [''],
  ['status', ''],
  ['activity', 'set', '2031', ''],
  ['activity', 'set', '2031', 'prix', ''],
  ['activity', 'list', '2031', '--lead', ''],
  ['activity', 'rename', ''],
  ['plan', 'validate', ''],
  ['plan', 'carryover', '2030', ''],
  ['report', '--year', ''],
];

describe('whatever the workspace holds, nothing is said and nothing is written', () => {
  test.each<[string, Record<string, string | Uint8Array>]>([
    ['no workspace', {}],
    ['an empty one', { 'plans/': '' }],
    ['a plan that is no YAML', { 'plans/2031.yaml': 'year: [2031\n  title' }],
    ['a plan that is no mapping', { 'plans/2031.yaml': '- 1\n- 2\n' }],
    ['an empty plan', { 'plans/2031.yaml': '' }],
    ['a plan of another format', { 'plans/2031.yaml': `format: 99\n${SMALL_PLAN}` }],
    ['bytes that are no text', { 'plans/2031.yaml': new Uint8Array([0xff, 0xfe, 0x00, 0x80]) }],
    ['two plans of one year', { 'plans/2031.yaml': SMALL_PLAN, 'plans/2031.yml': SMALL_PLAN }],
    ['a folder named as a plan', { 'plans/2031.yaml/': '' }],
    ['settings that are no YAML', { 'plans/2031.yaml': SMALL_PLAN, 'oidp.yaml': 'rules: [' }],
    [
      'entries of wrong types',
      {
        'plans/2031.yaml':
          'year: x\npriorities: 3\nactivities: [1, null, {id: 4, number: a, items: 7}, {title: [x]}]\ncalendar: {}\nthemes: [~]\n',
      },
    ],
    ['a plan of four megabytes', { 'plans/2031.yaml': `${SMALL_PLAN}# ${'x'.repeat(5_000_000)}\n` }],
  ])('%s', async (_, files) => {
    const before = (await run(['--version'], { files })).files;
    for (const call of CALLS) {
      const { ran, files: own } = await complete(call, { files });
      expect({ call, code: ran.code, stderr: ran.stderr }).toEqual({ call, code: 0, stderr: '' });
      expect(own, call.join(' ')).toMatch(/^(?:none|files)$/);
      expect(ran.files).toEqual(before);
    }
  });

  test('what can be read is offered beside what cannot', async () => {
    const files = { ...shippedPlans(2021), 'plans/2031.yaml': 'year: [2031\n' };
    expect((await complete(['status', ''], { files })).words).toEqual(['2031', '2021']);
    expect((await complete(['activity', 'set', '2031', 'prix', ''], { files })).words).toContain('réalisée');
    expect((await complete(['activity', 'rename', 'pri'], { files })).words).toEqual(['prix']);
  });

  test('of a plan with mistakes, what is right', async () => {
    const plan = `${SMALL_PLAN}  - { number: deux, title: Deux }\n  - { id: trois, titre: Trois }\n`;
    const { words, said } = await complete(['activity', 'show', '2031', ''], {
      files: { 'plans/2031.yaml': plan },
    });
    expect(words).toEqual(['prix', 'trois']);
    expect(said.trois).toBe('Trois');
  });

  test('a folder that is not there', async () => {
    const { ran, words } = await complete(['-C', 'rien', 'status', ''], { files: shippedPlans() });
    expect({ code: ran.code, stderr: ran.stderr, words }).toEqual({ code: 0, stderr: '', words: [] });
  });

  test.each([
    [[]],
    [['tcsh']],
    [['bash']],
    [['bash', 'oidp ', 'x']],
    [['zsh']],
    [['fish']],
    [['powershell']],
  ])('asked in a wrong way: %j', async (asked) => {
    const { code, stderr } = await run(['__complete', ...asked], { files: shippedPlans() });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('texts of a plan', () => {
  const plan = (title: string, lead = 'cglu') =>
    `${SMALL_PLAN.trimEnd().replace('title: Prix', `title: ${JSON.stringify(title)}, lead: ${JSON.stringify(lead)}`)}\n`;
  const offered = async (...yaml: [string, string?]) =>
    (await complete(['activity', 'show', '2031', ''], { files: { 'plans/2031.yaml': plan(...yaml) } })).ran
      .stdout;

  test.each([
    ['a line break', 'Prix\nspécial', '1. Prix spécial'],
    ['a tab', 'Prix\tspécial', '1. Prix spécial'],
    ['what a terminal would turn around', 'Prix \u202Espécial', '1. Prix \uFFFDspécial'],
    ['a title that goes on and on', 'x'.repeat(5000), `1. ${'x'.repeat(97)}…`],
  ])('%s stays on its line', async (_, title, said) => {
    expect(await offered(title)).toBe(`none\nprix\t${said}\n`);
  });

  test('a name that is no word of one line is not offered', async () => {
    const files = { 'plans/2031.yaml': plan('Prix', 'un\ndeux') };
    expect((await complete(['activity', 'list', '2031', '--lead', ''], { files })).words).toEqual([]);
  });
});

test('whatever is typed, nothing is said and nothing is written', async () => {
  const files = shippedPlans(2021);
  const word = fc.oneof(
    fc.constantFrom(
      'activity',
      'set',
      'plan',
      'validate',
      '2021',
      'prix',
      '12b',
      '--note',
      '--format=',
      '-C',
      '--',
      '-',
      'help',
      '',
    ),
    fc.string({ maxLength: 8, unit: 'grapheme' }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('zsh', 'fish'),
      fc.array(word, { maxLength: 6 }),
      async (shell, words) => {
        const ran = await run(['__complete', shell, ...words], { files });
        expect({ code: ran.code, stderr: ran.stderr, files: ran.files }).toEqual({
          code: 0,
          stderr: '',
          files,
        });
        expect(ran.stdout).toMatch(/^(?:none|files|folders)\n(?:[^\n]+\n)*$/);
      },
    ),
    { numRuns: 200 },
  );
});
