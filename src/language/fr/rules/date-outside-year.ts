import type { RuleWords } from './words.ts';

export const dateOutsideYear: RuleWords<'date-outside-year'> = {
  message: ({ period, year }) => `« ${period} » n’est pas en ${year}, l’année du plan`,
  help: () =>
    'corrigez l’année de cette date ; ce qui se fera une autre année est à mettre dans le plan de cette année-là',
  page: {
    summary: 'une date n’est pas dans l’année du plan',
    meaning:
      'Une échéance ou la date d’un événement tombe tout entière hors de l’année du plan. Le plus souvent, c’est une date reprise d’un autre plan, ou une faute de frappe dans l’année. Un hiver déborde sur l’année suivante : il convient. De même la date d’un événement qui a finalement eu lieu (« outcome: held ») une fois l’année passée : c’est là qu’il était prévu.',
    why: 'Un événement d’une autre année n’apparaît dans aucun mois du calendrier, et une échéance d’une année passée fait de l’activité un retard.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    due: 2030-09
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    due: 2031-09
`,
  },
};
