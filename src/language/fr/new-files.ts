import { count, typeset } from './typography.ts';

/** The words of files that the tool writes for a person to go on from. */
export function planTitle(year: number): string {
  return `Plan de travail ${year}`;
}

export const PLAN_COMMENTS = {
  head: [
    'Un plan de travail : une année, des priorités, des activités numérotées, un calendrier.',
    'Votre éditeur propose les clés et les valeurs ; « oidp plan validate » vérifie le tout.',
  ],
  above: {
    state: 'draft (projet), proposed (proposition), adopted (adopté) ou closed (clos)',
    priorities: 'une lettre majuscule par priorité, dans l’ordre',
    activities: 'numérotées de 1 à la dernière ; l’identifiant (id) reste le même d’une année à l’autre',
    calendar: 'when: 2031-06-01, 2031-06, 2031-Q1, 2031-spring… ; sans « when », l’entrée est à programmer',
  },
} as const;

/** A first activity and a first event, to show the form: what they say is for the person to replace. */
export const EXAMPLE = {
  priorities: { A: { title: 'Communication' } },
  activities: [
    {
      id: 'lettre',
      number: 1,
      priority: 'A',
      title: 'Lettre d’information aux membres',
      items: [
        { letter: 'a', title: 'Maquette' },
        { letter: 'b', title: 'Premier numéro' },
      ],
    },
  ],
  calendar: [{ id: 'assemblee', title: 'Assemblée générale' }],
} as const;

export const SETTINGS = `# yaml-language-server: $schema=plans/settings.schema.json
#
# organization : le nom qui figure sur les nouveaux plans
# organization: Réseau Exemple
language: fr
# timezone : le fuseau horaire qui décide de la date du jour
timezone: Europe/Paris
`;

export function written(file: string): string {
  return typeset(`Écrit : ${file}`);
}

/** What a new plan has of the one before, and how it gets the rest. */
export function renewedWords(renewed: number, from: number, to: number): string {
  const activities =
    renewed === 0 ? '' : ` et ${count(renewed, 'activité permanente', 'activités permanentes')}`;
  return typeset(
    `Les priorités stratégiques${activities} viennent du plan ${from}.\nPour y reporter ce qu’il laisse inachevé : oidp plan carryover ${from} ${to}`,
  );
}

export function kept(file: string): string {
  return typeset(`Déjà là, laissé tel quel : ${file}`);
}

/** What to do after a first plan was made. */
export function nextSteps(year: number): string {
  return typeset(`
Et maintenant :
  ouvrez plans/${year}.yaml dans un éditeur
  oidp plan validate          le vérifie
  oidp status ${year}            dit où en est l’année
  oidp report --year ${year}     en fait le rapport`);
}
