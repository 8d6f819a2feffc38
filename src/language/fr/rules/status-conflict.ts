import { statusWord } from '../plan.ts';
import { enumerate } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const statusConflict: RuleWords<'status-conflict'> = {
  message: ({ status, open, state }) => {
    const is = `elle est « ${statusWord(status, { state })} »`;
    if (open.length === 0) return `${is}, alors que toutes ses sous-activités sont réalisées ou abandonnées`;
    return open.length === 1
      ? `${is}, alors que sa sous-activité ${enumerate(open)} reste ouverte`
      : `${is}, alors que ses sous-activités ${enumerate(open)} restent ouvertes`;
  },
  help: ({ open }) => {
    const remove = 'supprimez cette ligne « status » : le statut se tire alors des sous-activités';
    return open.length === 0
      ? `${remove} ; ou rouvrez l’une d’elles`
      : `${remove} ; ou achevez d’abord ${open.length === 1 ? 'celle-ci' : 'celles-ci'} (« done » ou « cancelled »)`;
  },
  related: ({ open }) => (open.length === 1 ? 'celle-ci reste ouverte' : 'la première qui reste ouverte'),
  page: {
    summary: 'le statut d’une activité contredit ses sous-activités',
    meaning:
      'L’activité est dite réalisée ou abandonnée alors qu’une de ses sous-activités reste ouverte, ou ouverte alors que toutes sont achevées. Mettez d’accord les deux, ou supprimez le statut de l’activité : il se tire alors de ses sous-activités.',
    why: 'L’avancement se compte sur les sous-activités : le rapport dirait à la fois que l’activité est finie et qu’il en reste une part.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: done
    items:
      - { letter: a, title: Appel à candidatures, status: done }
      - { letter: b, title: Annonce des lauréats }
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    items:
      - { letter: a, title: Appel à candidatures, status: done }
      - { letter: b, title: Annonce des lauréats }
`,
  },
};
