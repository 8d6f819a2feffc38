import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { plain, run } from '../support/run.ts';
import { SMALL_PLAN as PLAN } from '../support/small-plan.ts';

const WRONG = PLAN.replace('title: Prix', 'title: Prix, carriedFrom: { year: 2030, activity: prxi }');
const FILES = { 'plans/2030.yaml': PLAN.replace('2031', '2030'), 'plans/2031.yaml': WRONG };

const validate = (files: Record<string, string>, cwd: string, ...args: string[]) =>
  run(['plan', 'validate', ...args], { files, cwd });

/** The names of files that a format prints, each once. */
const names = (text: string, pattern: RegExp) => [
  ...new Set(Array.from(text.matchAll(pattern), ([, name]) => name)),
];

describe('paths start where the service starts', () => {
  const nested = {
    '.git/HEAD': '',
    ...Object.fromEntries(Object.entries(FILES).map(([file, text]) => [`réseau oidp/${file}`, text])),
  };

  test.each([
    ['github', /file=([^,]+),/g, 'réseau oidp/plans/2031.yaml'],
    ['gitlab', /"path": "([^"]+)"/g, 'réseau oidp/plans/2031.yaml'],
    ['sarif', /"uri": "([^"]+)"/g, 'r%C3%A9seau%20oidp/plans/2031.yaml'],
    ['junit', /testcase [^>]*classname="([^"]+)"/g, 'réseau oidp/plans/2031.yaml'],
  ])('%s: at the root of the repository', async (format, pattern, name) => {
    const { code, stdout } = await validate(nested, 'réseau oidp/plans', '2031', '--format', format);
    expect(code).toBe(1);
    expect(names(stdout, pattern)[0]).toBe(name);
    const { stdout: fromAbove } = await validate(
      nested,
      '.',
      '2031',
      '--format',
      format,
      '-C',
      'réseau oidp',
    );
    expect(fromAbove).toBe(stdout);
  });

  test.each(['text', 'json'])('%s: at the workspace', async (format) => {
    const { stdout } = await validate(nested, 'réseau oidp', '2031', '--format', format);
    expect(stdout).toContain('plans/2031.yaml');
    expect(stdout).not.toContain('réseau oidp/');
  });

  test('outside of a repository, at the folder of the call', async () => {
    const { stdout } = await validate(FILES, '.', '2031', '--format', 'gitlab');
    expect(names(stdout, /"path": "([^"]+)"/g)).toEqual(['plans/2031.yaml']);
  });

  test('the other end of a reference too', async () => {
    const { stdout } = await validate(nested, 'réseau oidp', '2031', '--format', 'sarif');
    expect(names(stdout, /"uri": "([^"]+)"/g)).toEqual([
      'r%C3%A9seau%20oidp/plans/2031.yaml',
      'r%C3%A9seau%20oidp/plans/2030.yaml',
    ]);
  });
});

describe('github', () => {
  test('commands, and the whole text for the log', async () => {
    const { stdout } = await validate(FILES, '.', '2031', '--format', 'github');
    expect(stdout).toMatch(/^::error title=unknown-reference,file=plans\/2031\.yaml,line=6,/);
    expect(stdout).toMatch(/^plans\/2031\.yaml:6:\d+ erreur \[unknown-reference\]$/m);
    expect(plain(stdout)).toMatch(/1 plan vérifié : 1 erreur et 0 avertissement\n$/);
  });

  test('nothing wrong: the last line alone', async () => {
    const { stdout } = await validate(FILES, '.', '2030', '--format', 'github');
    expect(plain(stdout)).toBe('1 plan vérifié : 0 erreur et 0 avertissement\n');
  });
});

describe('sarif', () => {
  test('lists every rule with its page', async () => {
    const { stdout } = await validate(FILES, '.', '2030', '--format', 'sarif');
    const { runs } = JSON.parse(stdout) as {
      runs: { tool: { driver: { rules: { id: string; help: { markdown: string } }[] } } }[];
    };
    const rules = runs[0]?.tool.driver.rules ?? [];
    expect(rules.length).toBeGreaterThan(30);
    for (const { id, help } of rules)
      expect(help.markdown).toMatch(new RegExp(`^# ${id}\n[\\s\\S]*\`\`\`yaml\n`));
  });
});

describe('junit', () => {
  const failures = async (files: Record<string, string>, ...args: string[]) => {
    const { stdout } = await validate(files, '.', '--format', 'junit', ...args);
    return /<testsuites [^>]*failures="(\d+)"/.exec(stdout)?.[1];
  };
  const warned = {
    'plans/2031.yaml': PLAN.replace('  A: { title: Communication }', '$&\n  B: { title: Réseau }'),
  };

  test('a warning fails with --strict only', async () => {
    expect(await failures(warned)).toBe('0');
    expect(await failures(warned, '--strict')).toBe('1');
  });
});

describe('json', () => {
  const place = {
    file: { type: 'string' },
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1 },
    endLine: { type: 'integer', minimum: 1 },
    endColumn: { type: 'integer', minimum: 1 },
  };
  /** The documented form, key by key. */
  const schema = {
    type: 'object',
    required: ['version', 'files', 'diagnostics', 'summary'],
    additionalProperties: false,
    properties: {
      version: { const: 1 },
      files: { type: 'array', items: { type: 'string' } },
      diagnostics: {
        type: 'array',
        items: {
          type: 'object',
          required: ['rule', 'severity', 'message', ...Object.keys(place), 'path', 'subject', 'related'],
          additionalProperties: false,
          properties: {
            ...place,
            rule: { type: 'string' },
            severity: { enum: ['error', 'warning', 'info'] },
            message: { type: 'string' },
            help: { type: 'string' },
            suggestion: { type: 'string' },
            path: { type: 'array', items: { type: ['string', 'integer'] } },
            subject: {
              type: 'object',
              required: ['label'],
              additionalProperties: false,
              properties: {
                year: { type: 'integer' },
                activity: { type: 'string' },
                item: { type: 'string' },
                event: { type: 'string' },
                label: { type: 'string' },
              },
            },
            related: {
              type: 'array',
              items: {
                type: 'object',
                required: ['message', ...Object.keys(place)],
                additionalProperties: false,
                properties: { ...place, message: { type: 'string' } },
              },
            },
          },
        },
      },
      summary: {
        type: 'object',
        required: ['errors', 'warnings', 'infos'],
        additionalProperties: false,
        properties: {
          errors: { type: 'integer' },
          warnings: { type: 'integer' },
          infos: { type: 'integer' },
        },
      },
    },
  };
  const isDocumented = new Ajv({ allowUnionTypes: true }).compile(schema);

  test('has the documented keys and no others', async () => {
    const files = {
      ...FILES,
      'plans/2032.yaml': `${PLAN.replace('2031', '2032').replace('title: Plan', "title: L'an")}calendar:\n  - { id: a, title: Fête, when: 2031, toConfirm: [lieu] }\n`,
      'plans/2033.yaml': 'a: b: c\n',
      'oidp.yaml': 'rules: { autre: off }\n',
    };
    const { stdout } = await validate(files, '.', '--format', 'json');
    const result = JSON.parse(stdout) as { diagnostics: { rule: string }[] };
    isDocumented(result);
    expect(isDocumented.errors).toBeNull();
    expect(result.diagnostics.length).toBeGreaterThan(5);
  });
});

test('an unknown format is refused, with the nearest', async () => {
  const { code, stdout, stderr } = await validate(FILES, '.', '--format', 'sarf');
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(plain(stderr)).toContain('Vouliez-vous dire « sarif » ?');
});
