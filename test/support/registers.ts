import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run.ts';

/** A register without a fault, small; `oidp` is the network, `ville` a member. */
export const NETWORK = `organization: oidp
organizations:
  - { id: oidp, name: Observatoire, kind: network }
  - { id: ville, name: Ville Exemple, kind: city, country: FR }
relations:
  - { between: [ville, oidp], kind: membership, since: 2010 }
`;

/** A partnership sheet without a fault, for \`plans/cooperations/jumelage.yaml\`. */
export const SHEET = `id: jumelage
title: Jumelage
state: ongoing
start: 2030
end: 2032
parties:
  - { organization: ville, role: lead }
funding:
  - { funder: ville, amount: 3000, currency: EUR, year: 2031 }
  - { funder: Autres, amount: "1 500,50", currency: EUR, year: 2031 }
`;

/** The registers that are shipped, as texts by file. */
export function shippedRegisters(): Record<string, string> {
  const files = ['plans/network.yaml', 'plans/cooperations/strasbourg-montreal.yaml'];
  return Object.fromEntries(files.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
}
