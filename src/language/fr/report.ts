import type { Progress } from '../../model/progress.ts';
import { type Period, type Plan, STATUSES, type Status } from '../../model/schema.ts';
import { isInForce } from '../../model/status.ts';
import { stateSentence } from './dashboard.ts';
import { formatSince } from './dates.ts';
import { label, statusWord } from './plan.ts';
import { givenUpWords } from './progress.ts';
import { capitalize, count, enumerate, formatNumber, pluralize, typeset } from './typography.ts';

/** The titles of the report's sections that are the same for every plan. */
export const TITLES = {
  summary: 'L’essentiel',
  late: 'Échéances dépassées',
  toConfirm: 'À confirmer',
  context: 'Contexte',
  objectives: 'Objectifs',
  themes: 'Priorités thématiques',
  calendar: 'Calendrier',
  documents: 'Documents',
  supporters: 'Avec le soutien de',
  errata: 'Errata',
} as const;

export const WORDS = {
  contents: 'Sommaire',
  skip: 'Aller au contenu',
  colon: '\u00A0:',
  dash: '\u00A0—',
} as const;

export const UNKNOWN = 'non renseigné';
export const UNKNOWN_SENTENCE = 'Non renseigné.';
export const LATE = 'échéance dépassée';
export const WHOLE = 'Ensemble';

/** « Priorités stratégiques », or the plan's own word in the plural. */
export function prioritiesTitle(plan: Plan): string {
  const own = plan.labels?.priority;
  return own === undefined ? 'Priorités stratégiques' : capitalize(pluralize(own));
}

export function carriedTitle(years: readonly number[]): string {
  return years.length === 1 ? `Issues du plan ${years[0]}` : 'Issues de plans précédents';
}

/** « Proposition. », « Adopté le 2 juillet 2013 — Session des membres. » */
export function stateWords(plan: Plan): string {
  const { adopted, ...rest } = plan;
  if (adopted === undefined || !isInForce(plan)) return `${stateSentence(rest)}.`;
  const by = adopted.by === undefined ? '' : ` — ${adopted.by}`;
  return `${stateSentence({ ...rest, adopted: { on: adopted.on } })}${by}.`;
}

/** « Priorité A », « Direction A ». */
export function priorityName(letter: string, plan: Plan): string {
  return `${capitalize(label(plan, 'priority'))} ${letter}`;
}

/** « sous-activité a », inside its activity. */
export function itemName(letter: string, plan: Plan): string {
  return `${label(plan, 'item')} ${letter}`;
}

/** What stands before the numbers of activities: « activité » or « activités ». */
export function activityWord(number: number, plan: Plan): string {
  const word = label(plan, 'activity');
  return number < 2 ? word : pluralize(word);
}

export const planWords = (year: number) => `plan ${year}`;

/** Figures with the noun that agrees: `['21', 'activités']`. */
function figure(
  number: number,
  singular: string,
  plural = pluralize(singular),
): { value: string; label: string } {
  return { value: formatNumber(number), label: number < 2 ? singular : plural };
}

export const FIGURES = {
  activities: (number: number, plan: Plan) => figure(number, label(plan, 'activity')),
  items: (number: number, plan: Plan) => figure(number, label(plan, 'item')),
  continuous(number: number, total: number, plan: Plan) {
    const word = label(plan, 'activity');
    const of = ` sur ${formatNumber(total)}`;
    return figure(number, `${word} permanente${of}`, `${pluralize(word)} permanentes${of}`);
  },
  events: (number: number) => figure(number, 'entrée au calendrier', 'entrées au calendrier'),
  late(number: number, known: number) {
    const of = ` sur ${formatNumber(known)} ${known < 2 ? 'connue' : 'connues'}`;
    return figure(number, `${LATE}${of}`, `échéances dépassées${of}`);
  },
  toConfirm(number: number, total: number) {
    const of = ` sur ${formatNumber(total)}`;
    return figure(number, `événement à confirmer${of}`, `événements à confirmer${of}`);
  },
  done(progress: Progress) {
    const of = ` sur ${formatNumber(progress.total)}${givenUpWords(progress)}`;
    return figure(progress.done, `réalisée${of}`, `réalisées${of}`);
  },
} as const;

/** « 9 activités, 7 sous-activités ». */
export function contentsWords(activities: number, items: number, plan: Plan): string {
  const words = (number: number, noun: string) => count(number, noun, pluralize(noun));
  const head = words(activities, label(plan, 'activity'));
  return items === 0 ? head : `${head}, ${words(items, label(plan, 'item'))}`;
}

/** « 3 réalisées », « 2 en cours », « 1 non commencée ». */
export function statusCount(status: Status, number: number, plan: Plan): string {
  return count(number, statusWord(status, plan), statusPlural(status, plan));
}

