import type { RuleWords } from './words.ts';

export const carryoverChronic: RuleWords<'carryover-chronic'> = {
  message({ isEvent, times, since, atLeast }) {
    const subject = isEvent ? 'il est reporté' : 'elle est reportée';
    return `${subject} pour la ${times}e fois de suite${atLeast ? ' au moins' : ''}, depuis le plan ${since}`;
  },
  help: () => 'décidez : la faire, la réduire à ce qui est possible, ou l’abandonner en disant pourquoi',
  related: 'la première fois',
  page: {
    summary: 'quelque chose est reporté depuis trois ans ou plus',
    meaning:
      'Une activité ou un événement encore à faire a été repris d’un plan au suivant trois fois de suite ou plus. Ce n’est pas une faute du fichier, mais une question à poser à l’assemblée. Les activités permanentes n’en sont pas l’objet.',
    why: 'Ce qui se reporte chaque année ne se fait pas. Un plan qui promet toujours la même chose perd la confiance de ceux qui le lisent.',
    wrong: {
      'plans/2028.yaml': activity(2028),
      'plans/2029.yaml': activity(2029),
      'plans/2030.yaml': activity(2030),
      'plans/2031.yaml': activity(2031),
    },
    right: {
      'plans/2029.yaml': activity(2029),
      'plans/2030.yaml': activity(2030),
      'plans/2031.yaml': activity(2031).replace('    carried', '    status: done\n    carried'),
    },
  },
};

/** The activity in the plan of a year, which in all but the first comes from the year before. */
function activity(year: number): string {
  const origin = year === 2028 ? '' : `    carriedFrom: { year: ${year - 1}, activity: guide }\n`;
  return `year: ${year}
activities:
  - id: guide
    number: 1
    priority: A
    title: Guide de la participation
${origin}`;
}
