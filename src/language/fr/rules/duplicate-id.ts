import type { RuleWords } from './words.ts';

const KINDS = {
  activities: 'une autre activité',
  calendar: 'une autre entrée du calendrier',
  themes: 'une autre priorité thématique',
  objectives: 'un autre objectif',
} as const;

export const duplicateId: RuleWords<'duplicate-id'> = {
  message: ({ id, kind }) => `l’identifiant « ${id} » est déjà celui d’${KINDS[kind]}`,
  help: () => 'donnez à l’une des deux un identifiant à elle',
  related: 'il est déjà pris ici',
};
