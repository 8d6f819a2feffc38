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
  page: {
    summary: 'une clé obligatoire manque',
    meaning:
      'Il manque une ligne dont rien ne peut tenir lieu. Une activité a besoin de « id », « number », « priority » et « title », une sous-activité de « letter » et « title », une entrée du calendrier de « id » et « title », un plan adopté ou clos de « adopted ». Ajoutez la ligne que le message nomme.',
    why: 'Une activité sans numéro, sans priorité ou sans titre n’a sa place ni dans le plan imprimé, ni dans le rapport.',
    fix: 'écrit la clé qui manque à la place d’un mot français, ou d’une faute de frappe sans équivoque',
    wrong: `activities:
  - id: prix
    number: 1
    title: Prix de la participation
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
`,
  },
};
