import type { Plan, Status } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { OUTCOMES, label, statusWord } from './plan.ts';
import { UNKNOWN } from './report.ts';
import { capitalize, count, enumerate, pluralize, typeset } from './typography.ts';

const counted = (number: number, noun: string) => count(number, noun, pluralize(noun));

/** What is to be known of all that stands below. */
export const HEAD = {
  title: (from: Plan, to: Plan) => `Du plan ${from.year} au plan ${to.year}`,
  /** « 18 activités au plan 2020, 23 au plan 2021. » */
  sizes: (from: Plan, to: Plan) => {
    const [one, other] = [label(from, 'activity'), label(to, 'activity')];
    const size = to.activities.length;
    const now = one === other ? String(size) : counted(size, other);
    return `${counted(from.activities.length, one)} au plan ${from.year}, ${now} au plan ${to.year}.`;
  },
  /** The plans between, which tell of what was carried twice or has ended on the way. */
  between: (plans: readonly Plan[]) =>
    `Compte tenu ${plans.length < 2 ? 'du plan' : 'des plans'} ${enumerate(plans.map(({ year }) => String(year)))}, entre les deux.`,
  missing: (year: number) =>
    typeset(
      `Le plan ${year}, entre les deux, n’est pas dans ce dossier ou ne peut pas être compris : ce qui en est issu n’est suivi que par l’identifiant.`,
    ),
  untracked: ({ year }: Plan) =>
    typeset(`Le suivi du plan ${year} n’est pas renseigné : ce qui y a été fait n’est pas connu.`),
} as const;

/** What became of something declared; an objective is masculine, priorities are feminine. */
export const DECLARED = {
  /** « Objectifs (3 changements) ». */
  heading: (title: string, number: number) => `${title} (${count(number, 'changement')})`,
  objectives: { added: 'ajouté', dropped: 'retiré' },
  priorities: { added: 'ajoutée', dropped: 'retirée' },
  themes: { added: 'ajoutée', dropped: 'retirée' },
  retitled: 'autre titre',
  relettered: 'autre lettre',
} as const;

export function arrow(from: string, to: string): string {
  return from === to ? to : `${from} → ${to}`;
}

/** What the sections of the activities are about. */
type ActivityHeading = 'left' | 'added' | 'carried' | 'renewed' | 'same-id' | 'finished' | 'unknown';

/** « Activités reportées à 2021 (12), et leur statut de 2020 ». Of a plan's own word the gender is not known: « Projets : reports à 2021 (12) ». */
export function activityHeading(kind: ActivityHeading, number: number, from: Plan, to: Plan): string {
  const isOver = kind === 'left' || kind === 'unknown' || kind === 'finished';
  const plan = isOver ? from : to;
  const words: Readonly<Record<ActivityHeading, readonly [usual: string, neutral?: string]>> = {
    left: [` ni reprises au plan ${to.year} ni abandonnées`, ` sans reprise au plan ${to.year} ni abandon`],
    added: [' ajoutées', ' : ajouts'],
    carried: [` reportées à ${to.year}`, ` : reports à ${to.year}`],
    renewed: [' permanentes reconduites', ' : reconductions'],
    'same-id': [' de même identifiant, sans lien'],
    finished: [` achevées ou abandonnées, absentes du plan ${to.year}`, ' : achèvement ou abandon'],
    unknown: [' sans suite connue'],
  };
  const [usual, neutral = usual] = words[kind];
  const name = capitalize(pluralize(label(plan, 'activity')));
  const status = kind === 'added' || isOver || !isTracked(from) ? '' : `, et leur statut de ${from.year}`;
  return typeset(`${name}${plan.labels?.activity === undefined ? usual : neutral} (${number})${status}`);
}

export const EVENT_HEADINGS = {
  left: 'Événements ni repris ni annulés',
  added: 'Événements ajoutés',
  carried: 'Événements reportés',
  'same-id': 'Événements de même identifiant, sans lien',
  over: 'Événements qui ne sont plus au calendrier',
} as const;

export const EVENT_ENDINGS = { ...OUTCOMES, unknown: UNKNOWN } as const;

/** The status that something ended with: « réalisée », « réalisée en 2021 » where it went on until then. */
export function endWords(status: Status, plan: Plan, from: number): string {
  return plan.year === from ? statusWord(status, plan) : statusIn(status, plan);
}