/** « réalisées », « en cours ». */
export function statusPlural(status: Status, plan: Pick<Plan, 'state'>): string {
  const word = statusWord(status, plan);
  return word.startsWith('en ') ? word : word.replace(/e$/, 'es');
}

/** What is still open, by status: « 2 en cours, 3 non commencées et 1 en suspens ». */
export function openWords(progress: Progress, plan: Plan): string {
  return enumerate(
    (['in-progress', 'planned', 'postponed'] as const)
      .filter((status) => progress[status] > 0)
      .map((status) => statusCount(status, progress[status], plan)),
  );
}

export function progressCaption(plan: Plan): string {
  return `Avancement par ${label(plan, 'priority')}`;
}

export function priorityColumn(plan: Plan): string {
  return capitalize(label(plan, 'priority'));
}

/** How the progress is counted. */
export function countedWords(plan: Plan): string {
  return `Avancement compté par ${label(plan, 'item')} ou, à défaut, par ${label(plan, 'activity')}.`;
}

export const NOT_APPLICABLE = typeset('Avancement : sans objet, rien n’étant à compter.');
export const OUTCOME_UNKNOWN = typeset('Suivi non renseigné : la suite donnée au plan n’est pas connue.');

/** « Activités permanentes, comptées à part : » */
export function continuousWords(number: number, plan: Plan): string {
  const word = capitalize(activityWord(number, plan));
  return typeset(`${word} ${number < 2 ? 'permanente, comptée' : 'permanentes, comptées'} à part : `);
}

/** What no activity of the plan has. */
export function unknownWords(leads: boolean, dues: boolean): string | undefined {
  if (leads && dues) return typeset('Responsables et échéances : non renseignés.');
  if (leads) return typeset('Responsables : non renseignés.');
  return dues ? typeset('Échéances : non renseignées.') : undefined;
}

export const FIELD_UNKNOWN = { lead: 'non renseigné', due: 'non renseignée' } as const;

export const COLUMNS = {
  late: {
    activity: 'Activité',
    title: 'Intitulé',
    lead: 'Responsable',
    due: 'Échéance',
    days: 'Dépassée de',
  },
  carried: { title: 'Intitulé', source: 'Origine', since: 'Depuis le plan', status: 'Statut alors' },
  carriedEvents: { title: 'Événement', when: 'Date', source: 'Origine', since: 'Depuis le plan' },
  errata: { about: 'À propos de', printed: 'Imprimé', meant: 'Lire' },
  calendar: { month: 'Mois', when: 'Date', entry: 'Événement', details: 'Précisions' },
} as const;

export const CAPTIONS = {
  late: 'Ce qui est ouvert et dont l’échéance est passée',
  carried: 'Ce qui vient d’un plan précédent',
  carriedEvents: 'Les événements qui viennent d’un plan précédent',
  errata: 'Ce que le document publié imprime, et ce qu’il faut lire',
  calendar: (year: number) => `Le calendrier ${year}, mois par mois`,
} as const;

export function activityColumn(plan: Plan): string {
  return capitalize(label(plan, 'activity'));
}

export const daysWords = (days: number) => count(days, 'jour');
export const leadWords = (lead: string) => typeset(`responsable : ${lead}`);
export const originWords = (origin: string) => typeset(`origine : ${origin}`);
export const organizerWords = (organizer: string) => typeset(`organisation : ${organizer}`);
export const REFERS_TO = typeset('renvoie à : ');

/** « 31 dossiers », « 1 500,5 euros ». */
export function quantity(value: number, unit: string | undefined): string {
  const [whole = '', decimals] = String(value).split('.');
  const number = `${/^-?\d+$/.test(whole) ? formatNumber(Number(whole)) : whole}${decimals === undefined ? '' : `,${decimals}`}`;
  return unit === undefined ? number : `${number}\u00A0${unit}`;
}

/** « depuis 2020 (Assemblée générale 2019) ». */
export function themeOrigin(since: Period | undefined, decidedBy: string | undefined): string | undefined {
  if (since === undefined) return decidedBy === undefined ? undefined : typeset(`Décision : ${decidedBy}`);
  return `${capitalize(formatSince(since))}${decidedBy === undefined ? '' : ` (${decidedBy})`}`;
}

/** The order in which statuses stand in a bar. */
export const BAR_STATUSES = STATUSES.toSorted((a, b) => rank(a) - rank(b));

function rank(status: Status): number {
  return ['done', 'in-progress', 'postponed', 'cancelled', 'planned'].indexOf(status);
}

/** Where the report went. */
export function reportWritten(file: string): string {
  return typeset(`Rapport écrit : ${file}`);
}
