import type { RuleWords } from './words.ts';

export const itemLetters: RuleWords<'item-letters'> = {
  message: ({ letter, expected }) => `la lettre « ${letter} » est à la place de « ${expected} »`,
  help: () =>
    'les lettres des sous-activités se suivent : a, b, c… ; si vous en changez une, corrigez aussi ce qui la nomme (calendrier, renvois, journal)',
};
