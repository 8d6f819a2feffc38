import { enumerate } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const unknownPriority: RuleWords<'unknown-priority'> = {
  message: ({ priority }) => `la priorité ${priority} n’est pas déclarée dans « priorities »`,
  help: ({ known }) =>
    known.length === 0
      ? 'aucune priorité n’est déclarée : ajoutez-la'
      : `mettez la lettre de l’une d’elles : ${enumerate(
          known.map(({ letter, title }) => (title === undefined ? letter : `${letter} (${title})`)),
          'ou',
        )}`,
  page: {
    summary: 'la priorité d’une activité n’est pas déclarée',
    meaning:
      'La lettre que donne l’activité n’est pas parmi les priorités stratégiques que le plan déclare sous « priorities ». Corrigez la lettre, ou déclarez la priorité avec son titre.',
    why: 'L’activité n’aurait de place sous aucun titre du rapport, et ne compterait dans l’avancement d’aucune priorité.',
    wrong: `priorities:
  A: { title: Communication }
activities:
  - id: prix
    number: 1
    priority: B
    title: Prix de la participation
`,
    right: `priorities:
  A: { title: Communication }
activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
`,
  },
};
