/** A register in which an organization is named by its id and by its name, one has no kind, and one is the network. */
const NETWORK = `organization: reseau
organizations:
  - { id: reseau, name: Réseau Exemple, kind: network }
  - { id: lome, name: Ville de Lomé, shortName: Lomé, kind: city, country: TG, website: "https://lome.example" }
  - { id: metropole-nord, name: Métropole du Nord, kind: city, country: FR }
  - { id: fonds-climat, name: Fonds international pour le climat, shortName: Fonds climat, kind: funder }
  - { id: atelier, name: Atelier des quartiers }
`;

const PLAN = `year: 2031
title: Plan de travail 2031
organization: Réseau Exemple
state: adopted
adopted: { on: 2031-01-10, by: Assemblée générale }
priorities:
  A: { title: Communication }
  B: { title: Coopération }
activities:
  - id: prix
    number: 3
    priority: B
    title: Prix « Bonne pratique »
    lead: secretariat
    partners: [lome, Atelier des quartiers]
    cooperations: [eau]
    budget:
      - { amount: "1 500,50", currency: EUR, state: secured, funder: metropole-nord }
      - { amount: 700, currency: EUR, state: spent, funder: Métropole du Nord, note: Frais de jury }
      - { amount: 20000, currency: EUR, state: sought, funder: fonds-climat, year: 2032 }
  - id: lettre
    number: 1
    priority: A
    title: Lettre
    lead: secretariat
  - id: visites
    number: 2
    priority: B
    title: Visites d’étude
    lead: metropole-nord
    cooperations: [eau, jumelage, absente]
    budget:
      - { amount: 0.1, currency: EUR, state: secured }
      - { amount: 0.2, currency: EUR, state: secured }
      - { amount: 4000, currency: CAD, state: sought, funder: fonds-climat }
    items:
      - { letter: a, title: Lomé, lead: lome }
  - { id: site, number: 4, priority: A, title: Site, continuous: true }
calendar:
  - { id: forum, title: Forum de l’eau, when: 2031-05, organizer: Lomé }
  - { id: assemblee, title: Assemblée, when: 2031-11, organizer: reseau }
supporters: [fonds-climat]
`;

const EAU = `id: eau
title: Eau et participation
state: ongoing
start: 2030
end: 2032-06
parties:
  - { organization: lome, role: lead }
  - { organization: metropole-nord, role: partner, population: 800000 }
funding:
  - { funder: metropole-nord, amount: "12 000,25", currency: EUR, year: 2030 }
  - { funder: metropole-nord, amount: 9000, currency: EUR, year: 2031 }
  - { funder: fonds-climat, amount: 5000.50, currency: EUR, year: 2031, kind: in-kind, note: Expertise }
  - { funder: lome, amount: 2500000, currency: XOF, year: 2031 }
`;

const JUMELAGE = `id: jumelage
title: Jumelage Nord–Lomé
parties:
  - { organization: Ville de Lomé }
funding:
  - { funder: Métropole du Nord, amount: 1000, currency: EUR, year: 2031 }
  - { funder: Donateurs, amount: 300, currency: EUR }
`;

/** A sheet that no activity names. */
const AUTRE = `id: autre
title: Hors du plan
parties: []
funding:
  - { funder: lome, amount: 777777, currency: EUR, year: 2031 }
`;

/** A workspace with partnerships in several currencies, of which a plan names two, and the means of two activities of four. */
export const PARTNERSHIPS = {
  'plans/2031.yaml': PLAN,
  'plans/network.yaml': NETWORK,
  'plans/cooperations/eau.yaml': EAU,
  'plans/cooperations/jumelage.yaml': JUMELAGE,
  'plans/cooperations/autre.yaml': AUTRE,
} as const;

