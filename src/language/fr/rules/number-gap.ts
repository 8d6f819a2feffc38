import { enumerate } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const numberGap: RuleWords<'number-gap'> = {
  message: ({ number, missing }) => {
    const numbers = missing.map(String);
    const more = number - 1 - (missing.at(-1) ?? 0) > 0 ? '…' : '';
    return missing.length === 1
      ? `le numéro ${number} vient sans qu’aucune activité ait le numéro ${numbers[0]}`
      : `le numéro ${number} vient sans qu’aucune activité ait les numéros ${enumerate(numbers)}${more}`;
  },
  help: () =>
    'les numéros vont de 1 à la dernière activité, sans trou : renumérotez, ou ajoutez l’activité qui manque',
};
