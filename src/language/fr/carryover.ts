import type { Period } from '../../model/schema.ts';
import { RECONSTRUCTED } from './dashboard.ts';
import { formatPeriod } from './dates.ts';
import { quoteMention, staleMentionWords } from './stale-mentions.ts';
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
  finished: 'passé',
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
  const word = (kind === 'event' ? EVENT_VERBS : VERBS)[verb];
  if (because === 'unnamed') return word;
  if (verb === 'finished' && because === 'decided')
    return kind === 'event' ? 'tenu après coup' : 'achevée après coup';
  return verb === 'left' || because === 'decided' ? `${word} sur décision` : word;
}

export const HEADINGS = {
  activities: 'Activités',
  events: 'Calendrier',
  themes: 'Priorités thématiques',
  attention: 'À regarder',
} as const;

/** Why a theme does not go on. */
export const UNNAMED = 'aucune activité reportée ne la nomme ; --themes la reprend';

export function title(from: number, to: number): string {
  return `Report du plan ${from} au plan ${to}`;
}

/** « 9f → 12e »: the numbers in the two plans. */
export function numberWords(number: string, target: string | undefined): string {
  return target === undefined ? number : `${number} → ${target}`;
}

/** How much of what was unfinished went which way. */
interface Count {
  readonly unfinished: number;
  readonly carried: number;
  readonly givenUp: number;
  readonly doneLate: number;
  readonly left: number;
}

/** The last line: both sides of the account. */
export function accountWords(counted: Count, from: number, to: number): string {
  const { unfinished, carried, givenUp, doneLate, left } = counted;
  const ways = [
    `${count(carried, 'repris', 'repris')} dans le plan ${to}`,
    ...(givenUp === 0 ? [] : [count(givenUp, 'abandonné', 'abandonnés')]),
    ...(doneLate === 0 ? [] : [`${count(doneLate, 'achevé', 'achevés')} après coup`]),
    ...(left === 0 ? [] : [`${count(left, 'non reporté', 'non reportés')} sur décision`]),
  ];
  const all = count(unfinished, 'élément inachevé', 'éléments inachevés');
  return typeset(`Compte : ${all} dans le plan ${from}, ${ways.join(', ')}.`);
}

/** What is left is not settled by that. */
export function leftWords(from: number): string {
  return typeset(
    `Ce qui n’est pas reporté reste inachevé : oidp plan validate le signale, et le plan ${from} ne peut pas être clos.`,
  );
}

const lacking = (to: number) => `n’est pas repris, car le plan ${to} ne le contient pas`;

/** Numbers in a text that is carried; `link` is undefined where only a person can tell what is meant. */
interface KeptMention {
  readonly mention: string;
  /** Whose numbers they are. */
  readonly year: number;
  readonly link: string | undefined;
}

/** What a person should look at; `subject` and `dropped` are in words already. */
export const ATTENTION = {
  moot: (subject: string, year: number) =>
    typeset(
      `${subject} : ce qui en est décidé est sans effet, car le plan ${year} ne la laisse pas inachevée`,
    ),
  namesake: (subject: string, namesake: string, to: number) =>
    typeset(
      `${subject} : non reportée, mais le plan ${to} a « ${namesake} », de même nom et sans lien avec elle`,
    ),
  untracked: (year: number) =>
    typeset(`le suivi du plan ${year} n’est pas renseigné : tout ce qui n’y est pas marqué est repris`),
  transcription: (year: number) =>
    typeset(
      `le plan ${year} est la transcription d’un document publié : sa note, ses errata et ses commentaires, qui parlent de ce document, sont à relire`,
    ),
  begun: (subject: string, continued: string, [from, to]: readonly [number, number], taken: boolean) =>
    typeset(
      `${subject} : en cours en ${from}, ${taken ? `donc aussi en ${to}` : `mais encore prévue en ${to}`} (${continued})`,
    ),
  'due-dropped': (subject: string, due: Period) =>
    typeset(`${subject} : l’échéance (${formatPeriod(due)}) n’est pas reprise`),
  'reference-dropped': (subject: string, dropped: string, to: number) =>
    typeset(`${subject} : le renvoi à « ${dropped} » ${lacking(to)}`),
  'objective-dropped': (subject: string, dropped: string, to: number) =>
    typeset(`${subject} : l’objectif « ${dropped} » ${lacking(to)}`),
  'priority-differs': (priority: string, titles: readonly [string, string], from: number, to: number) =>
    typeset(`${priority} : s’appelle « ${titles[0]} » en ${from} et « ${titles[1]} » en ${to}`),
  'mention-kept': (subject: string, { mention, year, link }: KeptMention, to: number) =>
    typeset(
      `${subject} : le texte repris garde ${quoteMention(mention)} ; dans le plan ${to}, écrivez à la place ${link ?? `un renvoi, [[${year}/identifiant]]`}`,
    ),
  'stale-mention': staleMentionWords,
  renumbered: (subject: string, to: number, year: number) =>
    typeset(`${subject} du plan ${year} : son numéro devient ${to}`),
} as const;

export const NOTHING_TO_DO = 'Rien à changer : le report est fait.';

/** What --check says where there is something to do. */
export function toDoWords(to: number): string {
  return typeset(`Le report n’est pas fait : sans --check, la même commande complète le plan ${to}.`);
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
