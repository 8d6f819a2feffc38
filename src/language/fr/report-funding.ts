import { enumerate, typeset } from './typography.ts';

/** A currency in a title: « en euros », « en CAD ». */
export function inCurrency(currency: string): string {
  return currency === 'EUR' ? 'en euros' : `en ${currency}`;
}

export const FUNDING = {
  title: (currency: string) => `Financement par année et par financeur, ${inCurrency(currency)}`,
  /** Of several partnerships together. */
  allTitle: (currency: string) =>
    `Financement des coopérations par année et par financeur, ${inCurrency(currency)}`,
  part: 'Financement des coopérations',
  apart: 'Les montants de devises différentes ne s’ajoutent pas.',
  funder: 'Financeur',
  year: 'Année',
  sum: 'Montant',
  amount: (year: number) => `Montant en ${year}`,
  undated: 'Sans année',
  unknownFunder: 'Financeur non renseigné',
  others: (number: number) => `${number} autres financeurs`,
  ofYear: (title: string, year: number, currency: string) =>
    typeset(`${title} : financement en ${year}, ${inCurrency(currency)}`),
  noneOfYear: (year: number) => `Aucun financement n’est renseigné pour ${year}.`,
  none: 'Aucun financement n’est renseigné.',
  inKind: (amount: string) => typeset(`Dont en nature : ${amount}.`),
  lastYears: (number: number) =>
    typeset(`Dans la version HTML, le graphique montre les ${number} dernières années ; le tableau, toutes.`),
} as const;

/** More years than these are not told one by one in a sentence. */
const MOST_TOLD = 6;

interface Told {
  readonly years: readonly { readonly year: number | undefined; readonly amount: string }[];
  readonly total: string;
}

/** « 162 973 € en tout : 78 789 € en 2021 et 84 184 € en 2022. » */
export function fundingSentence({ years, total }: Told): string {
  return typeset(`${total} en tout${eachYear(years, ' : ')}.`);
}

/** What a person is told who does not see the bars. */
export function fundingDescription({ years, total }: Told): string {
  return typeset(
    `Une barre par année, partagée selon le financeur ; ${total} en tout${eachYear(years, ', soit ')}.`,
  );
}

/** « Ville de Montréal : 26 145 € »: what a part of a bar is, which may have no room for its amount. */
export function fundingPart(funder: string, amount: string): string {
  return typeset(`${funder} : ${amount}`);
}

function eachYear(years: Told['years'], before: string): string {
  if (years.length > MOST_TOLD) return '';
  const told = years.map(({ year, amount }) =>
    year === undefined ? `${amount} sans année` : `${amount} en ${year}`,
  );
  // Of one year, the whole is its amount.
  const [only] = years;
  if (years.length === 1) return only?.year === undefined ? '' : `, en ${only.year}`;
  return before + enumerate(told);
}
