import type { RuleWords } from './words.ts';

export const duplicateYear: RuleWords<'duplicate-year'> = {
  message: ({ year, other }) => `l’année ${year} a déjà son plan, dans ${other}`,
  help: () => 'gardez l’un des deux fichiers ; sortez l’autre du dossier « plans », ou corrigez son année',
  related: 'l’autre plan de cette année est ici',
};
