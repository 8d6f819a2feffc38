// The schema of OASIS, as Microsoft's matchers for tests ship it.
import SCHEMA from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import addFormats from 'ajv-formats';
import Ajv from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { printSarif, type RuleDescription } from '../../src/output/findings-sarif.ts';
import type { Validation } from '../../src/output/validation.ts';
import { plain } from '../support/run.ts';
import { asInfos, NASTY, NASTY_FILE, RIGHT, validate, WRONG } from '../support/validation.ts';

const ajv = addFormats.default(
  // Not strict, and without `u`: the schema names keys that it does not define and has a bracket too many.
  new Ajv.default({ allErrors: true, strict: false, unicodeRegExp: false }),
);
const isSarif = ajv.compile(SCHEMA);

const rule = (id: string, severity: RuleDescription['severity']): RuleDescription => ({
  id,
  severity,
  summary: `Résumé de ${id}.`,
  description: `Description de ${id}.`,
  help: `# ${id}\n\nUne **aide**.`,
});

const TOOL = {
  version: '1.2.3',
  rules: [
    rule('yaml-syntax', 'error'),
    rule('unknown-key', 'error'),
    rule('empty-priority', 'warning'),
    rule('typography', 'info'),
  ],
};

interface Place {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string; readonly uriBaseId: string };
    readonly region: Readonly<Record<string, number>>;
  };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Place[];
  readonly relatedLocations?: readonly (Place & {
    readonly id: number;
    readonly message: { text: string };
  })[];
  readonly partialFingerprints: { readonly 'oidpFinding/v1': string };
}

interface Log {
  readonly runs: readonly [
    { readonly results: readonly Result[]; readonly tool: { driver: { rules: unknown[] } } },
  ];
}

function resultsOf(validation: Validation): readonly Result[] {
  return (JSON.parse(printSarif(validation, TOOL)) as Log).runs[0].results;
}

test('a warning and an error', () => {
  expect(JSON.parse(plain(printSarif(validate({ 'plans/2031.yaml': WRONG }), TOOL)))).toEqual({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'oidp', semanticVersion: '1.2.3', language: 'fr', rules: expect.any(Array) },
        },
        language: 'fr',
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results: [
          {
            ruleId: 'empty-priority',
            ruleIndex: 2,
            level: 'warning',
            message: {
              text: "La priorité B n'a aucune activité\ndonnez-lui une activité, ou retirez-la de « priorities »",
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'plans/2031.yaml', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 5, startColumn: 3, endLine: 5, endColumn: 4 },
                },
              },
            ],
            partialFingerprints: { 'oidpFinding/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
          },
          {
            ruleId: 'unknown-key',
            ruleIndex: 1,
            level: 'error',
            message: {
              text: "Activité 1 : la clé « statut » n'existe pas\nvouliez-vous dire « status » ? (--fix le corrige)",
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: 'plans/2031.yaml', uriBaseId: '%SRCROOT%' },
                  region: { startLine: 7, startColumn: 54, endLine: 7, endColumn: 60 },
                },
              },
            ],
            partialFingerprints: { 'oidpFinding/v1': expect.stringMatching(/^[0-9a-f]{32}$/) },
          },
        ],
      },
    ],
  });
});

test('every rule of the run, those that found nothing too', () => {
  const log = JSON.parse(printSarif(validate({ 'plans/2031.yaml': RIGHT }), TOOL)) as Log;
  expect(log.runs[0].results).toEqual([]);
  expect(log.runs[0].tool.driver.rules).toHaveLength(TOOL.rules.length);
  expect(log.runs[0].tool.driver.rules.at(-1)).toEqual({
    id: 'typography',
    shortDescription: { text: 'Résumé de typography.' },
    fullDescription: { text: 'Description de typography.' },
    help: { text: '# typography\n\nUne **aide**.', markdown: '# typography\n\nUne **aide**.' },
    defaultConfiguration: { level: 'note' },
    properties: { tags: ['work-plan'], 'problem.severity': 'recommendation', precision: 'very-high' },
  });
});

