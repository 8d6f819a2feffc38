import { whenWords } from '../../language/fr/dashboard.ts';
import { BRIEF } from '../../language/fr/report-documents.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { concat } from '../inline.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';
import { MOST_BRIEF } from './most.ts';

/** What the calendar still holds, of how much, and the next of it; nothing once the year is over. */
export function briefEvents({ plan, facts, text }: Writer): Section | undefined {
  const { upcoming, asOf } = facts;
  if (upcoming.length === 0 || asOf >= `${plan.year}-12-31`) return undefined;
  const entries = upcoming
    .slice(0, MOST_BRIEF)
    .map((event) => concat(capitalize(whenWords(event)), BRIEF.dash, text(event.title)));
  return {
    id: 'prochains-evenements',
    title: BRIEF.events,
    blocks: [
      {
        kind: 'paragraph',
        text: BRIEF.upcoming(upcoming.length, plan.calendar?.length ?? 0, MOST_BRIEF),
      },
      { kind: 'list', entries },
    ],
  };
}
