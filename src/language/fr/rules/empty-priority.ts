import type { RuleWords } from './words.ts';

export const emptyPriority: RuleWords<'empty-priority'> = {
  message: ({ priority }) => `la priorité ${priority} n’a aucune activité`,
  help: () => 'donnez-lui une activité, ou retirez-la de « priorities »',
};
