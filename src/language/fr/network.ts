import type { OrganizationKind, RelationKind } from '../../model/network.ts';
import type { Found } from '../../model/references.ts';
import type { BudgetState, Period, Plan } from '../../model/schema.ts';
import { RECONSTRUCTED } from './dashboard.ts';
import { referenceWords } from './links.ts';
import { BUDGET_STATES, ORGANIZATION_KINDS, RELATION_KINDS } from './registers.ts';
import { formatAt } from './spans.ts';
import { capitalize, count, enumerate, quote, typeset } from './typography.ts';

/** The columns of the list of organizations, as a spreadsheet names them. */
const ORGANIZATION_COLUMNS = {
  id: 'identifiant',
  shortName: 'nom court',
  name: 'nom',
  kind: 'nature',
  country: 'pays (code)',
  countryName: 'pays',
  membership: 'membre',
  website: 'site',
  relations: 'relations',
  activities: 'activités, toutes années',
  cooperations: 'coopérations',
  note: 'note',
  provenance: 'provenance',
} as const;

/** The same, of a year where one is asked for. */
export function organizationColumns(
  year: number | undefined,
): Readonly<Record<keyof typeof ORGANIZATION_COLUMNS, string>> {
  if (year === undefined) return ORGANIZATION_COLUMNS;
  return {
    ...ORGANIZATION_COLUMNS,
    relations: `relations en ${year}`,
    activities: `activités en ${year}`,
    cooperations: `coopérations en ${year}`,
  };
}

/** The same for people to read. */
export const ORGANIZATION_HEADS = {
  id: 'Identifiant',
  name: 'Nom',
  kind: 'Nature',
  country: 'Pays',
  membership: 'Membre',
  relations: 'Relations',
  activities: 'Activités',
  cooperations: 'Fiches',
} as const;

/** « 2 relations, 3 activités, 1 fiche »: what names an organization; empty where nothing does. */
export function usesWords(relations: number, activities: number, cooperations: number): string {
  return [
    ...(relations === 0 ? [] : [count(relations, 'relation')]),
    ...(activities === 0 ? [] : [count(activities, 'activité')]),
    ...(cooperations === 0 ? [] : [count(cooperations, 'fiche')]),
  ].join(', ');
}

export const NETWORK_TITLE = 'Organisations du réseau';

/** What was asked for, as the last line tells it. */
export const ORGANIZATION_FILTERS = {
  kinds: (kinds: readonly OrganizationKind[]) =>
    `nature ${enumerate(
      kinds.map((kind) => ORGANIZATION_KINDS[kind]),
      'ou',
    )}`,
  countries: (names: readonly string[]) => `pays ${enumerate(names, 'ou')}`,
  year: (year: number) => `année ${year}`,
  relations: (kinds: readonly RelationKind[]) =>
    `relation ${enumerate(
      kinds.map((kind) => RELATION_KINDS[kind]),
      'ou',
    )}`,
} as const;

/** The last line of a list: « 22 organisations. », « 5 organisations, sur 22 ; filtre : pays France. » */
export function listCountWords(
  shown: number,
  total: number,
  filters: readonly string[],
  noun: 'organisation' | 'fiche de coopération',
): string {
  const plural = noun === 'organisation' ? 'organisations' : 'fiches de coopération';
  const which = filters.length < 2 ? 'filtre' : 'filtres';
  if (filters.length === 0 || total === 0) return `${count(total, noun, plural)}.`;
  if (shown === 0) {
    const these = `${filters.length < 2 ? 'ce' : 'ces'} ${which} : ${filters.join(', ')}.`;
    return typeset(
      total === 1
        ? `La seule ${noun} ne répond pas à ${these}`
        : `Aucune des ${count(total, noun, plural)} ne répond à ${these}`,
    );
  }
  // Where nothing was filtered out, of how many goes without saying.
  const of = shown === total ? '' : `, sur ${total}`;
  return typeset(`${count(shown, noun, plural)}${of} ; ${which} : ${filters.join(', ')}.`);
}

/** What a list of a year leaves out. */
export function undatedWords(relations: number): string {
  return relations === 1
    ? 'Une relation sans date ne compte pour aucune année.'
    : `${count(relations, 'relation')} sans date ne comptent pour aucune année.`;
}

