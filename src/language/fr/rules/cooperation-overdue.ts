import { formatPeriod } from '../dates.ts';
import { COOPERATION_STATES } from '../registers.ts';
import type { RuleWords } from './words.ts';

const sheet = (state: string) => `id: jumelage
title: Jumelage
state: ${state}
start: 2028
end: 2030-06
parties: []
`;

export const cooperationOverdue: RuleWords<'cooperation-overdue'> = {
  message: ({ state, end }) =>
    `le partenariat est dit « ${COOPERATION_STATES[state]} », et sa fin est passée (${formatPeriod(end)})`,
  help: ({ state }) =>
    state === 'ongoing'
      ? 'écrivez « state: completed », ou corrigez « end »'
      : 'écrivez « state: completed » ou « state: cancelled », ou corrigez « end »',
  related: 'la fin est ici',
  page: {
    summary: 'un partenariat est en cours après sa fin',
    meaning:
      'L’état de la fiche est « ongoing » ou « planned », alors que la date de fin est passée. Écrivez « state: completed » ou, s’il a été prolongé, corrigez « end ».',
    why: 'Le rapport compterait parmi les partenariats vivants celui qui est achevé.',
    wrong: { 'plans/cooperations/jumelage.yaml': sheet('ongoing') },
    right: { 'plans/cooperations/jumelage.yaml': sheet('completed') },
  },
};
