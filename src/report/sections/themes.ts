import { TITLES, themeOrigin } from '../../language/fr/report.ts';
import { viewAcross } from '../across.ts';
import { startSentence } from '../inline.ts';
import type { Definition, Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/**
 * What the year's work is about, across activities: each theme with its origin, the activities that it drives and, once
 * there is something to tell, how far these have come.
 */
export function themesSection(writer: Writer): Section | undefined {
  const { plan, text, paragraphs, numbers } = writer;
  const { themes = [], activities } = plan;
  if (themes.length === 0) return undefined;
  const strands = themes.map((theme) => ({
    ...theme,
    activities: activities.filter((activity) => activity.themes?.includes(theme.id)),
  }));
  const progress = viewAcross('theme', strands, writer);
  const entries = strands.map(({ title, since, decidedBy, note, activities: own }): Definition => {
    const origin = themeOrigin(since, decidedBy);
    return {
      term: text(title),
      details: [
        ...(origin === undefined ? [] : [origin]),
        ...paragraphs(note),
        // The table of progress names them, too.
        ...(own.length === 0 || progress.length > 0 ? [] : [startSentence(numbers(own))]),
      ],
    };
  });
  const told = entries.filter(({ details = [] }) => progress.length === 0 || details.length > 0);
  return {
    id: 'themes',
    title: TITLES.themes,
    blocks: [...(told.length === 0 ? [] : [{ kind: 'definitions', entries: told } as const]), ...progress],
  };
}
