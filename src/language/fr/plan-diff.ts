import type { Period, Plan, Status } from '../../model/schema.ts';
import { WITHOUT_DATE, dateWithin } from './dashboard.ts';
import { OUTCOMES, STATUS_WORDS, label, statusWord } from './plan.ts';
import { capitalize, count, enumerate, pluralize, typeset } from './typography.ts';

/** A plan, for its year, its state and its own words. */
type Named = Pick<Plan, 'year' | 'state' | 'labels'>;

export function diffTitle(from: number, to: number): string {
  return `Du plan ${from} au plan ${to}`;
}

/** « 18 activités au plan 2020, 23 au plan 2021. » */
export function sizesWords(from: Plan, to: Plan): string {
  const [one, other] = [label(from, 'activity'), label(to, 'activity')];
  const before = count(from.activities.length, one, pluralize(one));
  const now =
    one === other ? String(to.activities.length) : count(to.activities.length, other, pluralize(other));
  return `${before} au plan ${from.year}, ${now} au plan ${to.year}.`;
}

/** The plans between, which tell of what was carried twice or has ended on the way. */
export function betweenWords(years: readonly number[]): string {
  const plans = years.length < 2 ? 'du plan' : 'des plans';
  return `Compte tenu ${plans} ${enumerate(years.map(String))}, entre les deux.`;
}

export function missingWords(year: number): string {
  return typeset(
    `Le plan ${year}, entre les deux, n’est pas dans ce dossier ou ne peut pas être compris : ce qui en est issu n’est suivi que par l’identifiant.`,
  );
}

export function untrackedWords(year: number): string {
  return typeset(`Le suivi du plan ${year} n’est pas renseigné : ce qui y a été fait n’est pas connu.`);
}

/** « Objectifs (3 changements) ». */
export function declaredHeading(title: string, number: number): string {
  return `${title} (${count(number, 'changement')})`;
}

