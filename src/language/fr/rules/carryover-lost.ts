import { enumerate, quote } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const carryoverLost: RuleWords<'carryover-lost'> = {
  message: ({ from, title, number, continuous = false, items = [], partly }) => {
    if (number === undefined)
      return `l’événement ${quote(title)} du plan ${from} n’est pas achevé, et n’est ni repris ici ni annulé`;
    if (items.length === 0)
      return continuous
        ? `l’activité ${number}, ${quote(title)}, du plan ${from} est permanente, et n’est ni reconduite ici ni abandonnée`
        : `l’activité ${number}, ${quote(title)}, du plan ${from} n’est pas achevée, et n’est ni reprise ici ni abandonnée`;
    const lost =
      items.length > 1
        ? `les sous-activités ${enumerate(items)} ne sont pas achevées, et ne sont ni reprises`
        : `la sous-activité ${enumerate(items)} n’est pas achevée, et n’est ni reprise`;
    const plural = items.length > 1 ? 's' : '';
    return `de l’activité ${number} du plan ${from}, ${quote(title)}, ${lost} ${partly ? 'avec le reste' : 'ici'} ni abandonnée${plural}`;
  },
  help: ({ from, number, continuous = false, items = [] }) => {
    const it = number === undefined ? 'le' : items.length > 1 ? 'les' : 'la';
    const carry = `reprenez-${it} par « oidp plan carryover ${from} ${from + 1} » (qui ne change rien à ce qui est déjà repris)`;
    // One that is continuous is not done once for all.
    if (continuous && items.length === 0)
      return `${carry}, ou abandonnez-la dans le plan ${from} : « status: cancelled », avec le motif au journal`;
    return number === undefined
      ? `${carry}, ou dites dans le plan ${from} ce qu’il en a été : « outcome: held », ou « outcome: cancelled » avec une note`
      : `${carry}, ou dites dans le plan ${from} ce qu’il en a été : « status: done », ou « status: cancelled » avec le motif au journal`;
  },
  related: 'dans le plan précédent',
  page: {
    summary: 'ce que le plan précédent laisse inachevé n’est pas repris',
    meaning:
      'Une activité, une sous-activité ou un événement du plan de l’année précédente n’est pas achevé, et ce plan ne le reprend pas. C’est une erreur quand le plan précédent est clos, et un avertissement dès que ce plan en a repris quelque chose.',
    why: 'C’est ainsi que se perdent les engagements : la ligne oubliée d’un document à l’autre. La commande « oidp plan carryover » reprend tout, et compte des deux côtés.',
    wrong: {
      'plans/2030.yaml': `year: 2030
state: closed
adopted: { on: 2030-03-10 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: in-progress
    log:
      - { on: 2030-05-03, status: in-progress }
`,
      'plans/2031.yaml': `year: 2031
activities:
  - id: rapport
    number: 1
    priority: A
    title: Rapport annuel
`,
    },
    right: {
      'plans/2030.yaml': `year: 2030
state: closed
adopted: { on: 2030-03-10 }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: in-progress
    log:
      - { on: 2030-05-03, status: in-progress }
`,
      'plans/2031.yaml': `year: 2031
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: in-progress
    carriedFrom: { year: 2030, activity: prix }
`,
    },
  },
};
