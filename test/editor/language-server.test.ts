import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decisionsComments } from '../../src/language/fr/ask-decisions.ts';
import { SETTINGS } from '../../src/language/fr/new-files.ts';
import { SCHEMA_KINDS, type SchemaKind, printJsonSchema } from '../../src/output/json-schema.ts';
import { writeNewDecisions } from '../../src/source/decisions.ts';
import { plain, shippedPlans } from '../support/run.ts';
import { type Diagnostic, type YamlServer, asText, startYamlServer } from './yaml-server.ts';

const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'oidp-editor-'));
let server: YamlServer;
let opened = 0;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'plans'));
  for (const kind of SCHEMA_KINDS)
    writeFileSync(path.join(folder, `plans/${kind}.schema.json`), printJsonSchema(kind));
  server = await startYamlServer();
}, 30_000);

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}, 30_000);

const FOLDERS: Readonly<Record<SchemaKind, string>> = {
  plan: 'plans',
  settings: '',
  decisions: '',
  network: 'plans',
  cooperation: 'plans/cooperations',
};

/** The address of a file that is open in the editor and nowhere else: a new one each time, so that no answer is an old one. */
function address(kind: SchemaKind): string {
  opened += 1;
  return pathToFileURL(path.join(folder, FOLDERS[kind], `${opened}.yaml`)).href;
}

const PLAN = shippedPlans(2021)['plans/2021.yaml'] ?? '';

/** The text with one slip in it, or with a `|` where the cursor is. Throws where there is nothing to replace. */
function replace(text: string, right: string, wrong: string): string {
  if (!text.includes(right)) throw new Error(`no ${right}`);
  return text.replace(right, () => wrong);
}

/** What is underlined, by its line, and what is said of it. */
function shown(text: string, { range: { start, end }, message }: Diagnostic) {
  const line = text.split('\n')[start.line] ?? '';
  return {
    line: line.trim(),
    underlined: line.slice(start.character, end.character),
    message: plain(message),
  };
}

async function findings(kind: SchemaKind, text: string) {
  return (await server.diagnose(address(kind), text)).map((each) => shown(text, each));
}

