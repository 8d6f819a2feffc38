import type { RuleWords } from './words.ts';

const LISTS = {
  partners: 'parmi les partenaires',
  cooperations: 'parmi les fiches de coopération de l’activité',
  parties: 'parmi les parties de la fiche',
} as const;

export const namedTwice: RuleWords<'named-twice'> = {
  message: ({ name, kind }) => `« ${name} » est déjà ${LISTS[kind]}`,
  help: ({ kind }) =>
    kind === 'parties'
      ? 'gardez une seule entrée, ou corrigez le nom de l’autre'
      : 'supprimez l’un des deux, ou corrigez-le',
  related: 'la première fois est ici',
  page: {
    summary: 'une organisation ou une fiche est nommée deux fois dans une liste',
    meaning:
      'La même organisation est deux fois parmi les partenaires d’une activité ou parmi les parties d’une fiche de coopération ; ou la même fiche deux fois sous « cooperations ». Supprimez l’une des deux, ou corrigez celle qui devait en nommer une autre.',
    why: 'L’une des deux en cache peut-être une autre, qui manque au plan ; et la même figurerait deux fois au rapport.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    partners: [Ville de Lomé, Université de Lomé, Ville de Lomé]
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    partners: [Ville de Lomé, Université de Lomé]
`,
  },
};
