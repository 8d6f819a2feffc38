import { type RuleWords, didYouMean } from './words.ts';

export const unknownOrganization: RuleWords<'unknown-organization'> = {
  message: ({ name }) => `« ${name} » n’est pas une organisation du registre`,
  help: ({ mayBeName }, suggestion) =>
    didYouMean(suggestion) ??
    `ajoutez-la à plans/network.yaml${mayBeName ? ' ; un nom en toutes lettres s’écrit avec une majuscule ou une espace' : ''}`,
  related: 'peut-être celle-ci',
  page: {
    summary: 'une organisation n’est pas dans le registre',
    meaning:
      'Un plan, une relation ou une fiche de coopération nomme une organisation par un identifiant que le registre, plans/network.yaml, ne connaît pas. Corrigez l’identifiant, ou ajoutez l’organisation. Ce qui n’a pas la forme d’un identifiant, comme « Ville de Lomé », est un texte libre ; le secrétariat et la présidence n’ont pas besoin d’y être.',
    why: 'Le rapport imprimerait l’identifiant au lieu du nom, et ce que fait l’organisation ne se retrouverait pas d’une année à l’autre.',
    wrong: {
      'plans/network.yaml': `organizations:
  - id: cglu
    name: Cités et Gouvernements Locaux Unis
`,
      'plans/2031.yaml': `supporters: [cgul]
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
