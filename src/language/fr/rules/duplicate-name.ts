import type { RuleWords } from './words.ts';

export const duplicateName: RuleWords<'duplicate-name'> = {
  message: ({ name, other }) =>
    `le nom « ${name} » est déjà celui d’une autre organisation${other === undefined ? '' : `, « ${other} »`}`,
  help: () => 'si c’est la même, gardez une seule entrée ; sinon, précisez le nom, par la ville ou le pays',
  related: 'l’autre est ici',
  page: {
    summary: 'deux organisations du registre ont le même nom',
    meaning:
      'Deux entrées du registre ont le même nom, ou le même nom court, aux majuscules, aux accents et aux espaces près. Si c’est la même organisation, gardez une entrée et corrigez ce qui nomme l’autre ; sinon, précisez l’un des noms.',
    why: 'Ce que l’organisation fait se partagerait entre deux entrées, et le lecteur d’un rapport ne saurait pas laquelle est nommée.',
    wrong: {
      'plans/network.yaml': `organizations:
  - id: montreal
    name: Ville de Montréal
  - id: ville-montreal
    name: Ville de Montreal
`,
    },
    right: {
      'plans/network.yaml': `organizations:
  - id: montreal
    name: Ville de Montréal
`,
    },
  },
};
