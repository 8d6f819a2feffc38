import { quote } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const carryoverDuplicate: RuleWords<'carryover-duplicate'> = {
  message: ({ name, kind, from, into }) => {
    const what =
      kind === 'event'
        ? `l’entrée ${quote(name)} du calendrier ${from}`
        : `la sous-activité ${quote(name)} du plan ${from}`;
    return `${what} est déjà reprise ${into === undefined ? 'ailleurs dans ce plan' : `dans le plan ${into}`}`;
  },
  help: ({ into }) =>
    into === undefined
      ? 'gardez un seul des deux « carriedFrom », celui de la vraie suite'
      : `nommez ce qui l’a repris en ${into}, ou supprimez ce « carriedFrom »`,
  related: 'repris ici',
  page: {
    summary: 'la même chose est reprise deux fois d’un plan précédent',
    meaning:
      'Deux « carriedFrom » nomment la même sous-activité, ou le même événement, d’un plan précédent. Une activité, elle, peut être partagée entre plusieurs.',
    why: 'Ce qui reste à faire serait compté deux fois, et l’on ne saurait plus laquelle des deux en est la suite.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    carriedFrom: { year: 2030, activity: prix }
    items:
      - { letter: a, title: Appel à candidatures, carriedFrom: b }
      - { letter: b, title: Annonce des lauréats, carriedFrom: b }
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix « Bonne pratique »
    carriedFrom: { year: 2030, activity: prix }
    items:
      - { letter: a, title: Appel à candidatures, carriedFrom: b }
      - { letter: b, title: Annonce des lauréats, carriedFrom: c }
`,
  },
};
