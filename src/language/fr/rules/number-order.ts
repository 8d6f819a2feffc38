import type { RuleWords } from './words.ts';

export const numberOrder: RuleWords<'number-order'> = {
  message: ({ number, priority, after }) =>
    `le numéro ${number}, de la priorité ${priority}, vient après ceux de la priorité ${after}`,
  help: () => 'tant que le plan n’est pas adopté, numérotez les activités dans l’ordre des priorités',
};