describe('the schema of OASIS', () => {
  const DUPLICATE = RIGHT.replace('title: Plan\n', 'title: Plan\ntitle: Projet\n');

  test.each<[string, Validation]>([
    ['nothing wrong', validate({ 'plans/2031.yaml': RIGHT })],
    ['a warning and an error', validate({ 'plans/2031.yaml': WRONG })],
    ['remarks', asInfos(validate({ 'plans/2031.yaml': WRONG }))],
    ['two places', validate({ 'plans/2031.yaml': DUPLICATE })],
    ['no YAML', validate({ 'plans/2031.yaml': 'a: [' })],
    ['an empty file', validate({ 'plans/2031.yaml': '' })],
    ['nasty names and titles', validate({ [NASTY_FILE]: NASTY })],
  ])('%s', (_, validation) => {
    isSarif(JSON.parse(printSarif(validation, TOOL)));
    expect(isSarif.errors).toBeNull();
  });

  test('it is not content with anything', () => {
    const log = JSON.parse(
      printSarif(validate({ [NASTY_FILE]: NASTY }), TOOL).replace('%C3%A9', '%'),
    ) as object;
    expect(isSarif(log)).toBe(false);
    expect(isSarif.errors?.[0]?.keyword).toBe('format');
  });
});

test('a remark is a note', () => {
  const results = resultsOf(asInfos(validate({ 'plans/2031.yaml': WRONG })));
  expect(results.map(({ level }) => level)).toEqual(['note', 'note']);
});

test('what else is to be seen', () => {
  const [result] = resultsOf(
    validate({ 'plans/2031.yaml': RIGHT.replace('title: Plan\n', 'title: Plan\ntitle: Projet\n') }),
  );
  expect(result?.locations[0]?.physicalLocation.region).toMatchObject({ startLine: 3, endLine: 3 });
  expect(result?.relatedLocations).toEqual([
    {
      id: 1,
      message: { text: 'la première est ici' },
      physicalLocation: {
        artifactLocation: { uri: 'plans/2031.yaml', uriBaseId: '%SRCROOT%' },
        region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 },
      },
    },
  ]);
});

test('the uri leads back to the file', () => {
  const validation = validate({ [NASTY_FILE]: NASTY });
  for (const { locations } of resultsOf(validation)) {
    const uri = locations[0]?.physicalLocation.artifactLocation.uri ?? '';
    const url = new URL(uri, 'https://example.org/depot/');
    expect(decodeURIComponent(url.pathname)).toBe(`/depot/${NASTY_FILE}`);
    expect(url.search + url.hash).toBe('');
  }
});

test('half a surrogate pair in a name does not stop it', () => {
  const [result] = resultsOf(validate({ 'plans/\uD800/2031.yaml': WRONG }));
  expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('plans/%EF%BF%BD/2031.yaml');
});

test('what a plan quotes makes no link', () => {
  const texts = resultsOf(validate({ [NASTY_FILE]: NASTY })).map(({ message }) => message.text);
  expect(texts.some((text) => text.includes('[lien] (https://example.org)'))).toBe(true);
  expect(texts.filter((text) => text.includes(']('))).toEqual([]);
});

test('a rule that is not among those of the run', () => {
  const result = resultsOf(validate({ 'plans/2031.yaml': 'year: 2031\nyear: 2031\n' })).find(
    ({ ruleId }) => ruleId === 'duplicate-key',
  );
  expect(result).toBeDefined();
  expect(result).not.toHaveProperty('ruleIndex');
});

test('no fingerprint twice', () => {
  const results = resultsOf(validate({ [NASTY_FILE]: NASTY, 'plans/2031.yaml': WRONG }));
  const prints = results.map((each) => each.partialFingerprints['oidpFinding/v1']);
  expect(new Set(prints).size).toBe(results.length);
});
