import type { RuleWords } from './words.ts';

export const emptyPriority: RuleWords<'empty-priority'> = {
  message: ({ priority }) => `la priorité ${priority} n’a aucune activité`,
  help: () => 'donnez-lui une activité, ou retirez-la de « priorities »',
  page: {
    summary: 'une priorité n’a aucune activité',
    meaning:
      'Une priorité stratégique est déclarée sous « priorities », et aucune activité ne s’y range. Donnez-lui une activité, ou retirez-la de ce plan ; les lettres des autres ne changent pas.',
    why: 'Le rapport annoncerait une priorité pour laquelle le réseau ne fait rien cette année-là. C’est peut-être voulu, ou une activité a été mal rangée.',
    wrong: `priorities:
  A: { title: Communication }
  B: { title: Bonnes pratiques }
activities:
  - id: lettre
    number: 1
    priority: A
    title: Lettre d’information
`,
    right: `priorities:
  A: { title: Communication }
  B: { title: Bonnes pratiques }
activities:
  - id: lettre
    number: 1
    priority: A
    title: Lettre d’information
  - id: prix
    number: 2
    priority: B
    title: Prix de la participation
`,
  },
};
