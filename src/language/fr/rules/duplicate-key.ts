import type { RuleWords } from './words.ts';

export const duplicateKey: RuleWords<'duplicate-key'> = {
  message: ({ key, isDash }) =>
    isDash
      ? `la clé « ${key} » et d’autres sont écrites deux fois : il manque sans doute un tiret`
      : `la clé « ${key} » est écrite deux fois`,
  help: ({ key, isDash }) =>
    isDash
      ? `s’il s’agit de deux éléments, mettez « - » devant « ${key} », aligné sur le tiret du premier`
      : 'gardez l’une des deux et supprimez l’autre',
  related: 'la première est ici',
  page: {
    summary: 'une même clé est écrite deux fois au même endroit',
    meaning:
      'La même clé, le mot avant le deux-points, se trouve deux fois dans la même activité, dans la même entrée du calendrier ou en tête du plan. Gardez la bonne ligne et supprimez l’autre. S’il s’agit de deux activités, il manque un tiret devant la seconde.',
    why: 'Rien ne dit laquelle des deux valeurs est la bonne, et l’autre serait perdue sans que personne s’en aperçoive.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    due: 2031-06
    due: 2031-09
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    due: 2031-09
`,
  },
};
