import { STATUS_WORDS } from '../plan.ts';
import type { RuleWords } from './words.ts';

export const logMissing: RuleWords<'log-missing'> = {
  message: ({ status }) => `le statut « ${STATUS_WORDS[status]} » n’a pas de ligne dans le journal de suivi`,
  help: ({ status }) =>
    `ajoutez au journal « - { on: AAAA-MM-JJ, status: ${status} } », avec « item » pour une sous-activité ; « oidp activity set » le fait pour vous`,
  page: {
    summary: 'un statut n’a pas de ligne dans le journal',
    meaning:
      'Dans un plan adopté ou clos, une activité ou une sous-activité a un autre statut que « non commencée », et aucune ligne du journal ne dit depuis quand. Ce qui a été repris du plan précédent avec ce statut n’en a pas besoin.',
    why: 'Sans date, on ne peut pas dire où en était l’année en juin, ni dans le bilan à mi-parcours, ni devant l’assemblée.',
    wrong: `state: adopted
adopted: { on: 2031-03-10 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    lead: secretariat
    due: 2031-09
    status: done
`,
    right: `state: adopted
adopted: { on: 2031-03-10 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    lead: secretariat
    due: 2031-09
    status: done
    log:
      - { on: 2031-05-03, status: done }
`,
  },
};
