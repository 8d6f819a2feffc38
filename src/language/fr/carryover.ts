import { RECONSTRUCTED } from './dashboard.ts';
import { count, enumerate, typeset } from './typography.ts';

const VERBS = {
  added: 'ajoutée',
  completed: 'complétée',
  renewed: 'reconduite',
  unchanged: 'inchangée',
  finished: 'achevée',
  'given-up': 'abandonnée',
  left: 'non reportée',
} as const;

const EVENT_VERBS: Readonly<Record<keyof typeof VERBS, string>> = {
  added: 'ajouté',
  completed: 'complété',
  renewed: 'reconduit',
  unchanged: 'inchangé',
  finished: 'tenu',
  'given-up': 'annulé',
  left: 'non reporté',
};

/** What became of something: « ajoutée », « non reportée sur décision »; events agree. */
export function verbWords({
  kind,
  verb,
  because,
}: {
  readonly kind: string;
  readonly verb: keyof typeof VERBS;
  readonly because: string;
}): string {
  const isEvent = kind === 'event';
  const word = (isEvent ? EVENT_VERBS : VERBS)[verb];
  if (because === 'unnamed') return word;
  if (because === 'dated') return 'à sa date';
  if (verb === 'finished' && because === 'decided') return `${word} après coup`;
  return verb === 'left' || because === 'decided' ? `${word} sur décision` : word;
}

export const HEADINGS = {
  activities: 'Activités',
  events: 'Calendrier',
  themes: 'Priorités thématiques',
  stale: typeset(
    'À corriger maintenant : ces numéros ont changé, et rien ne dira plus ce qu’ils désignaient',
  ),
} as const;

/** Whose numbers stand below it, where nothing else is said. */
export function attentionHeading(from: number): string {
  return typeset(`À regarder (numéros du plan ${from}, sauf indication)`);
}

/** Why a theme does not go on. */
export const UNNAMED = 'aucune activité reportée ne la nomme ; --themes la reprend';

export function title(from: number, to: number): string {
  return `Report du plan ${from} au plan ${to}`;
}

/** « 9f → 12e », « 15 → 16, 17 »: the numbers in the two plans. */
export function numberWords(number: string, targets: readonly string[]): string {
  return targets.length === 0 ? number : `${number} → ${targets.join(', ')}`;
}

/** How much of what was unfinished went which way. */
interface Count {
  readonly unfinished: number;
  readonly carried: number;
  readonly pending: number;
  readonly givenUp: number;
  readonly doneLate: number;
  readonly left: number;
}

/** The last line: both sides of the account; with `isCheck`, as it is before what is pending. */
export function accountWords(
  counted: Count,
  [from, to]: readonly [number, number],
  isCheck: boolean,
): string {
  const { unfinished, carried, givenUp, doneLate, left } = counted;
  const pending = isCheck ? counted.pending : 0;
  const ways = [
    `${count(carried - pending, 'repris', 'repris')} dans le plan ${to}`,
    ...(pending === 0 ? [] : [`${pending} à reporter`]),
    ...(givenUp === 0 ? [] : [count(givenUp, 'abandonné', 'abandonnés')]),
    ...(doneLate === 0 ? [] : [`${count(doneLate, 'achevé', 'achevés')} après coup`]),
    ...(left === 0 ? [] : [`${count(left, 'non reporté', 'non reportés')} sur décision`]),
  ];
  const all = count(unfinished, 'élément inachevé', 'éléments inachevés');
  return typeset(`Compte : ${all} dans le plan ${from}, ${ways.join(', ')}.`);
}

/** What is left is not settled by that; undefined where nothing comes of it. */
export function leftWords(
  from: number,
  { keepsOpen, isReported }: { readonly keepsOpen: boolean; readonly isReported: boolean },
): string | undefined {
  const consequences = [
    ...(isReported ? ['oidp plan validate le signale'] : []),
    ...(keepsOpen ? [`le plan ${from} ne peut pas être clos`] : []),
  ];
  if (consequences.length === 0) return undefined;
  return typeset(`Ce qui n’est pas reporté reste inachevé : ${consequences.join(', et ')}.`);
}

/** What follows what is carried twice. */
export const DUPLICATES = typeset(
  'Ce qui est repris deux fois est à corriger : une seule des deux en est la suite.',
);

/** What follows what is wrong with letters, where the rest is checked all the same. */
export const LETTERS_ASIDE = typeset('Ces lettres mises à part, voici où en est le report :');

/** Where neither plan changes; with something left, the carry-over is not done. */
export function nothingToDo(isDone: boolean): string {
  return typeset(isDone ? 'Rien à changer : le report est fait.' : 'Rien à changer.');
}

/** What stands between a carry-over and its target. */
type Obstacle = 'closed' | 'letters' | 'absent' | undefined;

/** What --check says where there is something to do. */
export function toDoWords(
  [from, to]: readonly [number, number],
  changed: { readonly source: boolean; readonly target: boolean },
  obstacle: Obstacle,
): string {
  if (changed.target && obstacle === 'closed')
    return typeset(`Le report n’est pas fait, et le plan ${to} est clos : rien n’y entre plus.`);
  const ways = [
    ...(changed.target ? [`${obstacle === 'absent' ? 'crée' : 'complète'} le plan ${to}`] : []),
    ...(changed.source ? [`marque le plan ${from} (--write-source)`] : []),
  ];
  const first = obstacle === 'letters' ? 'une fois ces lettres corrigées, ' : '';
  return typeset(`Le report n’est pas fait : ${first}sans --check, la même commande ${ways.join(' et ')}.`);
}

/** Asks before files are written. */
export function writeQuestion(files: readonly string[]): string {
  return typeset(`Écrire ${enumerate(files)} ?`);
}

export const DRY_RUN = 'Rien n’a été écrit (--dry-run).';

export function drawnFrom(reconstructed: boolean): string | undefined {
  return reconstructed ? `${RECONSTRUCTED}.` : undefined;
}

/** The note of a plan that a carry-over creates from one that is itself a reconstruction. */
export function reconstructedNote(from: number): string {
  return `Établi par report du plan ${from}, d’après un exemple reconstitué.`;
}
