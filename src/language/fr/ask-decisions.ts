import type { DecisionKind } from '../../model/decisions.ts';
import { type Found, numberOf } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import { label } from './plan.ts';
import { capitalize, count, enumerate, pluralize, quote, typeset } from './typography.ts';

/** The comments at the head of a new file of decisions. */
export function decisionsComments(from: number, to: number): readonly string[] {
  return [
    `Ce que devient dans le plan ${to} ce que le plan ${from} laisse inachevé.`,
    'decision : carry (reporter), leave (laisser de côté), give-up (abandonner, avec « reason »),',
    '           done-late (achevée depuis, avec « on »).',
    `Pour continuer : oidp plan carryover ${from} ${to} --interactive`,
  ].map(typeset);
}

/** What is to be decided: a thing that is open, one that is renewed, several items together, an event. */
type Kind = 'work' | 'continuous' | 'group' | 'event';

interface KindWords {
  readonly question: string;
  /** What goes on each year cannot have been achieved. */
  readonly choices: (to: number) => Readonly<Partial<Record<DecisionKind, string>>>;
}

const KINDS: Readonly<Record<Kind, KindWords>> = {
  work: {
    question: 'que devient-elle ?',
    choices: (to) => ({
      carry: `La reporter au plan ${to}`,
      leave: 'La laisser de côté pour l’instant',
      'give-up': 'L’abandonner',
      'done-late': 'Elle a été achevée depuis',
    }),
  },
  continuous: {
    question: 'que devient-elle ?',
    choices: (to) => ({
      carry: `La reconduire au plan ${to}`,
      leave: 'La laisser de côté pour l’instant',
      'give-up': 'L’abandonner',
    }),
  },
  group: {
    question: 'que deviennent-elles ?',
    choices: (to) => ({
      carry: `Les reporter toutes au plan ${to}`,
      leave: 'Les laisser toutes de côté pour l’instant',
      'give-up': 'Les abandonner toutes',
      'done-late': 'Elles ont toutes été achevées depuis',
    }),
  },
  event: {
    question: 'que devient-il ?',
    choices: (to) => ({
      carry: `Le reporter au plan ${to}`,
      leave: 'Le laisser de côté pour l’instant',
      'give-up': 'Il est annulé',
      'done-late': 'Il a eu lieu depuis',
    }),
  },
};

export const EACH = 'Décider de chacune';
export const STOP = 'S’arrêter ici ; la suite une autre fois';
/** What is to be known of a choice. */
export const CHOICE_MARKS: Readonly<Partial<Record<DecisionKind, string>>> = {
  leave: 'les vérifications y reviendront',
  'give-up': 'demande un motif',
  'done-late': 'demande le jour',
};

export const REASON = {
  question: typeset('Pour quel motif ?'),
  ofActivity: typeset('Il sera écrit au journal de suivi, et le rapport le montrera.'),
  ofEvent: typeset('Il sera montré avec l’événement, suivi de la date d’aujourd’hui.'),
  missing: typeset('Un motif est nécessaire ici.'),
} as const;

/** « 9f : que devient-elle ? », « Conférence : que devient-il ? ». */
export function decisionQuestion(kind: Kind, name: string): string {
  return typeset(`${name} : ${KINDS[kind].question}`);
}

/** The decisions that there are, with their words. */
export function decisionChoices(kind: Kind, to: number): { kind: DecisionKind; words: string }[] {
  const choices = Object.entries(KINDS[kind].choices(to)) as [DecisionKind, string][];
  return choices.map(([decision, words]) => ({ kind: decision, words: typeset(words) }));
}

/** « 9, sous-activités b, c et f ». */
export function groupName({ activity }: Found, letters: readonly string[], plan: Plan): string {
  return `${activity.number}, ${pluralize(label(plan, 'item'))} ${enumerate(letters)}`;
}

/** « 3 sur 12 »: how far one is. */
export function rankWords(rank: number, owed: number): string {
  return typeset(`${rank} sur ${owed}`);
}

/** Of an item, the activity that it is of: « de l’activité 9, Prix ». */
export function ofActivity({ activity }: Found, title: string, plan: Plan): string {
  return typeset(`${capitalize(label(plan, 'activity'))} ${numberOf({ activity })} : `) + title;
}

export function lastNoteLine(words: string): string {
  return typeset(`Dernière note : ${words}`);
}

const things = (number: number) => count(number, 'élément inachevé', 'éléments inachevés');

/** What is about to be asked, and where the answers go. */
export function beginWords(
  { owed, decided }: { readonly owed: number; readonly decided: number },
  [from, to]: readonly [number, number],
  file: string,
): string {
  const already =
    decided === 0
      ? ''
      : ` ; ${count(decided, 'est déjà décidé', 'sont déjà décidés')}, il en reste ${owed - decided}`;
  const what =
    owed < 2
      ? `${things(owed)} du plan ${from} n’est pas encore dans le plan ${to}`
      : `${things(owed)} du plan ${from} ne sont pas encore dans le plan ${to}`;
  return typeset(`${what}${already}.\nChaque réponse est enregistrée aussitôt dans ${quote(file)}.\n`);
}

export function allDecided(file: string): string {
  return typeset(`Tout est décidé ; les décisions sont dans ${quote(file)}.\n`);
}

/** What is saved where. */
export function stoppedWords(
  { decided, left }: { readonly decided: number; readonly left: number },
  file: string,
): string {
  const what =
    decided === 0
      ? `Arrêté avant toute décision ; ${count(left, 'décision reste', 'décisions restent')} à prendre.`
      : `Arrêté là : ${count(decided, 'décision est enregistrée', 'décisions sont enregistrées')} dans ${quote(file)}, ${left} ${left < 2 ? 'reste' : 'restent'} à prendre.`;
  return typeset(`${what} Rien n’a encore été reporté.`);
}

/** How to go on; a line to be copied. */
export function resumeWords(command: string): string {
  return typeset('Pour continuer : ') + command;
}
