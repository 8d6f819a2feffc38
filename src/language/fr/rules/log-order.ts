import { formatDay } from '../dates.ts';
import type { RuleWords } from './words.ts';

export const logOrder: RuleWords<'log-order'> = {
  message: ({ on, before }) =>
    before === undefined
      ? `le journal a une ligne datée du ${formatDay(on)}, qui est dans le futur`
      : `dans le journal, la ligne du ${formatDay(on)} vient après celle du ${formatDay(before)}`,
  help: ({ before }) =>
    before === undefined
      ? 'corrigez la date, ou attendez ce jour pour ajouter la ligne'
      : 'rangez le journal de la plus ancienne ligne à la plus récente, ou corrigez la date',
  related: 'la ligne précédente',
  page: {
    summary: 'le journal n’est pas dans l’ordre des dates, ou va dans le futur',
    meaning:
      'Une ligne du journal porte une date antérieure à celle de la ligne au-dessus, ou une date qui n’est pas encore venue. Deux lignes du même jour conviennent.',
    why: 'La dernière ligne du journal donne le statut du moment, et les autres celui des dates passées : dans le désordre, elles disent autre chose que ce qui s’est passé.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    log:
      - { on: 2031-05-03, note: Lauréats choisis }
      - { on: 2031-02-10, note: Critères adoptés }
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    log:
      - { on: 2031-02-10, note: Critères adoptés }
      - { on: 2031-05-03, note: Lauréats choisis }
`,
  },
};
