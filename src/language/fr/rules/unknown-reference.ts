import { enumerate } from '../typography.ts';
import { type RuleWords, didYouMean } from './words.ts';

const KINDS = {
  activity: 'aucune activité',
  event: 'aucune entrée du calendrier',
  theme: 'aucune priorité thématique',
  objective: 'aucun objectif',
} as const;

export const unknownReference: RuleWords<'unknown-reference'> = {
  message: ({ name, kind, of, year }) => {
    if (kind === 'link-form') return `le renvoi « ${name} » n’a pas la forme d’un renvoi`;
    if (kind === 'carried-item')
      return `« carriedFrom: ${name} » ne dit pas d’où : l’activité n’a pas de « carriedFrom »`;
    if (kind === 'item')
      return `l’activité « ${of} » ${year === undefined ? '' : `du plan ${year} `}n’a pas de sous-activité ${name}`;
    return `« ${name} » ne désigne ${KINDS[kind]} ${year === undefined ? 'de ce plan' : `du plan ${year}`}`;
  },
  help: ({ kind, known }, suggestion) => {
    if (kind === 'link-form')
      return 'un renvoi s’écrit [[identifiant]], [[identifiant/lettre]] ou [[année/identifiant]]';
    if (kind === 'carried-item') return 'ajoutez à l’activité « carriedFrom: { year: …, activity: … } »';
    if (kind === 'item')
      return known === undefined || known.length === 0
        ? 'cette activité n’a pas de sous-activités'
        : `ses sous-activités : ${enumerate(known)}`;
    return (
      didYouMean(suggestion) ??
      (known === undefined || known.length === 0
        ? undefined
        : `déclarés dans ce plan : ${enumerate(known)}`) ??
      'corrigez l’identifiant, ou ajoutez ce qu’il désigne'
    );
  },
};
