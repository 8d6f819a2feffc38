import { formatPeriod } from '../../language/fr/dates.ts';
import { TITLES, themeOrigin } from '../../language/fr/report.ts';
import { startSentence } from '../inline.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What the year's work is about, across activities: each theme with its origin and the activities that it drives. */
export function themesSection({ plan, text, paragraphs, numbers }: Writer): Section | undefined {
  const { themes = [], activities } = plan;
  if (themes.length === 0) return undefined;
  const entries = themes.map(({ id, title, since, decidedBy, note }) => {
    const own = activities.filter((activity) => activity.themes?.includes(id));
    const origin = themeOrigin(since === undefined ? undefined : formatPeriod(since), decidedBy);
    return {
      term: text(title),
      details: [
        ...(origin === undefined ? [] : [origin]),
        ...paragraphs(note),
        ...(own.length === 0 ? [] : [startSentence(numbers(own))]),
      ],
    };
  });
  return { id: 'themes', title: TITLES.themes, blocks: [{ kind: 'definitions', entries }] };
}
