import type { RuleWords } from './words.ts';

const SHEET = `title: Jumelage
parties: []
`;

export const fileNameMismatch: RuleWords<'file-name-mismatch'> = {
  message: ({ id, name }) => `l’identifiant de la fiche est « ${id} », et son fichier s’appelle « ${name} »`,
  help: ({ id }, suggestion) =>
    suggestion === undefined
      ? `renommez le fichier ${id}.yaml`
      : `renommez le fichier ${id}.yaml, ou écrivez « id: ${suggestion} »`,
  page: {
    summary: 'une fiche de coopération ne porte pas le nom de son fichier',
    meaning:
      'Le fichier d’une fiche porte l’identifiant qu’elle donne sous « id », suivi de « .yaml ». Renommez le fichier, ou corrigez l’identifiant ; si des activités la nomment, gardez l’identifiant qu’elles emploient.',
    why: 'Qui cherche la fiche que nomme une activité cherche un fichier de ce nom.',
    wrong: { 'plans/cooperations/ancien-nom.yaml': `id: jumelage\n${SHEET}` },
    right: { 'plans/cooperations/jumelage.yaml': `id: jumelage\n${SHEET}` },
  },
};
