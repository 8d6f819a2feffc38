import type { RuleWords } from './words.ts';

export const yearMismatch: RuleWords<'year-mismatch'> = {
  message: ({ stem, year }) => `le fichier « ${stem} » contient le plan de l’année ${year}`,
  help: ({ stem, year }) =>
    /^\d{4}$/.test(stem)
      ? `corrigez « year », ou renommez le fichier en ${year}.yaml`
      : `renommez le fichier en ${year}.yaml`,
};
