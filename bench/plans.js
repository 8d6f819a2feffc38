// Generated plans, the same at each run: activities with items, references, dates and a log, as real ones have.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The text of a valid adopted plan, of a year that is past, with this many activities. */
export function generatePlan(year, activities) {
  const lines = [
    `year: ${year}`,
    `title: Plan de travail ${year}`,
    'organization: Réseau Exemple',
    'state: adopted',
    `adopted: { on: ${year}-01-10, by: Assemblée générale }`,
    'priorities:',
    ...['A', 'B', 'C', 'D'].map((letter) => `  ${letter}: { title: Priorité ${letter} }`),
    'activities:',
  ];
  for (let number = 1; number <= activities; number++) {
    const priority = 'ABCD'[Math.floor(((number - 1) * 4) / activities)];
    lines.push(
      `  - id: activite-${number}`,
      `    number: ${number}`,
      `    priority: ${priority}`,
      `    title: Rencontre ${number} du réseau, «\u00A0bonne pratique\u00A0»`,
      '    lead: secretariat',
      `    due: ${year}-${String((number % 12) + 1).padStart(2, '0')}`,
      `    refersTo: [activite-${(number % activities) + 1}]`,
      `    note: Voir aussi [[activite-${(number % activities) + 1}]].`,
      '    items:',
      '      - { letter: a, title: Première partie, status: done }',
      '      - { letter: b, title: Seconde partie }',
      '    log:',
      `      - { on: ${year}-02-01, item: a, status: done, note: Livrée }`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Writes a workspace of consecutive years, and gives the files of its plans. */
export function writeWorkspace(folder, years, activities) {
  mkdirSync(path.join(folder, 'plans'), { recursive: true });
  return Array.from({ length: years }, (_, index) => {
    const file = path.join(folder, 'plans', `${2011 + index}.yaml`);
    writeFileSync(file, generatePlan(2011 + index, activities));
    return file;
  });
}
