import { enumerate } from '../typography.ts';
import { type RuleWords, didYouMean } from './words.ts';

export const unknownKey: RuleWords<'unknown-key'> = {
  message: ({ key, reserved }) =>
    reserved
      ? `la clé « ${key} » est réservée à une version à venir du format`
      : `la clé « ${key} » n’existe pas`,
  help: ({ known, reserved }, suggestion) =>
    didYouMean(suggestion) ??
    (reserved
      ? 'supprimez-la, ou donnez-lui un nom qui commence par « x- » : ces clés sont gardées et ignorées'
      : `clés possibles ici : ${enumerate(known)} ; une clé à vous commence par « x- »`),
};
