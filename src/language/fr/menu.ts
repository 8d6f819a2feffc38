import type { ToConfirm } from '../../model/event-change.ts';
import type { CalendarEvent, Item, Period, Plan, Status } from '../../model/schema.ts';
import { type Found, numberOf } from '../../model/references.ts';
import { eventWords } from './calendar.ts';
import { RECONSTRUCTED } from './dashboard.ts';
import { formatPeriod } from './dates.ts';
import { OUTCOMES, STATES, label, statusWord } from './plan.ts';
import { progressSentence } from './progress.ts';
import type { Progress } from '../../model/progress.ts';
import { capitalize, count, enumerate, pluralize, quote, typeset } from './typography.ts';

/** The entries of the menu, in their order. */
export const MENU = {
  status: 'Où en est l’année',
  set: 'Marquer une activité : en cours, réalisée…',
  note: 'Noter quelque chose au journal de suivi',
  show: 'Tout voir d’une activité',
  add: 'Ajouter une activité',
  calendar: 'Le calendrier de l’année',
  event: 'Un événement : date, lieu, tenue, annulation',
  validate: 'Vérifier les plans',
  carryover: 'Reporter ce qui reste à faire dans le plan suivant',
  report: 'Le rapport de l’année',
  registers: 'Les organisations et les coopérations',
  new: 'Commencer le plan d’une autre année',
  year: 'Changer d’année',
  quit: 'Quitter',
} as const;

export type MenuEntry = keyof typeof MENU;

/** The words that a person may look for an entry by, beside its own. */
export const MENU_KEYWORDS: Readonly<Partial<Record<MenuEntry, string>>> = {
  status: 'statut tableau de bord avancement retard',
  set: 'statut commencée terminée faite en suspens abandonnée',
  validate: 'valider erreurs',
  report: 'html markdown',
  event: 'calendrier rencontre modifier',
  registers: 'réseau partenaires fiches relations financement',
  quit: 'sortir fin',
};

export const MENU_QUESTION = typeset('Que voulez-vous faire ?');

/** What the menu is about, below the title of the plan: « Adopté ; 12 réalisées sur 30 ; 5 échéances dépassées ». */
export function planLine(plan: Plan, progress: Progress | null, late: number): string {
  const parts = [
    capitalize(STATES[plan.state ?? 'draft']),
    progressSentence(progress, plan),
    ...(late === 0 ? [] : [count(late, 'échéance dépassée', 'échéances dépassées')]),
    ...(plan.provenance === 'reconstructed' ? [RECONSTRUCTED.toLowerCase()] : []),
  ];
  return typeset(parts.join(' ; '));
}

export function unreadableHeading(year: number): string {
  return typeset(`Plan ${year} : il ne peut pas être compris ; « ${MENU.validate} » dit que corriger`);
}

export const NO_WORKSPACE = {
  heading: typeset('Il n’y a pas de plan dans ce dossier, ni dans ceux qui le contiennent.'),
  question: (year: number) => typeset(`Y préparer un premier plan, celui de ${year} ?`),
} as const;

export const NO_PLAN_YET = typeset('Ce dossier ne contient encore aucun plan.');
export const YEAR_QUESTION = typeset('Quelle année ?');
export const NEW_YEAR_QUESTION = typeset('Le plan de quelle année ?');
export const PAUSE = {
  question: typeset('Et ensuite ?'),
  back: 'Revenir au menu',
  quit: MENU.quit,
} as const;

export const SUBJECT_QUESTION = {
  set: (plan: Plan) => typeset(`Que voulez-vous marquer : quelle ${label(plan, 'activity')} ?`),
  note: (plan: Plan) => typeset(`À propos de quelle ${label(plan, 'activity')} ?`),
  show: (plan: Plan) => typeset(`Quelle ${label(plan, 'activity')} ?`),
} as const;

/** Where nothing of a plan can be marked. */
export function nothingToMark(plan: Plan): string {
  return typeset(
    plan.state === 'closed'
      ? 'Il n’y a rien à marquer : le plan est clos, et seul ce qui y reste ouvert peut encore l’être.'
      : 'Il n’y a rien à marquer : ce plan n’a encore rien sous « activities ».',
  );
}

/** « en cours, dépassée de 12 jours », « prévue, échéance juin 2021 ». */
export function subjectMark(
  status: Status,
  plan: Plan,
  { due, daysLate }: { due: Period | undefined; daysLate: number | undefined },
): string {
  const word = statusWord(status, plan);
  if (daysLate !== undefined) return typeset(`${word}, dépassée de ${count(daysLate, 'jour')}`);
  return due === undefined ? word : typeset(`${word}, échéance ${formatPeriod(due)}`);
}

