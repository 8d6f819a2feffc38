import type { Progress } from '../../model/progress.ts';
import type { Plan, Status } from '../../model/schema.ts';
import { isInForce } from '../../model/status.ts';
import { formatDay } from './dates.ts';
import { label } from './plan.ts';
import { count, enumerate, formatNumber, pluralize, typeset } from './typography.ts';

/** A noun in the singular and in the plural. */
type Noun = readonly [singular: string, plural: string];

/** What is true of some among all: their number, what is said of one, of several and, where that is worth saying, of none. */
export interface Share {
  readonly number: number;
  readonly one: string;
  readonly several: string;
  /** After « aucune »: « n’est réalisée ». */
  readonly none?: string | undefined;
}

export const ENTRY: Noun = ['entrée au calendrier', 'entrées au calendrier'];
export const DUE: Noun = ['échéance connue', 'échéances connues'];

/**
 * What progress counts, by a feminine noun: « activités ou sous-activités ». Of a plan's own words the gender is not
 * known, and statuses agree: there it is « lignes du plan ».
 */
export function leafNoun({ labels, activities }: Plan): Noun {
  const hasItems = activities.some(({ items = [] }) => items.length > 0);
  if (labels?.activity !== undefined || (hasItems && labels?.item !== undefined))
    return ['ligne du plan', 'lignes du plan'];
  return hasItems ? ['activité ou sous-activité', 'activités ou sous-activités'] : ['activité', 'activités'];
}

/**
 * « Sur 30 activités, 12 sont réalisées et une est en cours », « Les 3 échéances connues sont dépassées », « La seule
 * activité est en cours ». The noun is feminine.
 */
export function amongAll(total: number, [singular, plural]: Noun, shares: readonly Share[]): string {
  const told = shares.filter(({ number, none }) => number > 0 || none !== undefined);
  const [first] = told;
  if (total === 1) {
    const own = told.find(({ number }) => number > 0);
    return `La seule ${singular} ${own?.one ?? first?.none?.replace('n’est ', 'n’est pas ') ?? ''}`;
  }
  if (told.length === 1 && first?.number === total)
    return `Les ${formatNumber(total)} ${plural} ${first.several}`;
  const clauses = told.map(({ number, one, several, none }) => {
    if (number === 0) return `aucune ${none}`;
    return number === 1 ? `une ${one}` : `${formatNumber(number)} ${several}`;
  });
  return `Sur ${formatNumber(total)} ${plural}, ${enumerate(clauses)}`;
}

/** What is said of those with a status; that none is done is worth saying. */
export function statusShare(status: Status, { [status]: number }: Progress, plan: Plan): Share {
  const shares: Readonly<Record<Status, Omit<Share, 'number'>>> = {
    done: { one: 'est réalisée', several: 'sont réalisées', none: 'n’est réalisée' },
    'in-progress': { one: 'est en cours', several: 'sont en cours' },
    planned: isInForce(plan)
      ? { one: 'n’est pas commencée', several: 'ne sont pas commencées' }
      : { one: 'est prévue', several: 'sont prévues' },
    postponed: { one: 'est en suspens', several: 'sont en suspens' },
    cancelled: { one: 'est abandonnée', several: 'sont abandonnées' },
  };
  return { number, ...shares[status] };
}

export const lateShare = (number: number): Share => ({
  number,
  one: 'est dépassée',
  several: 'sont dépassées',
  none: 'n’est dépassée',
});

/** What is said of entries of the calendar. */
export const ENTRY_SHARES = {
  upcoming: (number: number): Share => ({
    number,
    one: 'est à venir',
    several: 'sont à venir',
    none: 'n’est à venir',
  }),
  postponed: (number: number): Share => ({ number, one: 'est en suspens', several: 'sont en suspens' }),
  undated: (number: number): Share => ({
    number,
    one: 'reste à programmer',
    several: 'restent à programmer',
  }),
  toConfirm: (number: number): Share => ({ number, one: 'est à confirmer', several: 'sont à confirmer' }),
} as const;

