import type { ErrorArguments, EventRefusal } from '../../model/error.ts';
import type { EventChange, EventRemark, Outcome, ToConfirm } from '../../model/event-change.ts';
import type { CalendarEvent } from '../../model/schema.ts';
import { WITHOUT_DATE, toConfirmWords } from './dashboard.ts';
import { formatDay, formatPeriod } from './dates.ts';
import { OUTCOMES, TO_CONFIRM } from './plan.ts';
import { enumerate, quote, typeset, endSentence } from './typography.ts';

/** « Assemblée générale 2021 : date : septembre 2021 → 14 septembre 2021 ». */
export function eventChangeWords({ title }: Pick<CalendarEvent, 'title'>, change: EventChange): string {
  return typeset(`${title} : ${wordsOf(change)}`);
}

const PLANNED = 'prévu';
const WITHOUT_PLACE = 'non renseigné';

function wordsOf(change: EventChange): string {
  switch (change.kind) {
    case 'when':
      return `date : ${change.before === undefined ? WITHOUT_DATE : formatPeriod(change.before)} → ${formatPeriod(change.after)}`;
    case 'place':
      return `lieu : ${change.before ?? WITHOUT_PLACE} → ${change.after}`;
    case 'confirmed': {
      const left = change.left.length === 0 ? '' : ` ; ${toConfirmWords([...change.left])}`;
      return `${confirmedWords(change.what)}${left}`;
    }
    case 'to-confirm':
      return toConfirmWords([...change.what]);
    case 'outcome':
      return `${outcomeWord(change.before)} → ${outcomeWord(change.after)}`;
    case 'note':
      return 'note ajoutée';
  }
}

/** « date confirmée », « lieu et date confirmés »: one masculine noun among them makes the adjective so. */
function confirmedWords(what: readonly ToConfirm[]): string {
  const gender = what.includes('place') ? '' : 'e';
  return `${enumerate(what.map((each) => TO_CONFIRM[each]))} confirmé${gender}${what.length > 1 ? 's' : ''}`;
}

function outcomeWord(outcome: Outcome | undefined): string {
  return outcome === undefined ? PLANNED : OUTCOMES[outcome];
}

/** Where the plan says already what was to be said. */
export function eventUnchanged({ title }: Pick<CalendarEvent, 'title'>): string {
  return typeset(`${title} : rien à changer, le plan le dit déjà.`);
}

/** Something that is not wrong, but perhaps not meant. */
export function eventRemarkWords(remark: EventRemark): string {
  switch (remark.kind) {
    case 'outside-year':
      return typeset(
        `Attention : cette date (${formatPeriod(remark.when)}) est en dehors de l’année du plan, ${remark.year}.`,
      );
    case 'still':
      return typeset(
        `Attention : l’événement reste ${quote(OUTCOMES[remark.outcome])} ; s’il est de nouveau prévu, dites-le avec --planned`,
      );
    case 'undated':
      return typeset('Attention : le plan ne dit pas sa date ; donnez-la avec --when');
  }
}

/** Why an event is not changed, and what to do. */
export function eventRefusalWords({
  reason,
  year,
  title,
  when,
  today,
}: ErrorArguments['event-refused']): string {
  const date = when === undefined ? '' : formatPeriod(when);
  const reasons: Readonly<Record<EventRefusal, string>> = {
    closed: `le plan ${year} est clos : d’un événement resté ouvert, on peut seulement y dire qu’il a eu lieu (--held) ou qu’il est annulé (--cancelled --note "le motif")`,
    'needs-reason': 'un événement mis en suspens ou annulé demande un motif.\nAjoutez --note "le motif"',
    future: `il ne peut pas avoir eu lieu : sa date, ${date}, n’est pas encore venue ; nous sommes le ${formatDay(today)}.\nSi elle est fausse, donnez la bonne avec --when`,
  };
  return `${title} : ${endSentence(reasons[reason])}\nRien n’a été écrit.`;
}
