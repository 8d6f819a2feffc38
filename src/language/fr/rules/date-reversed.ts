import { formatPeriod } from '../dates.ts';
import { type RuleWords, didYouMean } from './words.ts';

export const dateReversed: RuleWords<'date-reversed'> = {
  message: ({ period, start }) =>
    start === undefined
      ? `« ${period} » se termine avant de commencer`
      : `la fin (${formatPeriod(period)}) vient avant le début, « ${start.key}: ${start.period} »`,
  help: (_, suggestion) => didYouMean(suggestion) ?? 'corrigez l’une des deux dates',
  related: 'le début est ici',
  page: {
    summary: 'une période se termine avant de commencer',
    meaning:
      'Dans une période écrite « début/fin », la fin vient avant le début : les deux dates, ou les deux heures, ont été interverties, ou l’une d’elles est fausse. Écrivez d’abord celle qui vient en premier. Dans un registre, la fin d’une relation ou d’un partenariat ne vient pas non plus avant son début.',
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