/** The same with more funders than patterns, more years than bars, and names that are long. */
export function manyFunders(): Record<string, string> {
  const lines = Array.from(
    { length: 80 },
    (_, index) =>
      `  - { funder: "Collectivité ${'très '.repeat(index % 7)}lointaine ${index % 7}", amount: ${1_234_567 + index * 98_765}.5, currency: EUR, year: ${2016 + (index % 16)} }\n`,
  );
  return {
    ...PARTNERSHIPS,
    'plans/cooperations/eau.yaml': EAU.replace(/ {2}- \{ funder: [^]*$/, lines.join('')),
  };
}

/** The same with a text wherever a register, a sheet or a budget can hold one; each name is one of its own. */
export function hostilePartnerships(text: string): Record<string, string> {
  const value = (suffix = '') => JSON.stringify(`${text}${suffix}`);
  return {
    'plans/2031.yaml': `year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-10, by: Assemblée }
priorities: { A: { title: Une } }
activities:
  - id: prix
    number: 1
    priority: A
    title: ${value()}
    lead: lome
    partners: [lome, nord]
    cooperations: [eau]
    budget:
      - { amount: 1, currency: EUR, state: sought, funder: nord, note: ${value()} }
      - { amount: 2, currency: EUR, state: spent, funder: ${value(' 3')}, year: 2030 }
`,
    'plans/network.yaml': `organizations:
  - { id: lome, name: ${value(' 1')}, kind: city, country: TG, website: "https://example.org/?a=1&b=(2)" }
  - { id: nord, name: ${value(' 2')}, shortName: ${value(' 4')}, note: ${value()} }
`,
    'plans/cooperations/eau.yaml': `id: eau
title: ${value()}
state: ongoing
kind: ${value()}
start: 2030
end: 2032
parties:
  - { organization: lome, role: lead, note: ${value()} }
  - { organization: ${value(' 5')} }
description: ${value()}
themes:
  - { title: ${value()}, rank: 1, themes: [{ title: ${value()}, themes: [{ title: ${value()} }] }] }
objectives: [{ side: ${value()}, aims: [${value()}, ${value()}] }]
beneficiaries: [${value()}]
indirectBeneficiaries: [${value()}]
communication: ${value()}
evaluation: ${value()}
volunteers: ${value()}
funding:
  - { funder: nord, amount: 5, currency: EUR, year: 2031, note: ${value()} }
  - { funder: ${value(' 6')}, amount: 6, currency: EUR, year: 2030 }
documents: [{ title: ${value()}, url: "javascript:alert(1)" }]
note: ${value()}
`,
  };
}

/** A line of money, of a sheet or of a budget, as the file has it. */
export interface MoneyLine {
  readonly amount: string | number;
  readonly currency: string;
  readonly year?: number;
  readonly funder?: string;
  readonly state?: string;
  readonly activity?: string;
}

/** Hundredths, whole: of what a file or a page writes. */
export function moneyOf(text: string | number): bigint {
  const [whole = '', hundredths = ''] = String(text)
    .replaceAll(/[^\d,.]/g, '')
    .split(/[,.]/);
  return BigInt(whole + hundredths.padEnd(2, '0'));
}

/** The sums of lines by what stands at the head of a row and of a column, with the totals, as a table should show them. */
export function recount<Line extends MoneyLine>(
  lines: readonly Line[],
  head: string,
  rowOf: (line: Line) => string,
  columnOf: (line: Line) => string,
  totals: { readonly column?: boolean } = {},
): Map<string, bigint> {
  const sums = new Map<string, bigint>();
  for (const line of lines)
    for (const row of [rowOf(line), 'Total'])
      for (const column of [columnOf(line), ...(totals.column === true ? ['Total'] : [])]) {
        const key = [head, row, column, line.currency === 'EUR' ? '€' : line.currency].join(' | ');
        sums.set(key, (sums.get(key) ?? 0n) + moneyOf(line.amount));
      }
  return sums;
}

/** The amounts in the tables of a Markdown text, by the heads of their rows and columns; a dash is none. */
export function tableCells(markdown: string): Map<string, bigint> {
  const cells = new Map<string, bigint>();
  for (const table of markdown.match(/(?:^\|.*\n)+/gm) ?? []) {
    const [head = [], , ...rows] = table
      .trimEnd()
      .split('\n')
      .map((row) => row.slice(2, -2).split(' | '));
    for (const [name = '', ...amounts] of rows)
      amounts.forEach((cell, index) => {
        if (cell === '–') return;
        const row = name.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1');
        const unit = /\S+$/.exec(cell)?.[0] ?? '';
        cells.set([head[0], row, head[index + 1], unit].join(' | '), moneyOf(cell));
      });
  }
  return cells;
}
