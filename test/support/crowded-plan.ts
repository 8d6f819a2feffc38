const STATUSES = ['planned', 'in-progress', 'done', 'postponed', 'cancelled'] as const;
const PRIORITIES = Array.from('ABCDEFGHIJKL');
const LONG = 'Priorité dont l’intitulé ne tient sur aucune ligne d’aucune page, quelle que soit sa largeur';

/** A plan of 500 activities and 30 events with titles of every length, carried from a year where one is named. */
export function crowdedPlan(year: number, from?: number): string {
  const month = (index: number) => `${year}-${String((index % 12) + 1).padStart(2, '0')}`;
  const activities = Array.from({ length: 500 }, (_, index) => {
    const priority = PRIORITIES[(index * (from === undefined ? 7 : 1)) % PRIORITIES.length];
    const carried = from === undefined ? '' : `, carriedFrom: { year: ${from}, activity: a${index} }`;
    const status = STATUSES[(index * 3) % STATUSES.length];
    return `  - { id: a${index}, number: ${index + 1}, priority: ${priority}, title: A${index}, status: ${status}, due: ${month(index)}${carried} }`;
  });
  const events = Array.from({ length: 30 }, (_, index) => {
    const when = index === 7 ? year : index % 2 === 0 ? month(index) : `${month(index)}-1${index % 10}`;
    const rest = `${index % 5 === 0 ? ', organizer: cglu' : ''}${index % 4 === 0 ? ', toConfirm: [date]' : ''}`;
    return `  - { id: e${index}, title: "${index % 3 === 0 ? 'MW'.repeat(60) : LONG}", when: ${when}${rest} }`;
  });
  return `year: ${year}
title: Plan ${year}
state: adopted
priorities:
${PRIORITIES.map((letter, index) => `  ${letter}: { title: "${index % 2 === 0 ? LONG : 'WM'.repeat(40)}" }`).join('\n')}
activities:
${activities.join('\n')}
calendar:
${events.join('\n')}
`;
}
