import type { RuleWords } from './words.ts';

export const duplicateNumber: RuleWords<'duplicate-number'> = {
  message: ({ number }) => `le numéro ${number} est déjà celui d’une autre activité`,
  help: () => 'donnez à chaque activité son numéro, de 1 à la dernière',
  related: 'il est déjà pris ici',
};
