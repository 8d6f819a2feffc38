import type { RuleWords } from './words.ts';

export const circularRelation: RuleWords<'circular-relation'> = {
  message: (circle) => {
    if (circle.kind === 'twice') return `« ${circle.name} » y est nommée deux fois`;
    const { members } = circle;
    const [first = ''] = members;
    const steps = members.map((member, index) =>
      index === 0
        ? `${member} est membre de ${members[1] ?? first}`
        : `${member} de ${members[index + 1] ?? first}`,
    );
    return `les adhésions tournent en rond : ${steps.slice(0, SHOWN).join(', ')}${steps.length > SHOWN ? '…' : ''}`;
  },
  help: ({ kind }) =>
    kind === 'twice'
      ? 'nommez chaque organisation une fois : la première est le membre, celle qui préside, accueille ou forme'
      : 'vérifiez l’ordre dans « between » : le membre vient en premier, le réseau ensuite',
  related: 'une autre de ces adhésions est ici',
  page: {
    summary: 'une relation ramène à son point de départ',
    meaning:
      'Une organisation est nommée deux fois dans la même relation ; ou bien, et ce n’est alors qu’un avertissement, des adhésions font un cercle : la première est membre de la deuxième, qui est membre de la première, directement ou par d’autres. Corrigez l’identifiant, ou l’ordre : le membre vient en premier.',
    why: 'Un réseau est rarement membre de son propre membre : le plus souvent, les deux noms d’une relation ont été intervertis.',
    wrong: {
      'plans/network.yaml': `organizations:
  - id: cglu
    name: Cités et Gouvernements Locaux Unis
  - id: lome
    name: Ville de Lomé
relations:
  - between: [lome, cglu]
    kind: membership
  - between: [cglu, lome]
    kind: membership
`,
    },
    right: {
      'plans/network.yaml': `organizations:
  - id: cglu
    name: Cités et Gouvernements Locaux Unis
  - id: lome
    name: Ville de Lomé
relations:
  - between: [lome, cglu]
    kind: membership
`,
    },
  },
};

/** Of a long circle, more steps than these would not be read. */
const SHOWN = 8;
