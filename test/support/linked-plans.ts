import type { Activity, Plan } from '../../src/model/schema.ts';

/** What a test of links between years says of an activity. */
type Draft = Omit<Activity, 'number' | 'priority' | 'title'>;

/** A plan of a year with these activities, by their ids, and nothing else. */
export function planWith(year: number, ...activities: readonly Draft[]): Plan {
  return {
    year,
    title: `Plan ${year}`,
    priorities: { A: { title: 'Communication' } },
    activities: activities.map((activity, index) => ({
      number: index + 1,
      priority: 'A',
      title: activity.id,
      ...activity,
    })),
  };
}