// The server lets a moment pass before it judges what was typed: tests wait for that together.
describe.concurrent('a shipped plan', () => {
  test.each(Object.entries(shippedPlans()))('%s has nothing underlined', async (_, text) => {
    expect(text).toMatch(/^# yaml-language-server: \$schema=\.\/plan\.schema\.json\n/);
    expect(await findings('plan', text)).toEqual([]);
  });
});

describe.concurrent('a shipped register', () => {
  test.each([
    ['network', 'plans/network.yaml', './network.schema.json'],
    ['cooperation', 'plans/cooperations/strasbourg-montreal.yaml', '../cooperation.schema.json'],
  ] as const)('%s has nothing underlined', async (kind, file, schema) => {
    const text = readFileSync(file, 'utf8');
    expect(text.startsWith(`# yaml-language-server: $schema=${schema}\n`)).toBe(true);
    expect(await findings(kind, text)).toEqual([]);
  });

  test.each([
    [
      'network',
      'plans/network.yaml',
      'country: CA',
      'country: Canada',
      'Canada',
      'Il faut ici un code de pays',
    ],
    [
      'network',
      'plans/network.yaml',
      'kind: membership',
      'kind: adhésion',
      'adhésion',
      'Une relation est membership',
    ],
    [
      'cooperation',
      'plans/cooperations/strasbourg-montreal.yaml',
      'amount: 26144',
      'amount: 26 144 €',
      '26 144 €',
      'Il faut ici un montant sans signe ni monnaie',
    ],
  ] as const)(
    'one slip in a register is one finding, in French: %s',
    async (kind, file, right, wrong, underlined, message) => {
      const found = await findings(kind, replace(readFileSync(file, 'utf8'), right, wrong));
      expect(found).toEqual([expect.objectContaining({ underlined })]);
      expect(found[0]?.message).toContain(message);
    },
  );
});

const DATE =
  'Il faut ici une date qui existe : 2031-06-01, 2031-06-01/2031-06-03, 2031-06, 2031-Q1, 2031-spring';

describe.concurrent('one slip in a plan is one finding, in French', () => {
  const id = 'id: diagnostic-communication';
  const number = 'number: 1\n';
  const add = (line: string) => [number, `${number}    ${line}\n`] as const;

  test.each([
    // what is replaced, by what, what is underlined, what is said
    [
      'section:',
      'secton:',
      'secton',
      "Cette clé n'existe pas ici. Clés possibles : id, number, priority, section,",
    ],
    [
      'state:',
      'statut:',
      'statut',
      "Cette clé n'existe pas ici. Clés possibles : format, year, title, organization,",
    ],
    ['  B:\n', '  b:\n', 'b', 'Une priorité est désignée par une lettre majuscule, de A à Z.'],
    ['    priority: A\n', '', 'i', 'Il manque la clé « priority ». Lettre de sa priorité stratégique.'],
    [
      ...add('status: finie'),
      'finie',
      'Le statut est planned (prévue), in-progress (en cours), done (réalisée),',
    ],
    [...add('status:'), '', 'Le statut est planned (prévue), in-progress (en cours), done (réalisée),'],
    ['state: proposed', 'state: proposé', 'proposé', "L'état est draft (projet), proposed (proposition),"],
    [
      'kind: preparation',
      'kind: prepa',
      'prepa',
      "La nature d'une entrée est event (événement) ou preparation",
    ],
    [
      'kind: preparation',
      'outcome: tenu',
      'tenu',
      "L'issue d'une entrée est held (tenu), postponed (en suspens)",
    ],
    [...add('due: 2021-02-30'), '2021-02-30', DATE],
    [...add('due: juin 2021'), 'juin 2021', DATE],
    [...add('due: 12'), '12', DATE],
    ['when: 2021-01', 'when: 2021-13', '2021-13', DATE],
    [
      ...add('log: [{ on: 2021-02-29, note: Fait }]'),
      '2021-02-29',
      'Il faut ici un jour qui existe, écrit AAAA-MM-JJ',
    ],
    [id, 'id: Diagnostic', 'Diagnostic', 'Un identifiant est fait de minuscules sans accent, de chiffres'],
    [number, 'number: un\n', 'un', 'Il faut ici un nombre entier, à partir de 1, sans guillemets.'],
    [number, 'number: 0\n', '0', 'Il faut ici un nombre entier, à partir de 1, sans guillemets.'],
    ['year: 2021', 'year: 20211', '20211', 'Il faut ici une année en quatre chiffres, sans guillemets.'],
    ['year: 2021', 'year: "2021"', '"2021"', 'Il faut ici une année en quatre chiffres, sans guillemets.'],
    ['title: Évaluation des pratiques', 'title: 2021', '2021', 'Il faut ici un texte'],
    ['title: Évaluation des pratiques', 'title: ""', '""', 'Ce texte est vide'],
    [...add('continuous: oui'), 'oui', 'Il faut ici true (oui) ou false (non), sans guillemets.'],
    [...add('partners: cglu'), 'cglu', "Il faut ici une liste : une ligne par élément, précédée d'un tiret"],
    [
      ...add('items: [Maquette]'),
      'Maquette',
      'Il faut ici des lignes « clé: valeur ». Clés possibles : letter, title,',
    ],
    [
      ...add('carriedFrom: { year: 2020 }'),
      'carriedFrom',
      "Il manque la clé « activity ». Identifiant de l'activité",
    ],
    [...add('documents: [{ title: Règlement, url: oidp }]'), 'oidp', 'Il faut ici une adresse complète'],
  ])('%j → %j', async (right, wrong, underlined, message) => {
    const text = replace(PLAN, right, wrong);
    const line = wrong === '' ? `- ${id}` : (wrong.trim().split('\n').at(-1)?.trim() ?? '');
    expect(await findings('plan', text)).toEqual([
      { line: expect.stringContaining(line), underlined, message: expect.stringContaining(message) },
    ]);
  });

  test('and what is right is none', async () => {
    const lines = ['status: done', 'due: 2021-Q1', 'x-interne: { vu: oui }', 'partners: []', 'items: []'];
    const text = replace(PLAN, number, `${number}${lines.map((line) => `    ${line}\n`).join('')}`);
    expect(await findings('plan', text)).toEqual([]);
  });
});

describe.concurrent('completion in a plan', () => {
  const offered = async (wrong: string) =>
    (await server.complete(address('plan'), replace(PLAN, 'number: 1\n', `number: 1\n    ${wrong}\n`))).map(
      ({ label, documentation }) => [label, plain(asText(documentation))],
    );

  test('offers the statuses, with what they mean', async () => {
    expect(await offered('status: |')).toEqual([
      ['planned', 'prévue ; dans un plan adopté, non commencée'],
      ['in-progress', 'en cours'],
      ['done', 'réalisée'],
      ['postponed', 'en suspens'],
      ['cancelled', 'abandonnée'],
    ]);
  });

  test('offers the keys that are not there yet, with what they are for', async () => {
    const keys = Object.fromEntries(await offered('|'));
    expect(Object.keys(keys)).toEqual(expect.arrayContaining(['status', 'due', 'lead', 'items', 'log']));
    expect(keys).not.toHaveProperty('title');
    expect(keys).toHaveProperty('partners', "Partenaires : identifiants d'organisations, ou textes.");
  });

  test('offers the forms of a date, and a whole activity', async () => {
    const forms = (await offered('due: |')).map(([label]) => label);
    expect(forms).toEqual(expect.arrayContaining(['un jour', 'un mois', 'un trimestre']));
    const [activity] = await server.complete(
      address('plan'),
      replace(PLAN, 'activities:\n', 'activities:\n  |\n'),
    );
    expect(activity).toMatchObject({
      label: 'activité',
      insertText: expect.stringMatching(/^- id: .*\n  number: /),
    });
  });
});

test.concurrent('hovering over a key tells what it is for, with examples', async () => {
  const text = replace(PLAN, 'number: 1\n', 'number: 1\n    d|ue: 2021-06\n');
  const told = plain(await server.hover(address('plan'), text));
  expect(told).toContain('Échéance : un jour (2031-06-01), un mois (2031-06), un trimestre (2031-Q1)');
});

describe.concurrent('oidp.yaml', () => {
  test('as init writes it has nothing underlined', async () => {
    expect(SETTINGS).toMatch(/^# yaml-language-server: \$schema=plans\/settings\.schema\.json\n/);
    const rules = 'rules: { due-missing: off, stale-year: { all: warning, 2013: off } }\n';
    expect(await findings('settings', `${SETTINGS}${rules}`)).toEqual([]);
  });

  test.each([
    ['language: en', 'en', 'La seule langue est fr (français).'],
    [
      'langue: fr',
      'langue',
      "Cette clé n'existe pas ici. Clés possibles : organization, language, timezone et rules",
    ],
    [
      'rules: { due-missing: parfois }',
      'parfois',
      'La gravité est error (erreur), warning (avertissement), info',
    ],
    ['rules: { due-missing: 1 }', '1', 'La gravité est error (erreur), warning (avertissement), info'],
    [
      'rules: { due-missing: { 2013: non } }',
      'non',
      'La gravité est error (erreur), warning (avertissement), info',
    ],
    [
      'rules: { due-missing: { hier: off } }',
      'hier',
      'Il faut ici une année, ou all pour toutes les autres.',
    ],
    ['rules: { due-mising: off }', 'due-mising', "Cette clé n'existe pas ici."],
    ['rules: { yaml-syntax: off }', 'off', 'Cette règle est toujours une erreur (error)'],
  ])('%s', async (line, underlined, message) => {
    expect(await findings('settings', replace(SETTINGS, 'language: fr', line))).toEqual([
      { line, underlined, message: expect.stringContaining(message) },
    ]);
  });
});

describe.concurrent('a file of decisions', () => {
  const head = writeNewDecisions(
    { from: 2030, to: 2031 },
    { schema: 'plans/decisions.schema.json', comments: decisionsComments(2030, 2031) },
  );
  const decisions = `${head.replace(' []', '')}  - { activity: 12b, decision: give-up, reason: Sans suite, by: Bureau }
  - { activity: 3, decision: carry, x-vote: 1 }
  - { event: conference, title: Conférence, decision: done-late, on: 2031-01-15, note: Tenue }
`;

  test('as the program writes it has nothing underlined', async () => {
    expect(await findings('decisions', head)).toEqual([]);
    expect(await findings('decisions', decisions)).toEqual([]);
  });

  test.each([
    ['', []],
    ['decisions:\n', []],
    [
      'decisions: prix\n',
      [expect.objectContaining({ underlined: 'prix', message: expect.stringContaining('une liste') })],
    ],
  ])('with %j instead of decisions', async (list, expected) => {
    expect(await findings('decisions', replace(head, 'decisions: []\n', list))).toEqual(expected);
  });

  test.each([
    ['decision: carry', 'decision: reporter', 'reporter', 'La décision est carry (reporter), leave'],
    ['activity: 3,', 'activity: Trois,', 'Trois', "Il faut ici l'identifiant d'une activité ou son numéro"],
    ['activity: 3,', 'activité: 3,', 'activité', "Cette clé n'existe pas ici. Clés possibles : activity"],
    ['on: 2031-01-15', 'on: 2031-02-30', '2031-02-30', 'Il faut ici un jour qui existe'],
  ])('%s as %s', async (right, wrong, underlined, message) => {
    expect(await findings('decisions', replace(decisions, right, wrong))).toEqual([
      expect.objectContaining({ underlined, message: expect.stringContaining(message) }),
    ]);
  });
});
