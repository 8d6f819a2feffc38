import type { RuleWords } from './words.ts';

export const staleYear: RuleWords<'stale-year'> = {
  message: ({ named, year }) => `le titre nomme l’année ${named}, et le plan est celui de ${year}`,
  help: ({ named }) =>
    `corrigez le titre s’il vient d’un plan précédent ; si ${named} est bien ce qui est imprimé, ajoutez une entrée sous « errata » qui le cite`,
  page: {
    summary: 'un titre nomme une année passée',
    meaning:
      'Le titre du plan, d’une activité, d’une sous-activité ou d’un événement nomme une année antérieure à celle du plan. Ce qui est issu d’un plan précédent (carriedFrom) garde son titre ; ce que le document publié imprime ainsi se signale sous « errata ».',
    why: 'Un titre recopié du plan précédent avec son année passe inaperçu jusqu’à l’assemblée : le plan publié en 2021 annonce une « Conférence 2020 ».',
    wrong: `calendar:
  - id: conference
    title: Conférence 2030
    when: 2031-08
`,
    right: `calendar:
  - id: conference
    title: Conférence 2031
    when: 2031-08
`,
  },
};
