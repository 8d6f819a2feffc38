import type { OrganizationKind, RelationKind } from '../../model/network.ts';
import type { Found } from '../../model/references.ts';
import type { BudgetState, Plan } from '../../model/schema.ts';
import { RECONSTRUCTED } from './dashboard.ts';
import { referenceWords } from './links.ts';
import { BUDGET_STATES, ORGANIZATION_KINDS, RELATION_KINDS } from './registers.ts';
import { capitalize, count, enumerate, quote, typeset } from './typography.ts';

/** The columns of the list of organizations, as a spreadsheet names them. */
export const ORGANIZATION_COLUMNS = {
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
  if (filters.length === 0) return `${count(total, noun, plural)}.`;
  if (shown === 0)
    return typeset(
      `Rien ne répond à ${filters.length < 2 ? 'ce' : 'ces'} ${which} parmi ${count(total, noun, plural)} : ${filters.join(', ')}.`,
    );
  return typeset(`${count(shown, noun, plural)}, sur ${total} ; ${which} : ${filters.join(', ')}.`);
}

/** A plan of which a command that looks at all of them can tell nothing. */
export function planLeftOut(year: number): string {
  return typeset(
    `Attention : le plan ${year} ne peut pas être compris, et ce qu’il dit manque ici ; voir oidp plan validate ${year}`,
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
  asOf: 'état à la date de',
  since: 'depuis',
  unit: 'service',
  funding: 'financement',
  topics: 'thèmes',
  aims: 'objectifs',
  beside: 'à côté de ce cadre',
  documents: 'documents',
  note: 'note',
} as const;

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

/** The columns of the table of everything that names an organization. */
export const USE_COLUMNS = {
  organization: 'organisation',
  use: 'emploi',
  year: 'année',
  number: 'référence',
  title: 'titre',
  part: 'à quel titre',
  when: 'date',
  status: 'statut',
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
