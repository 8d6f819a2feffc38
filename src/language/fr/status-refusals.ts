import type { ErrorArguments, StatusRefusal } from '../../model/error.ts';
import { formatDay } from './dates.ts';
import { label } from './plan.ts';
import { capitalize, enumerate, pluralize, endSentence } from './typography.ts';

/** Why a status is not changed, and what to do. */
export function statusRefusalWords({
  reason,
  number,
  letter = '',
  items = [],
  day = '',
  labels,
}: ErrorArguments['status-refused']): string {
  const on = day === '' ? '' : formatDay(day);
  const item = label({ labels }, 'item');
  const first = `${number}${items[0] ?? ''}`;
  const many = items.length > 1;
  const named = `${many ? pluralize(item) : item} ${enumerate(items)}`;
  const reasons: Readonly<Record<StatusRefusal, string>> = {
    closed:
      'le plan est clos ; ce qui y restait ouvert peut seulement être dit réalisé, ou abandonné avec un motif.\nCe qui reste à faire se suit dans le plan suivant',
    'needs-reason': 'une mise en suspens ou un abandon demandent un motif.\nAjoutez --note "le motif"',
    reopening: 'statut « réalisée » ; pour rouvrir, dites pourquoi.\nAjoutez --note "le motif"',
    resuming: 'statut « abandonnée » ; pour reprendre, dites pourquoi.\nAjoutez --note "le motif"',
    'closed-items': `rien n’y reste ouvert.\nRouvrez d’abord une part de l’ensemble, par exemple ${first}`,
    'open-items': `il reste à achever : ${named}.\nMarquez d’abord ce qui reste ouvert, par exemple ${first}, ou ajoutez --items pour tout marquer ensemble`,
    future: `la date est dans le futur ; nous sommes le ${on}.\nDonnez un jour passé : --on "${on}"`,
    'before-last': `son statut a déjà changé le ${on}, et une date antérieure mettrait le journal en désordre.\nDonnez un jour à partir de celui-là : --on "${on}"`,
  };
  const subject = `${capitalize(label({ labels }, letter === '' ? 'activity' : 'item'))} ${number}${letter}`;
  return `${subject} : ${endSentence(reasons[reason])}\nRien n’a été écrit.`;
}