/** A plan of which a command that looks at all of them can tell nothing. */
export function planLeftOut(year: number): string {
  return typeset(
    `Attention : le plan ${year} ne peut pas être compris, et ce qu’il dit manque ici ; voir oidp plan validate ${year}`,
  );
}

/** A register of which a command that does without it can tell nothing, or a part only. */
export function registerLeftOut(file: string): string {
  return typeset(
    `Attention : ${file} ne peut pas être compris en entier, et ce qui n’y est pas compris manque ici ; voir oidp plan validate`,
  );
}

/** The names of what is shown of an organization. */
export const ORGANIZATION_FIELDS = {
  id: 'Identifiant',
  kind: 'Nature',
  country: 'Pays',
  website: 'Site',
  note: 'Note',
  relations: 'Relations',
  policies: 'Politiques',
  plans: 'Dans les plans',
  sheets: 'Fiches de coopération',
  funding: 'Financement de ces fiches',
  mentions: 'Cité dans le texte des registres',
} as const;

/** What is shown of a policy, by its keys. */
export const POLICY_FIELDS = {
  unit: 'service',
  funding: 'financement',
  topics: 'thèmes',
  aims: 'objectifs',
  beside: 'à côté de ce cadre',
  documents: 'documents',
  note: 'note',
} as const;

/** « état en 2020 », « état au 2 mars 2020 »: when what is told of a policy was so. */
export const policyStateWords = (asOf: Period) => `état ${formatAt(asOf)}`;

/** What an organization is for something that a plan holds. */
export const PARTS = {
  lead: 'responsable',
  partner: 'partenaire',
  funder: 'financeur',
  organizer: 'organisateur',
  supporter: 'soutien du plan',
  author: 'auteur d’une note du journal',
} as const;

export const CITED = 'cité dans le texte';
export const CITED_TITLE = typeset('Cité dans le texte :');
export const WHOLE_PLAN = 'le plan lui-même';
export const NOTHING_NAMES = 'Rien d’autre ne nomme cette organisation.';

/** After the title of what was reconstructed. */
export const BY_RECONSTRUCTION = ` (${RECONSTRUCTED.toLowerCase()})`;

/** « Plan 2021 ». */
export const planTitle = (year: number) => `Plan ${year}`;

/** « Financement d’activités, acquis »: what an organization pays for them. */
export const meansTitle = (state: BudgetState) => `Financement d’activités, ${BUDGET_STATES[state]}`;

/** « Activité 12 (2021) ». */
export function numberedIn(found: Found, plan: Plan): string {
  return `${capitalize(referenceWords(found, plan))} (${plan.year})`;
}

/** The head of the column that tells what money is for. */
export const PAID_FOR = 'Pour';

/** « … avec CGLU … », of a text that names an organization. */
export const excerptWords = (excerpt: string) => quote(excerpt);

/** What an organization is in a relation that is not between it and another one. */
export const RELATION_PARTS = { through: 'intermédiaire', funder: PARTS.funder } as const;

/** The columns of the table of everything that names an organization. */
export const USE_COLUMNS = {
  organization: 'organisation',
  use: 'emploi',
  year: 'année',
  number: 'référence',
  title: 'titre',
  part: 'à quel titre',
  partner: 'avec',
  since: 'début',
  until: 'fin',
  when: 'date',
  status: 'statut',
  state: 'état',
  history: 'histoire',
  amount: 'montant',
  currency: 'devise',
  text: 'texte',
  provenance: 'provenance',
} as const;

/** What names an organization. */
export const USES = {
  relation: 'relation',
  policy: 'politique',
  plan: 'plan',
  activity: 'activité',
  item: 'sous-activité',
  event: 'événement',
  sheet: 'fiche de coopération',
  funding: 'financement d’une fiche',
  means: 'financement d’une activité',
} as const;

/** What an organization has in a register: « politique de Montréal : Cadre stratégique ». */
export const MENTION_PLACES = {
  relation: (names: readonly string[]) => typeset(`relation ${names.join(' – ')}`),
  policy: (holder: string, title: string) => `politique (${holder}) — ${title}`,
  cooperation: (title: string) => `fiche ${quote(title)}`,
} as const;
