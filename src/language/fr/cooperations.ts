import type {
  CooperationParty,
  CooperationState,
  StatedTotal,
  Cooperation,
} from '../../model/cooperation.ts';
import { toMoney } from '../../model/money.ts';
import { formatPeriod } from './dates.ts';
import { formatMoney } from './money.ts';
import { COOPERATION_STATES, PARTY_ROLES } from './registers.ts';
import { count, enumerate, formatNumber, quote, typeset } from './typography.ts';

/** The columns of the list of partnership sheets, as a spreadsheet names them. */
export const COOPERATION_COLUMNS = {
  id: 'identifiant',
  title: 'titre',
  state: 'état',
  kind: 'nature',
  start: 'début',
  end: 'fin',
  parties: 'parties',
  countries: 'pays',
  themes: 'thèmes',
  total: 'financement',
  currency: 'devise',
} as const;

/** The columns of the table of funding lines, as a spreadsheet names them. */
export const FUNDING_COLUMNS = {
  row: 'ligne',
  id: 'fiche',
  title: 'titre',
  state: 'état',
  funder: 'financeur',
  amount: 'montant',
  currency: 'devise',
  year: 'année',
  kind: 'forme',
  note: 'note',
} as const;

/** The columns of the list of partnership sheets, for people to read. */
export const COOPERATION_HEADS = {
  id: 'Identifiant',
  title: 'Titre',
  state: 'État',
  dates: 'Dates',
  parties: 'Parties',
  total: 'Financement',
} as const;

export const COOPERATIONS_TITLE = 'Fiches de coopération';
/** What a row of that table is: one of the sheet's lines, or a sum of them. */
export const FUNDING_ROWS = {
  line: 'montant',
  year: 'total de l’année',
  funder: 'total du financeur',
  all: 'total',
} as const;

export const PROVISIONAL = 'titre provisoire';
/** Agrees with what it is said of. */
export const UNTOLD = {
  masculine: 'non renseigné',
  feminine: 'non renseignée',
  plural: 'non renseignés',
} as const;
export const UNTOLD_YEAR = 'sans année';
export const NO_FUNDING = 'Aucune ligne de financement.';

/** What was asked for, as the last line tells it. */
export const COOPERATION_FILTERS = {
  states: (states: readonly CooperationState[]) =>
    `état ${enumerate(
      states.map((state) => COOPERATION_STATES[state]),
      'ou',
    )}`,
  countries: (names: readonly string[]) => `pays ${enumerate(names, 'ou')}`,
  year: (year: number) => `année ${year}`,
  kinds: (kinds: readonly string[]) =>
    `nature ${enumerate(
      kinds.map((kind) => quote(kind)),
      'ou',
    )}`,
} as const;

/** Of more parties than these, a list tells only the first, and how many others there are. */
const MOST_PARTIES = 5;

/** « Strasbourg, Montréal », « Strasbourg, Montréal, Lyon, Paris et 96 autres ». */
export function partiesWords(names: readonly string[]): string {
  const told = names.slice(0, MOST_PARTIES - 1);
  return names.length > MOST_PARTIES
    ? `${told.join(', ')} et ${formatNumber(names.length - told.length)}\u00A0autres`
    : names.join(', ');
}

/** « Financement en tout : 162 973 € ; 500 CAD. »: what is in two currencies is never added up. */
export function totalWords(amounts: readonly string[]): string {
  return typeset(`Financement en tout : ${amounts.join(' ; ')}.`);
}

/** Sums of more years than these are not told one by one in a line. */
const MOST_TOLD = 4;

/** « 162 973 € (78 789 € en 2021, 84 184 € en 2022) ». */
export function yearsWords(
  total: string,
  years: readonly { readonly year: number | undefined; readonly amount: string }[],
): string {
  if (years.length === 0 || years.length > MOST_TOLD) return total;
  const told = years.map(
    ({ year, amount }) => `${amount} ${year === undefined ? UNTOLD_YEAR : `en ${year}`}`,
  );
  return years.length === 1 ? (told[0] ?? total) : `${total} (${told.join(', ')})`;
}

/** What the lines of a sheet make, after a total that it states. */
export function comparisonWords(sum: string | undefined, agrees: boolean | undefined): string {
  if (agrees === undefined) return 'sans ligne à comparer';
  return agrees ? 'les lignes font la même somme' : `mais les lignes font ${sum ?? ''}`;
}

/** The names of what is shown of a partnership. */
export const COOPERATION_FIELDS = {
  id: 'Identifiant',
  state: 'État',
  kind: 'Nature',
  scheme: 'Dispositif triennal',
  firstAgreement: 'Première convention',
  start: 'Début',
  end: 'Fin',
  communication: 'Communication',
  evaluation: 'Évaluation',
  volunteers: 'Volontaires',
  parties: 'Parties',
  description: 'Description',
  themes: 'Thèmes',
  objectives: 'Objectifs',
  beneficiaries: 'Bénéficiaires directs',
  indirectBeneficiaries: 'Bénéficiaires indirects',
  funding: 'Financement',
  totals: 'Totaux que donne la source',
  activities: 'Activités des plans',
  documents: 'Documents',
  note: 'Note',
} as const;

/** « 2021 – 31 décembre 2023 », « depuis 2021 » where the end is not known. */
export function datesWords({ start, end }: Pick<Cooperation, 'start' | 'end'>): string {
  if (start === undefined && end === undefined) return '';
  return `${start === undefined ? '…' : formatPeriod(start)} – ${end === undefined ? '…' : formatPeriod(end)}`;
}

/** « Ville de Montréal — responsable — 150 000 habitants ». */
export function partyLine(name: string, { role, population, note }: CooperationParty): string {
  return [
    name,
    ...(role === undefined ? [] : [PARTY_ROLES[role]]),
    ...(population === undefined ? [] : [count(population, 'habitant')]),
    ...(note === undefined ? [] : [note]),
  ].join(' — ');
}

/** « Thème › sous-thème » with what is told of the last of them. */
export function themeWords(
  titles: readonly string[],
  rank: number | undefined,
  sector: string | number | undefined,
): string {
  const about = [
    ...(rank === undefined ? [] : [`rang ${formatNumber(rank)}`]),
    ...(sector === undefined ? [] : [`secteur ${sector}`]),
  ];
  return `${titles.join(' › ')}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
}

/** « Financement (EUR) ». */
export const fundingCaption = (currency: string) => `${COOPERATION_FIELDS.funding} (${currency})`;
export const FUNDER = 'Financeur';

/** « 78 789 € — 2021 — MEAE ». */
export function statedTotalWords(
  { amount, currency, year }: StatedTotal,
  funder: string | undefined,
): string {
  return [
    formatMoney(toMoney(amount).toFixed(), currency),
    ...(year === undefined ? [] : [String(year)]),
    ...(funder === undefined ? [] : [funder]),
  ].join(' — ');
}
