import type { RuleWords } from './words.ts';

export const organizationUnused: RuleWords<'organization-unused'> = {
  message: () => 'rien ne la nomme : ni relation, ni politique, ni fiche, ni plan',
  help: () => 'retirez-la du registre, ou laissez-la si elle doit servir',
  page: {
    summary: 'rien ne nomme une organisation du registre',
    meaning:
      'L’organisation est dans le registre, mais aucune relation, aucune politique, aucune fiche de coopération et aucun plan ne la nomme. Retirez-la, ou laissez-la si elle doit servir. La règle se tait tant qu’un plan ou une fiche contient une erreur de forme : le nom peut s’y trouver.',
    why: 'Une entrée qui ne sert à rien est parfois le double d’une autre, ou le reste d’un identifiant que l’on a changé. Ce n’est qu’une remarque.',
    wrong: {
      'plans/network.yaml': `organizations:
  - id: cglu
    name: Cités et Gouvernements Locaux Unis
`,
      'plans/2031.yaml': `supporters: []
`,
    },
    right: {
      'plans/network.yaml': `organizations:
  - id: cglu
    name: Cités et Gouvernements Locaux Unis
`,
      'plans/2031.yaml': `supporters: [cglu]
`,
    },
  },
};
