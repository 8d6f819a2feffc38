import { STATUS_WORDS } from '../plan.ts';
import { quote } from '../typography.ts';
import type { RuleWords } from './words.ts';

const OF_EVENTS = { held: 'tenu', 'called-off': 'annulé' } as const;

export const carryoverFinished: RuleWords<'carryover-finished'> = {
  message: ({ name, from, was }) =>
    was === 'held' || was === 'called-off'
      ? `${quote(name)} est repris du plan ${from}, où il est « ${OF_EVENTS[was]} »`
      : `${quote(name)} est reprise du plan ${from}, où elle est « ${STATUS_WORDS[was]} »`,
  help: ({ from }) =>
    `supprimez ce « carriedFrom » si c’est un travail nouveau, ou rouvrez-le dans le plan ${from}`,
  related: 'ce que le plan précédent en dit',
  page: {
    summary: 'ce qui était achevé est repris',
    meaning:
      'Un « carriedFrom » nomme quelque chose qui est réalisé ou abandonné dans le plan d’où il vient. Un travail qui recommence est un travail nouveau, sans « carriedFrom » ; une activité permanente, elle, est reconduite chaque année.',
    why: 'Le rapport dirait que l’on reporte ce que l’on a annoncé comme fait.',
    wrong: {
      'plans/2030.yaml': `year: 2030
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: done
`,
      'plans/2031.yaml': `year: 2031
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    carriedFrom: { year: 2030, activity: prix }
`,
    },
    right: {
      'plans/2030.yaml': `year: 2030
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    status: done
`,
      'plans/2031.yaml': `year: 2031
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
`,
    },
  },
};
