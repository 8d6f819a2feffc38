import type { Plan } from '../../model/schema.ts';
import { label } from './plan.ts';
import { activityWord } from './report.ts';
import { itemsWords } from './report-review.ts';
import { count, enumerate, formatNumber, pluralize, typeset } from './typography.ts';

export const ANNEXES = 'Annexes';

export const ANNEX_TITLES = {
  table: 'Tableau complet',
  unknown: 'À confirmer et non renseigné',
  errata: 'Errata',
  acronyms: 'Sigles',
} as const;

export const TABLE_COLUMNS = {
  number: 'N°',
  title: 'Intitulé',
  status: 'Statut',
  lead: 'Responsable',
  due: 'Échéance',
  origin: 'Origine',
  counted: 'Comptée',
  continuous: 'Permanente',
} as const;

/** Whether a line of the full table is counted in the progress, and where not, why. */
export const COUNTED = { yes: 'oui', no: 'non', continuous: 'à part, permanente' } as const;

/** What is said of an activity's items in its place. */
export function byItems(plan: Plan): string {
  return `par ses ${pluralize(label(plan, 'item'))}`;
}

export const DUE_CELLS = { unknown: 'non renseignée', continuous: 'sans objet' } as const;

/** Where something comes from that no earlier plan had. */
export const OWN_ORIGIN = 'Ce plan';

/** What the full table holds: « 18 activités et 21 sous-activités ; l’avancement est compté sur 30 lignes. » */
export function tableSentence(
  activities: number,
  items: number,
  total: number | undefined,
  plan: Plan,
): string {
  const word = label(plan, 'activity');
  const all = enumerate([
    count(activities, word, pluralize(word)),
    ...(items === 0 ? [] : [itemsWords(items, plan)]),
  ]);
  const counted =
    total === undefined
      ? ''
      : ` ; l’avancement se compte sur ${count(total, 'ligne')} (colonne « ${TABLE_COLUMNS.counted} »)`;
  return typeset(`${all}${counted}.`);
}

export function tableCaption(plan: Plan): string {
  return `Toutes les ${activityWord(2, plan)} du plan`;
}

/** What of a plan is still to confirm or not known, with how much of how many. */
export const UNKNOWNS = {
  toConfirm: (number: number, total: number) => `À confirmer au calendrier${share(number, total, 'entrée')}`,
  undated: (number: number, total: number) => `Sans date au calendrier${share(number, total, 'entrée')}`,
  leads: (number: number, total: number, plan: Plan) =>
    `Sans responsable${ofActivities(number, total, plan)}`,
  /** Of those that have an end. */
  dues: (number: number, total: number, plan: Plan) =>
    `Sans échéance${ofActivities(number, total, plan, total < plan.activities.length)}`,
  motives: (number: number, total: number) =>
    `Sans motif (${formatNumber(number)} sur ${formatNumber(total)} en suspens ou abandonnées)`,
} as const;

function share(number: number, total: number, noun: string): string {
  return ` (${formatNumber(number)} sur ${count(total, noun)})`;
}

function ofActivities(number: number, total: number, plan: Plan, isApart = false): string {
  const all = count(total, label(plan, 'activity'), activityWord(2, plan));
  return ` (${formatNumber(number)} sur ${all}${isApart ? ', permanentes à part' : ''})`;
}

/** Which lack something, where all do. */
export const OF_NONE = 'toutes';

export const ACRONYM_SOURCE = 'Développés d’après les textes du plan.';

/** The words inside a name that its abbreviation leaves out. */
export const ACRONYM_LINKS: ReadonlySet<string> = new Set(
  'à au aux d de des du en et l la le les of and the pour sur y e da do dos das del los las'.split(' '),
);

/** Leads from the annex to where what is to confirm is listed. */
export const SEE_ATTENTION = 'voir les points d’attention';
