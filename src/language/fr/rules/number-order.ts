import type { RuleWords } from './words.ts';

export const numberOrder: RuleWords<'number-order'> = {
  message: ({ number, priority, after }) =>
    `le numéro ${number}, de la priorité ${priority}, vient après ceux de la priorité ${after}`,
  help: () => 'tant que le plan n’est pas adopté, numérotez les activités dans l’ordre des priorités',
  page: {
    summary: 'les numéros ne suivent pas l’ordre des priorités',
    meaning:
      'Dans un projet ou une proposition, une activité d’une priorité porte un numéro plus grand que ceux d’une priorité qui vient après. Renumérotez : d’abord les activités de A, puis celles de B, et ainsi de suite. Un plan adopté garde ses numéros.',
    why: 'Le rapport range les activités par priorité : ses numéros se liraient dans le désordre.',
    wrong: `priorities:
  A: { title: Communication }
  B: { title: Bonnes pratiques }
activities:
  - id: lettre
    number: 2
    priority: A
    title: Lettre d’information
  - id: prix
    number: 1
    priority: B
    title: Prix de la participation
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
