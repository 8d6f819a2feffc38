import { OUTCOMES, STATUS_WORDS } from '../plan.ts';
import type { RuleWords } from './words.ts';

export const reasonMissing: RuleWords<'reason-missing'> = {
  message: (details) =>
    details.of === 'event'
      ? `l’événement est « ${OUTCOMES[details.outcome]} », et aucune note ne dit pourquoi`
      : `« ${STATUS_WORDS[details.status]} » sans motif : aucune ligne du journal ne dit pourquoi`,
  help: (details) =>
    details.of === 'event'
      ? 'ajoutez sous l’événement une ligne « note: … » qui dit pourquoi'
      : `ajoutez au journal « - { on: AAAA-MM-JJ, status: ${details.status}, note: le motif } », avec « item » pour une sous-activité`,
  page: {
    summary: 'une mise en suspens, un abandon ou une annulation n’a pas de motif',
    meaning:
      'Une activité ou une sous-activité est en suspens ou abandonnée sans que le journal dise pourquoi, ou un événement est en suspens ou annulé sans note. Écrivez le motif dans la note de la ligne du journal, ou dans celle de l’événement.',
    why: 'L’assemblée prend note des abandons et des reports, et de leurs motifs. L’année suivante, personne ne s’en souviendra.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: cancelled
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: cancelled
    log:
      - { on: 2031-04-12, status: cancelled, note: Pas de financement }
`,
  },
};
