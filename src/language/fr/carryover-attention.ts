import type { Period } from '../../model/schema.ts';
import { formatPeriod } from './dates.ts';
import { quoteMention, staleMentionWords } from './stale-mentions.ts';
import { count, enumerate, quote, typeset } from './typography.ts';

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
  duplicated: (number: number, year: number) =>
    typeset(
      `${count(number, 'chose est reprise', 'choses sont reprises')} deux fois au plan ${year}, ce qui est à corriger : oidp plan validate ${year}`,
    ),
  skipped: (year: number, [from, to]: readonly [number, number]) =>
    typeset(
      `le plan ${year}, entre les deux, n’a aucune part à ce report ; vouliez-vous dire : oidp plan carryover ${from} ${year} (puis ${year} ${to}) ?`,
    ),
  moot: (subject: string, isCarried: boolean, [from, to]: readonly [number, number]) =>
    typeset(
      isCarried
        ? `${subject} : déjà au plan ${to} ; ce qui en est décidé est sans effet`
        : `${subject} : rien d’inachevé au plan ${from} ; ce qui en est décidé est sans effet`,
    ),
  namesake: (subject: string, namesake: string, by: 'id' | 'title', to: number) =>
    typeset(
      `${subject} : sans suite au plan ${to}, où est pourtant, sans lien, quelque chose de même ${by === 'id' ? 'identifiant' : 'titre'} (${namesake})`,
    ),
  similar: (subject: string, similar: string, link: string, to: number) =>
    typeset(
      `${subject} : ajoutée au plan ${to}, où est déjà, sans lien, quelque chose de semblable (${similar}) ; si c’est la même, donnez-lui « ${link} », et supprimez l’ajout`,
    ),
  'priority-added': (priority: string, title: string, to: number) =>
    typeset(`${priority}, ${quote(title)} : ajoutée au plan ${to}, qui n’en avait pas de cette lettre`),
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
  'budget-left': (subject: string, from: number) =>
    typeset(`${subject} : son budget reste au plan ${from}, car il est celui de l’année`),
  'cooperations-joined': (subject: string, continued: string, ids: readonly string[], to: number) =>
    typeset(
      `${subject} : ${ids.length < 2 ? 'sa fiche de coopération' : 'ses fiches de coopération'} (${enumerate(ids)}) ${ids.length < 2 ? 'est nommée' : 'sont nommées'} aussi au plan ${to} (${continued})`,
    ),
  'reference-dropped': (subject: string, dropped: string, to: number) =>
    typeset(`${subject} : le renvoi à « ${dropped} » ${lacking(to)}`),
  'objective-dropped': (subject: string, dropped: string, to: number) =>
    typeset(`${subject} : l’objectif « ${dropped} » ${lacking(to)}`),
  'priority-differs': (priority: string, titles: readonly [string, string], from: number, to: number) =>
    typeset(`${priority} : s’appelle ${quote(titles[0])} en ${from} et ${quote(titles[1])} en ${to}`),
  'mention-kept': (subject: string, { mention, year, link }: KeptMention, to: number) =>
    typeset(
      `${subject} : le texte repris garde ${quoteMention(mention)} ; dans le plan ${to}, reformulez avec ${link ?? `un renvoi, [[${year}/identifiant]]`}`,
    ),
  'stale-mention': staleMentionWords,
} as const;

/** What can be done about due dates that are left out. */
export function shiftHint(to: number): string {
  return typeset(`(--shift-dates déplace les échéances à ${to}, au lieu de les laisser)`);
}
