import type { RuleWords } from './words.ts';

export const missingKey: RuleWords<'missing-key'> = {
  message: ({ key, misspelt, or }) =>
    misspelt === undefined
      ? or === undefined
        ? `il manque la clé « ${key} »`
        : `il manque l’une des clés « ${key} » et « ${or} »`
      : `la clé « ${misspelt} » n’existe pas, et il manque la clé « ${key} »`,
  help: ({ key, misspelt }) =>
    misspelt === undefined ? `ajoutez une ligne « ${key}: … »` : `remplacez « ${misspelt} » par « ${key} »`,
};