const statusIn = (status: Status, plan: Plan, number = 1) => {
  const word = statusWord(status, plan);
  return `${number < 2 ? word : word.replace(/e$/, 'es')} en ${plan.year}`;
};

/** Of what the later plan has anew, with what it was last, where that is known. */
const withoutLink = (status: Status | undefined, plan: Plan, number: number) =>
  status === undefined ? 'sans lien' : `sans lien, ${statusIn(status, plan, number)}`;

/** What follows a colon are words already: titles, references. */
const told = (what: string, words: string) => `${typeset(`${what} : `)}${words}`;

/** What is told below an activity. */
export const NOTES = {
  formerTitle: (year: number, title: string) => told(`titre en ${year}`, title),
  moved: (before: string, after: string, from: Plan, to: Plan) =>
    told(`${label(from, 'priority')} en ${from.year}`, before) + told(` ; en ${to.year}`, after),
  split: (parts: readonly string[]) => `se partage entre ${enumerate(parts)}`,
  wasItem: (item: string, itemOf: string, from: Plan) =>
    told(`en ${from.year}`, `${label(from, 'item')} ${item}, ${itemOf}`),
  unlinked: 'même identifiant, sans lien',
  carried: (items: readonly string[]) => told(items.length < 2 ? 'reportée' : 'reportées', items.join(', ')),
  /** « même titre, sans lien, réalisées en 2020 : 9b → 12b, 9c → 12c ». */
  sameTitle: (items: readonly string[], status: Status | undefined, plan: Plan) =>
    told(`même titre, ${withoutLink(status, plan, items.length)}`, items.join(', ')),
  added: (item: string) => told('ajoutée', item),
  carriedRetitled: (item: string, title: string, year: number) =>
    `${told('reportée', item)}${told(` (en ${year}`, title)})`,
  otherTitle: (item: string, title: string, year: number, status: Status | undefined, plan: Plan) =>
    `${told(`autre titre, ${withoutLink(status, plan, 1)}`, item)}${told(` (en ${year}`, title)})`,
  over: (item: string, status: Status, plan: Plan) => told(statusIn(status, plan), item),
  left: (item: string, status: Status, plan: Plan) =>
    `${told('ni reprise ni abandonnée', item)} (${statusIn(status, plan)})`,
  unknown: (item: string) => told('sans suite connue', item),
} as const;

/** What stands after a title. */
export const MARKS = {
  items: (number: number, plan: Plan) => counted(number, label(plan, 'item')),
  origin: (year: number) => `issue du plan ${year}`,
  lastIn: (year: number) => `au plan ${year}`,
  eventOrigin: (year: number) => `issu du plan ${year}`,
} as const;

/** How much has not changed. */
export type Unchanged = Readonly<
  Record<'objectives' | 'priorities' | 'themes' | 'activities' | 'items' | 'events', number>
>;

/** What stands below all that has changed. */
export const END = {
  noDifference: 'Aucune différence.',
  /** « Sans changement : 2 priorités thématiques et 9 sous-activités. »; nothing where everything has. */
  unchanged: (unchanged: Unchanged, plan: Plan) => {
    const nouns: Readonly<Record<keyof Unchanged, string>> = {
      objectives: 'objectif',
      priorities: plan.labels?.priority === undefined ? 'priorité stratégique' : label(plan, 'priority'),
      themes: 'priorité thématique',
      activities: label(plan, 'activity'),
      items: label(plan, 'item'),
      events: 'événement',
    };
    const kinds = (Object.keys(nouns) as (keyof Unchanged)[]).filter((kind) => unchanged[kind] > 0);
    const words = enumerate(kinds.map((kind) => counted(unchanged[kind], nouns[kind])));
    return words === '' ? [] : [typeset(`Sans changement : ${words}.`)];
  },
  scope: 'Sont comparés les titres, numéros et priorités, les sous-activités, et les dates du calendrier.',
  /** What to do where something unfinished is not carried. */
  carry: (number: number, { year: from }: Plan, { year: to }: Plan) =>
    typeset(
      `${counted(number, 'élément inachevé')} du plan ${from} sans lien avec le plan ${to} ; pour ${number < 2 ? 'le' : 'les'} reprendre : oidp plan carryover ${from} ${to}`,
    ),
} as const;
