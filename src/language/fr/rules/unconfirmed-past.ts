import { formatPeriod } from '../dates.ts';
import { TO_CONFIRM } from '../plan.ts';
import { enumerate } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const unconfirmedPast: RuleWords<'unconfirmed-past'> = {
  message: ({ when, toConfirm }) =>
    `la date est passée (${formatPeriod(when)}), et il reste à confirmer : ${enumerate(toConfirm.map((each) => TO_CONFIRM[each]))}`,
  help: () =>
    'dites ce qu’il en a été, « outcome: held », « postponed » ou « cancelled » (avec une note), et supprimez « toConfirm » ; ou changez la date',
  page: {
    summary: 'un événement encore à confirmer est passé',
    meaning:
      'La date d’un événement est passée, quelque chose de lui est encore à confirmer, et rien ne dit s’il a eu lieu. Un plan qui n’est qu’une proposition ou dont le suivi n’est pas renseigné, et un événement que reprend un plan suivant, n’en sont pas l’objet.',
    why: 'Le calendrier annoncerait comme à venir ce qui a eu lieu, ou n’a pas eu lieu, et le report de l’année suivante ne saurait qu’en faire.',
    wrong: `calendar:
  - id: conference
    title: Conférence annuelle
    when: 2031-04
    toConfirm: [place]
`,
    right: `calendar:
  - id: conference
    title: Conférence annuelle
    when: 2031-04
    place: Porto
    outcome: held
`,
  },
};
