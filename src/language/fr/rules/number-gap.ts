import type { RuleWords } from './words.ts';

export const numberGap: RuleWords<'number-gap'> = {
  message: ({ number, after }) =>
    after === 0
      ? `le premier numéro est ${number}, et non 1`
      : `après le numéro ${after} vient le numéro ${number}`,
  help: ({ after }) =>
    `donnez-lui le numéro ${after + 1}, ou ajoutez l’activité qui manque : les numéros vont de 1 à la dernière, sans trou`,
  page: {
    summary: 'les numéros ne vont pas de 1 à la dernière activité',
    meaning:
      'Un numéro manque dans la suite des activités : l’une a été retirée, ou pas encore écrite. Renumérotez, ou ajoutez celle qui manque. Si c’est le plan publié qui saute un numéro, laissez-le ainsi et écartez cette règle pour son année.',
    why: 'Qui lit le plan imprimé y cherche l’activité qui manque, et se demande qui l’a retirée.',
    fix: 'refait les numéros d’un projet dont aucun texte ne nomme une activité par son numéro',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
  - id: rapport
    number: 3
    priority: A
    title: Rapport annuel
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
  - id: rapport
    number: 2
    priority: A
    title: Rapport annuel
`,
  },
};
