import { type RuleWords, didYouMean } from './words.ts';

const KINDS = {
  country: { none: 'un code de pays (ISO 3166)', help: 'deux majuscules, comme FR, CA ou SN' },
  currency: { none: 'un code de monnaie (ISO 4217)', help: 'trois majuscules, comme EUR, CAD ou XOF' },
} as const;

export const unknownCode: RuleWords<'unknown-code'> = {
  message: ({ code, kind }) => `« ${code} » n’est pas ${KINDS[kind].none}`,
  help: ({ kind }, suggestion) => didYouMean(suggestion) ?? `c’est ${KINDS[kind].help}`,
  page: {
    summary: 'un code de pays ou de monnaie n’existe pas',
    meaning:
      'Le code a la bonne forme, mais aucun pays de la norme ISO 3166, ou aucune monnaie de la norme ISO 4217, ne le porte. Écrivez celui de la norme : GB et non UK pour le Royaume-Uni, XOF ou XAF et non CFA pour un franc CFA.',
    why: 'Une somme en « EUX » ne s’ajouterait à aucune autre, et les échanges de données refusent un code que la norme ne connaît pas.',
    wrong: {
      'plans/network.yaml': `organizations:
  - id: londres
    name: Ville de Londres
    country: UK
`,
    },
    right: {
      'plans/network.yaml': `organizations:
  - id: londres
    name: Ville de Londres
    country: GB
`,
    },
  },
};
