import type { RuleId, Severity } from '../../model/finding.ts';

/** How the rules are listed: first those that no command can do without, then the others by their severity. */
export type RuleGroup = 'blocking' | Severity;

export const GROUPS: Readonly<Record<RuleGroup, { readonly heading: string; readonly note: string }>> = {
  blocking: {
    heading: 'Erreurs qui empêchent de comprendre un plan',
    note: 'Toutes les commandes s’y arrêtent, et aucun réglage ne les écarte.',
  },
  error: {
    heading: 'Autres erreurs',
    note: 'Le plan n’est pas en règle, mais les autres commandes fonctionnent.',
  },
  warning: {
    heading: 'Avertissements',
    note: 'Ils méritent un regard ; avec --strict, ils comptent comme des erreurs.',
  },
  info: {
    heading: 'Remarques',
    note: 'Elles ne font jamais échouer la vérification.',
  },
};

/** The words of the list of all rules. */
export const LIST = {
  title: 'Les règles des plans de travail',
  introduction: 'Ce que « oidp plan validate » vérifie, et ce que chaque règle trouve à redire.',
  more: (id: RuleId) => `Le détail d’une règle, avec un exemple : oidp explain ${id}`,
  columns: ['règle', 'ce qu’elle signale'],
  generated: 'Produit par « oidp explain --format md » (npm run docs) : ne pas corriger à la main.',
} as const;

/** The headings of a rule's page. */
export const PAGE = {
  meaning: 'Ce que cela veut dire',
  why: 'Pourquoi',
  wrong: 'À ne pas écrire',
  right: 'À écrire',
  fix: 'Correction automatique',
  silence: 'Écarter une règle',
  fixed: 'Cette règle ne s’écarte pas',
} as const;

/** What `--fix` does about a rule, by the words of its page. */
export function fixSentence(fix: string): string {
  return `« oidp plan validate --fix » ${fix}.`;
}

/** What to do about a rule that cannot be done without. */
export const FIXED =
  'Sans elle, un plan ne peut pas être compris : les autres commandes s’arrêtent aussi à ce qu’elle signale, et oidp.yaml ne peut pas l’écarter. Corrigez le fichier ; si vous ne le pouvez pas aujourd’hui, sortez-le du dossier « plans » en attendant.';

/** How a rule is set in `oidp.yaml`; what stands after each sentence is to be written there. */
export const SILENCE = {
  year: 'Pour une seule année, parce que le plan publié est ainsi, écrivez dans oidp.yaml, à côté du dossier « plans » (ici pour 2013) :',
  always: 'Pour toutes les années :',
  lower: 'Pour n’en faire qu’une remarque, et l’écarter en 2013 :',
  /** Of a rule that judges no plan, and so knows no year. */
  ofRegister: 'Écrivez dans oidp.yaml, à côté du dossier « plans » :',
  lowerOfRegister: 'Pour n’en faire qu’une remarque :',
} as const;
