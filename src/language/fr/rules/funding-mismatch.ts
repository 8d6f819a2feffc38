import { formatMoney } from '../money.ts';
import { count } from '../typography.ts';
import type { RuleWords } from './words.ts';

const sheet = (total: number) => `id: jumelage
title: Jumelage
parties: []
funding:
  - { funder: Lomé, amount: 3000, currency: EUR, year: 2031 }
  - { funder: Lyon, amount: "1 500,50", currency: EUR, year: 2031 }
totals:
  - { amount: ${total.toFixed(2)}, currency: EUR, year: 2031 }
`;

export const fundingMismatch: RuleWords<'funding-mismatch'> = {
  message: ({ stated, sum, difference, currency, year, funder, lines }) => {
    const total = `le total${funder === undefined ? '' : ` de « ${funder} »`}${year === undefined ? '' : ` pour ${year}`}`;
    const money = (amount: string) => formatMoney(amount, currency);
    if (lines === 0) return `${total} est de ${money(stated)}, et aucune ligne ne s’y rapporte`;
    const these = lines < 2 ? 'la ligne' : 'les lignes';
    const greater = difference.startsWith('-')
      ? `${these} ${lines < 2 ? 'dépasse' : 'dépassent'} le total`
      : `le total dépasse ${these}`;
    const rest = `${greater} de ${money(difference.replace('-', ''))}`;
    return `${total} est de ${money(stated)}, et ${count(lines, 'ligne')} ${lines < 2 ? 'fait' : 'font'} ${money(sum)} : ${rest}`;
  },
  help: ({ lines }) =>
    lines === 0
      ? 'ajoutez les lignes, ou corrigez la monnaie, l’année ou le financeur du total'
      : 'corrigez le total, ou la ligne qui est fausse ; s’il en manque une, ajoutez-la',
  related: 'compté ici',
  page: {
    summary: 'un total ne correspond pas aux lignes de financement',
    meaning:
      'Une fiche indique un total, et la somme exacte des lignes de même monnaie (de la même année et du même financeur, si le total les donne) en est une autre. Corrigez le total ou la ligne qui est fausse. Une fiche qui n’a que des totaux, sans aucune ligne, n’est pas en cause.',
    why: 'L’un des deux chiffres est faux, et les deux se retrouveraient dans les rapports et les comptes rendus aux financeurs.',
    wrong: { 'plans/cooperations/jumelage.yaml': sheet(4500) },
    right: { 'plans/cooperations/jumelage.yaml': sheet(4500.5) },
  },
};
