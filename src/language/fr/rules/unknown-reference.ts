import { enumerate } from '../typography.ts';
import { type RuleWords, didYouMean } from './words.ts';

const KINDS = {
  activity: 'aucune activité',
  event: 'aucune entrée du calendrier',
  theme: 'aucune priorité thématique',
  objective: 'aucun objectif',
  cooperation: 'aucune fiche de coopération',
} as const;

export const unknownReference: RuleWords<'unknown-reference'> = {
  related: ({ kind }) => (kind === 'item' ? 'l’activité qui est nommée' : 'peut-être celle-ci'),
  message: ({ name, kind, of, year }) => {
    if (kind === 'link-form') return `le renvoi « ${name} » n’a pas la forme d’un renvoi`;
    if (kind === 'carried-item')
      return `« carriedFrom: ${name} » ne dit pas d’où : l’activité n’a pas de « carriedFrom »`;
    if (kind === 'item')
      return `l’activité « ${of} » ${year === undefined ? '' : `du plan ${year} `}n’a pas de sous-activité ${name}`;
    if (kind === 'cooperation') return `« ${name} » ne désigne ${KINDS[kind]}`;
    return `« ${name} » ne désigne ${KINDS[kind]} ${year === undefined ? 'de ce plan' : `du plan ${year}`}`;
  },
  help: ({ name, kind, known, year, isDecision }, suggestion) => {
    if (kind === 'link-form' && suggestion === undefined)
      return 'un renvoi s’écrit [[identifiant]], [[identifiant/lettre]] ou [[année/identifiant]]';
    if (kind === 'carried-item') return 'ajoutez à l’activité « carriedFrom: { year: …, activity: … } »';
    if (kind === 'item')
      return known === undefined || known.length === 0
        ? 'cette activité n’a pas de sous-activités'
        : `ses sous-activités : ${enumerate(known)}`;
    if (isDecision === true)
      return (
        didYouMean(suggestion) ??
        `ce qu’il contient : oidp ${kind === 'event' ? 'calendar' : 'activity list'} ${year}`
      );
    if (kind === 'cooperation')
      return (
        didYouMean(suggestion) ??
        (known === undefined || known.length === 0
          ? `créez plans/cooperations/${name}.yaml, ou corrigez l’identifiant`
          : `les fiches de plans/cooperations : ${enumerate(known)}`)
      );
    return (
      didYouMean(suggestion) ??
      (known === undefined || known.length === 0
        ? undefined
        : `déclarés dans ce plan : ${enumerate(known)}`) ??
      'corrigez l’identifiant, ou ajoutez ce qu’il désigne'
    );
  },
  page: {
    summary: 'un renvoi ne désigne rien',
    meaning:
      'Un renvoi nomme une activité, une sous-activité, une priorité thématique, un objectif ou un événement qui n’est pas dans le plan, ou une fiche de coopération que le réseau n’a pas : dans un texte entre doubles crochets, sous « refersTo », « themes », « objectives », « cooperations » ou « carriedFrom », dans le calendrier ou dans le journal de suivi. Corrigez l’identifiant, ou ajoutez ce qu’il désigne.',
    why: 'Le lecteur serait renvoyé à une activité qui n’existe pas, et un lien avec le plan précédent serait rompu.',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    note: Les lauréats figurent dans le [[rapports]].
  - id: rapport
    number: 2
    priority: A
    title: Rapport annuel
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    note: Les lauréats figurent dans le [[rapport]].
  - id: rapport
    number: 2
    priority: A
    title: Rapport annuel
`,
  },
};
