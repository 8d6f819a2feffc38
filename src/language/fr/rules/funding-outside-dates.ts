import { formatPeriod } from '../dates.ts';
import type { RuleWords } from './words.ts';

const sheet = (year: number) => `id: jumelage
title: Jumelage
start: 2030-09
end: 2032
parties: []
funding:
  - { funder: Lomé, amount: 3000, currency: EUR, year: ${year} }
`;

export const fundingOutsideDates: RuleWords<'funding-outside-dates'> = {
  message: ({ year, key, period }) =>
    key === 'start'
      ? `${year} vient avant le début du partenariat (${formatPeriod(period)})`
      : `${year} vient après la fin du partenariat (${formatPeriod(period)})`,
  help: ({ key }) => `corrigez l’année, ou « ${key} »`,
  related: ({ key }) => (key === 'start' ? 'le début est ici' : 'la fin est ici'),
  page: {
    summary: 'un financement tombe hors des dates du partenariat',
    meaning:
      'L’année d’une ligne de financement est passée avant que le partenariat ne commence, ou vient après sa fin. Corrigez l’année de la ligne, ou les dates « start » et « end » de la fiche.',
    why: 'L’année ou la date est fausse, ou le partenariat a duré plus longtemps que la fiche ne le dit.',
    wrong: { 'plans/cooperations/jumelage.yaml': sheet(2033) },
    right: { 'plans/cooperations/jumelage.yaml': sheet(2031) },
  },
};
