import type { RuleWords } from './words.ts';

const KINDS = {
  activities: 'une autre activité',
  calendar: 'une autre entrée du calendrier',
  themes: 'une autre priorité thématique',
  objectives: 'un autre objectif',
  organizations: 'une autre organisation',
  cooperations: 'une autre fiche de coopération',
} as const;

export const duplicateId: RuleWords<'duplicate-id'> = {
  message: ({ id, kind }) =>
    kind === 'decisions'
      ? `« ${id} » a déjà une décision dans ce fichier`
      : `l’identifiant « ${id} » est déjà celui d’${KINDS[kind]}`,
  help: ({ kind }) =>
    kind === 'decisions'
      ? 'gardez l’une des deux, et supprimez l’autre'
      : 'gardez-le à la plus ancienne, et donnez à l’autre le sien : minuscules sans accent, chiffres, traits d’union',
  related: ({ kind }) => (kind === 'decisions' ? 'la première décision est ici' : 'il est déjà pris ici'),
  page: {
    summary: 'deux activités, entrées, organisations ou fiches ont le même identifiant',
    meaning:
      'Deux activités ont le même « id » ; ou bien deux entrées du calendrier, deux objectifs, deux priorités thématiques, deux organisations du registre, deux fiches de coopération. Donnez à la plus récente un identifiant à elle, et laissez le sien à l’autre : les renvois et les plans des autres années la nomment.',
    why: 'L’identifiant dit de quelle activité l’on parle, d’une année à l’autre. Un renvoi, un statut ou un report irait à l’une des deux au hasard.',
    wrong: `activities:
  - id: rapport
    number: 1
    priority: A
    title: Rapport annuel
  - id: rapport
    number: 2
    priority: A
    title: Rapport sur le budget participatif
`,
    right: `activities:
  - id: rapport
    number: 1
    priority: A
    title: Rapport annuel
  - id: rapport-budget
    number: 2
    priority: A
    title: Rapport sur le budget participatif
`,
  },
};
