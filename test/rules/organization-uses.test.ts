import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../support/diagnose.ts';

const IDS = ['oidp', 'cglu', 'lome', 'lyon', 'montreal', 'porto-alegre', 'fonds-b'] as const;
type Id = (typeof IDS)[number];

const id = fc.constantFrom(...IDS);
const ids = fc.uniqueArray(id, { maxLength: 4 });
const perhaps = fc.option(id, { nil: undefined });

const relation = fc.record({
  between: fc.uniqueArray(id, { minLength: 2, maxLength: 4 }),
  through: perhaps,
  funders: ids,
});
const activity = fc.record({
  lead: perhaps,
  partners: ids,
  itemLead: perhaps,
  funders: ids,
  isBlock: fc.boolean(),
});
const sheet = fc.record({ parties: ids, funders: ids });
const workspace = fc.record({
  relations: fc.array(relation, { maxLength: 5 }),
  holders: ids,
  activities: fc.array(activity, { minLength: 1, maxLength: 5 }),
  organizers: ids,
  supporters: ids,
  sheets: fc.array(sheet, { maxLength: 3 }),
});

type Generated = typeof workspace extends fc.Arbitrary<infer Value> ? Value : never;

/** Stands before every use of an organization in the texts, and is taken out before they are read. */
const MARK = '§';
const use = (organization: string) => MARK + organization;
const list = (organizations: readonly string[]) => `[${organizations.map(use).join(', ')}]`;
const flow = (key: string, organization: string | undefined) =>
  organization === undefined ? '' : `, ${key}: ${use(organization)}`;

/** The texts of a workspace; the register declares all organizations but one. */
function textsOf(
  { relations, holders, activities, organizers, supporters, sheets }: Generated,
  removed: Id | undefined,
) {
  const network = [
    `organization: ${use('oidp')}`,
    'organizations:',
    ...IDS.flatMap((each) => (each === removed ? [] : [`  - { id: ${each}, name: Nom de ${each} }`])),
    'relations:',
    ...relations.map(
      ({ between, through, funders }) =>
        `  - { kind: cooperation, between: ${list(between)}${flow('through', through)}, funding: [${funders
          .map((by) => `{ by: ${use(by)} }`)
          .join(', ')}] }`,
    ),
    'policies:',
    ...holders.map((holder) => `  - title: Politique\n    holder: ${use(holder)}`),
  ];
  const plan = [
    'year: 2031\ntitle: Plan\npriorities: { A: { title: Communication } }\nactivities:',
    ...activities.map(({ lead, partners, itemLead, funders, isBlock }, index) =>
      [
        `  - id: a${index}\n    number: ${index + 1}\n    priority: A\n    title: Activité`,
        ...(lead === undefined ? [] : [`    lead: ${use(lead)}`]),
        isBlock
          ? `    partners:${partners.length === 0 ? ' []' : ''}${partners.map((each) => `\n      - ${use(each)}`).join('')}`
          : `    partners: ${list(partners)}`,
        `    items: [{ letter: a, title: Un${flow('lead', itemLead)} }]`,
        `    budget: [${funders.map((each) => `{ amount: 1, currency: EUR, state: sought${flow('funder', each)} }`).join(', ')}]`,
      ].join('\n'),
    ),
    'calendar:',
    ...organizers.map((each, index) => `  - { id: e${index}, title: Fête${flow('organizer', each)} }`),
    `supporters: ${list(supporters)}`,
  ];
  const cooperations = sheets.map(({ parties, funders }, index) => [
    `plans/cooperations/fiche-${index}.yaml`,
    `id: fiche-${index}
title: Fiche
parties: [${parties.map((each) => `{ organization: ${use(each)} }`).join(', ')}]
funding:
${funders.map((each) => `  - { amount: 1, currency: EUR${flow('funder', each)} }\n`).join('')}totals:
${funders.map((each) => `  - { amount: 1, currency: EUR${flow('funder', each)} }\n`).join('')}`,
  ]);
  // A key that is followed by nothing would be empty.
  const whole = (lines: readonly string[]) =>
    `${lines.filter((line, index) => !/^[a-z]+:$/.test(line) || lines[index + 1]?.startsWith(' ') === true).join('\n')}\n`;
  const texts = Object.fromEntries([
    ['plans/network.yaml', whole(network)],
    ['plans/2031.yaml', whole(plan)],
    ...cooperations.map(([file = '', text = '']) => [file, whole(text.trimEnd().split('\n'))]),
  ]) as Record<string, string>;
  return texts;
}

/** Where an organization is named in marked texts: file, line and both columns, as the texts are without the marks. */
function usesOf(marked: Readonly<Record<string, string>>, organization: string): string[] {
  return Object.entries(marked).flatMap(([file, text]) =>
    text.split('\n').flatMap((line, row) =>
      Array.from(line.matchAll(/§([a-z-]+)/g), ({ 1: name = '', index }, nth) => ({
        name,
        column: index - nth + 1,
      })).flatMap(({ name, column }) =>
        name === organization ? [`${file}:${row + 1}:${column}-${column + name.length}`] : [],
      ),
    ),
  );
}

/** The texts as they are read, and what is found in them. */
function judge(marked: Readonly<Record<string, string>>) {
  const texts = Object.fromEntries(
    Object.entries(marked).map(([file, text]) => [file, text.replaceAll(MARK, '')]),
  );
  return diagnose(texts).diagnostics;
}

test('one organization removed from the register, unknown-organization is found at each use of it and nowhere else', () => {
  fc.assert(
    fc.property(workspace, id, (generated, removed) => {
      const whole = judge(textsOf(generated, undefined));
      expect(whole.filter(({ severity }) => severity !== 'info')).toEqual([]);

      const marked = textsOf(generated, removed);
      const uses = usesOf(marked, removed);
      const found = judge(marked).filter(({ severity }) => severity !== 'info');
      expect(found.map(({ rule, message }) => `${rule} ${message.includes(removed)}`)).toEqual(
        uses.map(() => 'unknown-organization true'),
      );
      expect(
        found.map(({ file, line, column, endColumn }) => `${file}:${line}:${column}-${endColumn}`).toSorted(),
      ).toEqual(uses.toSorted());
    }),
  );
});