export const STATUS = {
  question: (found: Found, before: Status, plan: Plan) =>
    typeset(`${numberOf(found)} est ${quote(statusWord(before, plan))}. Son nouveau statut ?`),
  needsNote: 'demande un motif',
  note: typeset('Une note pour le journal de suivi ?'),
  noNote: typeset('Entrée : aucune.'),
  reason: typeset('Pour quel motif ?'),
  reasonWhy: typeset('Il est écrit au journal de suivi, et le rapport le montre.'),
  missingReason: typeset('Un motif est nécessaire ici.'),
  items: (items: readonly Item[], status: Status, plan: Plan) => {
    const [one, several] = [label(plan, 'item'), pluralize(label(plan, 'item'))];
    const letters = enumerate(items.map(({ letter }) => letter));
    const word = statusWord(status, plan);
    return typeset(
      items.length > 1
        ? `Ses ${several} ${letters} sont encore ouvertes. Les marquer ${quote(word)} aussi ?`
        : `Sa ${one} ${letters} est encore ouverte. La marquer ${quote(word)} aussi ?`,
    );
  },
} as const;

export const NOTE_QUESTION = typeset('Que faut-il noter ?');
export const NOTE_WHY = typeset('La note va au journal de suivi ; le statut ne change pas.');

export const ADD = {
  title: typeset('Quel est son titre ?'),
  titleWhy: typeset('Ce qu’elle livrera, en quelques mots : « Enquête auprès des membres ».'),
  priority: (plan: Plan) => typeset(`Dans quelle ${label(plan, 'priority')} ?`),
  due: typeset('Une échéance ?'),
  lead: typeset('Qui en est responsable ?'),
  leadWhy: typeset('Un nom ou une organisation. Entrée : personne encore.'),
} as const;

export const REGISTERS = {
  question: typeset('Que voulez-vous voir ?'),
  'network list': 'La liste des organisations',
  'network show': 'Tout ce qui nomme une organisation',
  'cooperation list': 'La liste des fiches de coopération',
  'cooperation show': 'Tout voir d’une fiche de coopération',
  which: {
    'network show': typeset('Quelle organisation ?'),
    'cooperation show': typeset('Quelle fiche de coopération ?'),
  },
} as const;

export const EVENT_QUESTION = typeset('Quel événement ?');

/** Where nothing can be said of any event of a plan. */
export function nothingToSay({ state }: Plan): string {
  return typeset(
    state === 'closed'
      ? 'Il n’y a rien à dire : le plan est clos, et seule l’issue d’un événement peut encore y être dite.'
      : 'Il n’y a pas d’événement : le calendrier de ce plan est vide.',
  );
}

/** « août 2021, date et lieu à confirmer »; of one that has passed without a word, that too. */
export function eventMark(event: CalendarEvent, isPast: boolean): string {
  const { when, marks } = eventWords(event);
  const passed = isPast && event.outcome === undefined ? ['passé : a-t-il eu lieu ?'] : [];
  return typeset([when, ...(marks === '' ? [] : [marks]), ...passed].join(', '));
}

export const EVENT = {
  action: (title: string) => typeset(`Qu’en est-il ? (${title})`),
  held: 'Il s’est tenu',
  heldKeywords: 'a eu lieu',
  when: (event: CalendarEvent) => (event.when === undefined ? 'Fixer sa date' : 'Changer sa date'),
  place: (event: CalendarEvent) => (event.place === undefined ? 'Dire son lieu' : 'Changer son lieu'),
  allConfirmed: 'Tout est confirmé',
  postponed: `Il est ${OUTCOMES.postponed}`,
  cancelled: `Il est ${OUTCOMES.cancelled}`,
  planned: 'Il est de nouveau prévu',
  reasonWhy: typeset('Il est montré avec l’événement.'),
  whenQuestion: typeset('Quelle est sa date ?'),
  placeQuestion: typeset('Quel est son lieu ?'),
} as const;

export const CONFIRMED: Readonly<Record<ToConfirm, string>> = {
  date: 'Sa date est confirmée',
  place: 'Son lieu est confirmé',
  holding: 'Sa tenue est confirmée',
};

export const STILL_TO_CONFIRM: Readonly<Record<ToConfirm, string>> = {
  date: 'Sa date reste à confirmer',
  place: 'Son lieu reste à confirmer',
  holding: 'Sa tenue reste à confirmer',
};

export const CARRYOVER = {
  question: typeset('Quel report ?'),
  pair: (from: number, to: number) => `Du plan ${from} au plan ${to}`,
  isNew: 'le plan sera créé',
  how: typeset('Écrire le report ?'),
  preview: 'Montrer d’abord ce qui serait fait, sans rien écrire',
  decide: 'Décider de chaque chose, l’une après l’autre, puis faire le report',
  write: 'Faire le report, de tout',
} as const;

export const REPORT = {
  question: typeset('Sous quelle forme ?'),
  html: 'Une page, à ouvrir dans un navigateur ou à imprimer',
  md: 'Un texte Markdown',
  screen: 'À l’écran',
  file: (year: number, ending: string) => `rapport-${year}.${ending}`,
  replaces: (file: string) => typeset(`${file}, remplacé`),
} as const;
