import type { RuleWords } from './words.ts';

export const leadMissing: RuleWords<'lead-missing'> = {
  message: () => 'personne n’en est responsable',
  help: ({ hasItems }) =>
    hasItems
      ? 'ajoutez « lead: … » à l’activité, ou à chacune de ses sous-activités'
      : 'ajoutez une ligne « lead: … », avec l’identifiant d’une organisation ou un texte',
  page: {
    summary: 'une activité à faire n’a pas de responsable',
    meaning:
      'Dans un plan adopté, une activité qui reste à faire ne dit pas qui en répond, et ses sous-activités non plus. Ajoutez « lead » : l’identifiant d’une organisation, ou un texte.',
    why: 'Ce dont personne ne répond attend. Ce n’est qu’une remarque : le document que l’assemblée a voté peut ne désigner personne.',
    wrong: `state: adopted
adopted: { on: 2031-03-10 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    due: 2031-09
`,
    right: `state: adopted
adopted: { on: 2031-03-10 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    lead: secretariat
    due: 2031-09
`,
  },
};
