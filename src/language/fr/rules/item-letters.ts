import type { RuleWords } from './words.ts';

export const itemLetters: RuleWords<'item-letters'> = {
  message: ({ letter, expected }) => `la lettre « ${letter} » est à la place de « ${expected} »`,
  help: () => 'les lettres des sous-activités se suivent : a, b, c…',
};