/** What the three facts are about. */
export const FACTS = {
  heading: 'En bref',
  done: 'Ce qui a été fait',
  contents: 'Ce que contient le plan',
  late: 'Ce qui est en retard ou en suspens',
  suspended: 'Ce qui est en suspens ou abandonné',
  unsettled: 'Ce qui reste à préciser',
  next: 'Ce qui vient ensuite',
} as const;

/** What the three facts say, after what the figures say. */
export const SAID = {
  noDue: 'Aucune échéance n’étant renseignée, aucun retard ne peut être constaté.',
  nothingSuspended: 'Rien n’est en suspens ni abandonné.',
  nothingLeft: 'Rien ne reste à achever.',
  vote: 'Le plan est soumis au vote de l’assemblée.',
  noLeads: 'Aucun responsable n’est renseigné.',
  noDues: 'Aucune échéance n’est renseignée.',
  noOwnDues: 'Aucune échéance n’est renseignée, hormis celles que donne le calendrier.',
  colon: typeset(' : '),
  entirely: (number: number, total: number) =>
    `${number < 2 ? 'Une activité' : `${formatNumber(number)} activités`} sur ${formatNumber(total)} ${number < 2 ? 'est réalisée' : 'sont réalisées'} en entier`,
  /** What stands before the oldest of what is late; where these are all, there is nothing to say of their age. */
  oldest: (number: number, late: number) => {
    if (number === late) return ' (';
    return typeset(number < 2 ? ' (la plus ancienne : ' : ' (les plus anciennes : ');
  },
  left: (number: number, total: number, plan: Plan) => {
    const [singular, plural] = leafNoun(plan);
    const [when, remains] = plan.state === 'closed' ? ['À la clôture, il', 'restait'] : ['Il', 'reste'];
    const all = total < 2 ? `la seule ${singular} comptée` : `les ${formatNumber(total)} ${plural}`;
    const some = `${count(number, singular, plural)} sur ${formatNumber(total)}`;
    return `${when} ${remains} à achever ${number === total ? all : some}.`;
  },
  nextEvent: typeset('La prochaine : '),
  dueSoon: (number: number, known: number, days: number) =>
    typeset(
      `Dans les ${days} jours, ${number < 2 ? 'une échéance tombe' : `${formatNumber(number)} échéances tombent`}, sur ${formatNumber(known)} ${known < 2 ? 'connue' : 'connues'}`,
    ),
  carried: (number: number, total: number, plan: Plan) =>
    typeset(
      `Ce qui vient, en tout ou en partie, d’un plan précédent : ${count(number, label(plan, 'activity'), pluralize(label(plan, 'activity')))} sur ${formatNumber(total)}.`,
    ),
} as const;

/** « 21 activités et 24 sous-activités, au titre de 4 priorités stratégiques ». */
export function planContents(plan: Plan): string {
  const words = (number: number, noun: string) => count(number, noun, pluralize(noun));
  const items = plan.activities.flatMap((activity) => activity.items ?? []).length;
  const priorities = Object.keys(plan.priorities).length;
  const strand = plan.labels?.priority === undefined ? 'priorité stratégique' : label(plan, 'priority');
  const all = [
    words(plan.activities.length, label(plan, 'activity')),
    ...(items === 0 ? [] : [words(items, label(plan, 'item'))]),
  ];
  const strands =
    priorities === 1 && plan.labels?.priority === undefined
      ? `d’une ${strand}`
      : `de ${words(priorities, strand)}`;
  return `${enumerate(all)}, au titre ${strands}`;
}

export const contentsSentence = (plan: Plan) => `Le plan compte ${planContents(plan)}.`;

/** What a reader must know before all else of a plan that is not in force; « Proposition, soumise à l’adoption de l’assemblée ». */
export function coverNotice({ state, proposed }: Plan): string {
  if (state !== 'proposed') return 'Projet, qui n’est pas encore soumis à l’assemblée';
  if (proposed === undefined) return 'Proposition, soumise à l’adoption de l’assemblée';
  const by = proposed.by === undefined ? '' : ` (${proposed.by})`;
  return `Proposition du ${formatDay(proposed.on)}${by}, soumise à l’adoption de l’assemblée`;
}
