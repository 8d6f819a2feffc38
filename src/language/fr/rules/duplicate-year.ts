import type { RuleWords } from './words.ts';

export const duplicateYear: RuleWords<'duplicate-year'> = {
  message: ({ year, other }) => `l’année ${year} a déjà son plan, dans ${other}`,
  help: () => 'gardez l’un des deux fichiers ; sortez l’autre du dossier « plans », ou corrigez son année',
  related: 'l’autre plan de cette année est ici',
  page: {
    summary: 'deux fichiers contiennent le plan d’une même année',
    meaning:
      'Le dossier « plans » contient deux fichiers de la même année, souvent une copie de sauvegarde. Gardez celui qui fait foi, et sortez l’autre du dossier « plans » ; si c’est le plan d’une autre année, corrigez sa ligne « year » et son nom.',
    why: 'Rien ne dirait lequel des deux est le plan, et chacun corrigerait le sien.',
    wrong: {
      'plans/2031.yaml': `year: 2031
`,
      'plans/2031-copie.yaml': `year: 2031
`,
    },
    right: {
      'plans/2031.yaml': `year: 2031
`,
    },
  },
};
