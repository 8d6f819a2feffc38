import { enumerate } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const unknownPriority: RuleWords<'unknown-priority'> = {
  message: ({ priority }) => `la priorité ${priority} n’est pas déclarée dans « priorities »`,
  help: ({ known }) => `priorités déclarées : ${known.length === 0 ? 'aucune' : enumerate(known)}`,
};
