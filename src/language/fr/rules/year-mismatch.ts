import type { RuleWords } from './words.ts';

export const yearMismatch: RuleWords<'year-mismatch'> = {
  message: ({ stem, year }) => `le fichier « ${stem} » contient le plan de l’année ${year}`,
  help: ({ stem, year }) =>
    /^\d{4}$/.test(stem)
      ? `corrigez « year », ou renommez le fichier en ${year}.yaml`
      : `renommez le fichier en ${year}.yaml`,
  page: {
    summary: 'le nom du fichier et l’année du plan diffèrent',
    meaning:
      'Le fichier porte le nom d’une année, et sa ligne « year » en dit une autre : il a sans doute été copié d’un autre plan. Corrigez « year », ou renommez le fichier.',
    why: 'Les commandes trouvent le plan d’une année par le nom de son fichier. Elles montreraient une année pour une autre.',
    wrong: {
      'plans/2032.yaml': `year: 2031
title: Plan de travail
`,
    },
    right: {
      'plans/2032.yaml': `year: 2032
title: Plan de travail
`,
    },
  },
};