/** What became of something declared; an objective is masculine, priorities are feminine. */
export const DECLARED = {
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
export type ActivityHeading = 'added' | 'carried' | 'renewed' | 'same-id' | 'left' | 'unknown' | 'finished';

export function activityHeading(
  kind: ActivityHeading,
  number: number,
  from: Named,
  to: Named,
  withStatus: boolean,
): string {
  const isOver = kind === 'left' || kind === 'unknown' || kind === 'finished';
  const name = capitalize(pluralize(label(isOver ? from : to, 'activity')));
  const words: Readonly<Record<ActivityHeading, string>> = {
    added: 'ajoutées',
    carried: `reportées à ${to.year}`,
    renewed: 'permanentes reconduites',
    'same-id': 'de même identifiant, sans lien',
    left: `ni reprises au plan ${to.year} ni abandonnées`,
    unknown: 'sans suite connue',
    finished: `achevées ou abandonnées, absentes du plan ${to.year}`,
  };
  const status = withStatus && !isOver ? `, et leur statut de ${from.year}` : '';
  return typeset(`${name} ${words[kind]} (${number})${status}`);
}

export const EVENT_HEADINGS = {
  left: (number: number) => `Événements ni repris ni annulés (${number})`,
  added: (number: number) => `Événements ajoutés (${number})`,
  carried: (number: number) => `Événements reportés (${number})`,
  'same-id': (number: number) => `Événements de même identifiant, sans lien (${number})`,
  over: (number: number) => `Événements qui ne sont plus au calendrier (${number})`,
} as const;

export const EVENT_ENDINGS = {
  held: OUTCOMES.held,
  cancelled: OUTCOMES.cancelled,
  unknown: 'non renseigné',
} as const;

/** The date of an event within its year: « mars », « à programmer ». */
export function dateIn(when: Period | undefined, year: number): string {
  return when === undefined ? WITHOUT_DATE : dateWithin(when, year);
}

/** The status that something ended with: « réalisée », « réalisée en 2021 » where it went on until then. */
export function endWords(status: Status, plan: Named, from: number): string {
  return `${statusWord(status, plan)}${plan.year === from ? '' : ` en ${plan.year}`}`;
}

/** What is told below an activity; titles and references are words already. */
export const NOTES = {
  formerTitle: (year: number, title: string) => `${typeset(`titre en ${year} : `)}${title}`,
  moved: (before: string, after: string, from: Named, to: Named) =>
    `${typeset(`${label(from, 'priority')} en ${from.year} : `)}${before}${typeset(` ; en ${to.year} : `)}${after}`,
  split: (parts: readonly string[]) => typeset(`se partage entre ${enumerate(parts)}`),
  wasItem: (item: string, itemOf: string, from: Named) =>
    `${typeset(`en ${from.year} : `)}${label(from, 'item')} ${item}, ${itemOf}`,
  unlinked: 'même identifiant, sans lien',
  carried: (items: readonly string[]) =>
    `${typeset(`${items.length < 2 ? 'reportée' : 'reportées'} : `)}${items.join(', ')}`,
  sameTitle: (items: readonly string[]) => `${typeset('même titre, sans lien : ')}${items.join(', ')}`,
  added: (item: string) => `${typeset('ajoutée : ')}${item}`,
  retitled: (item: string, year: number, title: string, isLinked: boolean) =>
    `${typeset(`${isLinked ? 'reportée' : 'autre titre, sans lien'} : `)}${item}${typeset(` (en ${year} : `)}${title})`,
  finished: (item: string, status: Status, plan: Named) =>
    `${typeset(`${statusWord(status, plan)} en ${plan.year} : `)}${item}`,
  'given-up': (item: string, _status: Status, { year }: Named) =>
    `${typeset(`${STATUS_WORDS.cancelled} en ${year} : `)}${item}`,
  left: (item: string, status: Status, plan: Named) =>
    `${typeset('ni reprise ni abandonnée : ')}${item} (${statusWord(status, plan)} en ${plan.year})`,
  unknown: (item: string) => `${typeset('sans suite connue : ')}${item}`,
} as const;

/** What stands after a title. */
export const MARKS = {
  items: (number: number, plan: Named) => count(number, label(plan, 'item'), pluralize(label(plan, 'item'))),
  origin: (year: number) => `issue du plan ${year}`,
  lastIn: (year: number) => `au plan ${year}`,
  eventOrigin: (year: number) => `issu du plan ${year}`,
} as const;

/** How much has not changed. */
export interface Unchanged {
  readonly objectives: number;
  readonly priorities: number;
  readonly themes: number;
  readonly activities: number;
  readonly items: number;
  readonly events: number;
}

/** « Sans changement : 2 priorités thématiques, 9 sous-activités. »; undefined where everything has. */
export function unchangedWords(unchanged: Unchanged, plan: Named): string | undefined {
  const own = (kind: 'priority' | 'activity' | 'item') => [label(plan, kind), pluralize(label(plan, kind))];
  const words: Readonly<Record<keyof Unchanged, readonly string[]>> = {
    objectives: ['objectif', 'objectifs'],
    priorities:
      plan.labels?.priority === undefined
        ? ['priorité stratégique', 'priorités stratégiques']
        : own('priority'),
    themes: ['priorité thématique', 'priorités thématiques'],
    activities: own('activity'),
    items: own('item'),
    events: ['événement', 'événements'],
  };
  const parts = (Object.keys(words) as (keyof Unchanged)[])
    .filter((key) => unchanged[key] > 0)
    .map((key) => count(unchanged[key], words[key][0] ?? '', words[key][1]));
  return parts.length === 0 ? undefined : typeset(`Sans changement : ${enumerate(parts)}.`);
}

export const NO_DIFFERENCE = 'Aucune différence.';

export const SCOPE =
  'Sont comparés les titres, numéros et priorités, les sous-activités, et les dates du calendrier.';

/** What to do where something unfinished is not carried. */
export function carryHint(number: number, from: number, to: number): string {
  const what = count(number, 'élément inachevé', 'éléments inachevés');
  return typeset(
    `${what} du plan ${from} sans lien avec le plan ${to} ; pour ${number < 2 ? 'le' : 'les'} reprendre : oidp plan carryover ${from} ${to}`,
  );
}
