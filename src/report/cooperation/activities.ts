import { expandLinks } from '../../language/fr/links.ts';
import { statusWord } from '../../language/fr/plan.ts';
import { SHEET } from '../../language/fr/report-cooperation.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { statusOf } from '../../model/progress.ts';
import { isTracked } from '../../model/status.ts';
import type { Section } from '../view.ts';
import type { Sheet } from './sheet.ts';

/** The activities of the plans that name the partnership, the oldest plan first. */
export function activitiesSection({ record: { activities }, plans }: Sheet): Section {
  const { plan: year, number, title, status } = SHEET.activityColumns;
  const blocks: Section['blocks'] =
    activities.length === 0
      ? [{ kind: 'paragraph', text: SHEET.noActivity }]
      : [
          {
            kind: 'table',
            caption: SHEET.activitiesCaption,
            columns: [{ title: year }, { title: number }, { title }, { title: status }],
            rows: inOrder(activities).map(({ plan, activity }) => ({
              cells: [
                String(plan.year),
                String(activity.number),
                expandLinks(activity.title, plan, plans),
                capitalize(isTracked(plan) ? statusWord(statusOf({ activity }), plan) : SHEET.untracked),
              ],
            })),
          },
        ];
  return { id: 'activites', title: SHEET.activities, blocks };
}

function inOrder(activities: Sheet['record']['activities']): Sheet['record']['activities'] {
  return activities.toSorted((a, b) => a.plan.year - b.plan.year || a.activity.number - b.activity.number);
}
