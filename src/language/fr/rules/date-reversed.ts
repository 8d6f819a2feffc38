import { type RuleWords, didYouMean } from './words.ts';

export const dateReversed: RuleWords<'date-reversed'> = {
  message: ({ period }) => `« ${period} » se termine avant de commencer`,
  help: (_, suggestion) => didYouMean(suggestion),
  page: {
    summary: 'une période se termine avant de commencer',
    meaning:
      'Dans une période écrite « début/fin », la fin vient avant le début : les deux dates, ou les deux heures, ont été interverties, ou l’une d’elles est fausse. Écrivez d’abord celle qui vient en premier.',
    why: 'L’événement ne tomberait dans aucun mois du calendrier, et ses dates ne se liraient pas.',
    wrong: `calendar:
  - id: conference
    title: Conférence annuelle
    when: 2031-09-12/2031-09-10
`,
    right: `calendar:
  - id: conference
    title: Conférence annuelle
    when: 2031-09-10/2031-09-12
`,
  },
};
