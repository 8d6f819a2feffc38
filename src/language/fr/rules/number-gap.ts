import { enumerate } from '../typography.ts';
import type { RuleWords } from './words.ts';

export const numberGap: RuleWords<'number-gap'> = {
  message: ({ number, missing }) => {
    const more = number - 1 > (missing.at(-1) ?? 0) ? '…' : '';
    return missing.length === 1
      ? `aucune activité n’a le numéro ${missing[0]}`
      : `aucune activité n’a les numéros ${enumerate(missing.map(String))}${more}`;
  },
  help: () =>
    'les numéros vont de 1 à la dernière activité, sans trou : renumérotez, ou ajoutez l’activité qui manque',
};
