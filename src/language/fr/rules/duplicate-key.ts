import type { RuleWords } from './words.ts';

export const duplicateKey: RuleWords<'duplicate-key'> = {
  message: ({ key }) => `la clé « ${key} » est écrite deux fois`,
  help: () => 'gardez l’une des deux et supprimez l’autre',
  related: 'la première est ici',
};
