import { progressSentence } from '../language/fr/progress.ts';
import { activityWord, openWords } from '../language/fr/report.ts';
import {
  ACROSS_CAPTIONS,
  ACROSS_COLUMNS,
  ACROSS_PROGRESS,
  countedTwice,
} from '../language/fr/report-review.ts';
import { capitalize } from '../language/fr/typography.ts';
import { progressOf } from '../model/progress.ts';
import type { Activity } from '../model/schema.ts';
import { enumerateTexts } from './inline.ts';
import { hasBegun } from './progress.ts';
import type { Block } from './view.ts';
import type { Writer } from './writer.ts';

/** A theme or an objective with the activities that name it. */
interface Strand {
  readonly title: string;
  readonly activities: readonly Activity[];
}

/** How far each theme or objective has come, with how that is counted; nothing before there is something to tell. */
export function viewAcross(kind: 'theme' | 'objective', strands: readonly Strand[], writer: Writer): Block[] {
  const { plan, facts, text } = writer;
  if (!hasBegun(plan, facts.progress)) return [];
  const { progress: progressTitle, open, none } = ACROSS_PROGRESS;
  return [
    {
      kind: 'table',
      caption: ACROSS_CAPTIONS[kind],
      columns: [
        { title: ACROSS_COLUMNS[kind] },
        { title: capitalize(activityWord(2, plan)) },
        { title: progressTitle },
        { title: open },
      ],
      rows: strands.map(({ title, activities }) => {
        const progress = progressOf(plan, activities);
        const names = activities.map((activity) => writer.numberLink(activity));
        return {
          cells: [
            text(title),
            names.length === 0 ? none : enumerateTexts(names),
            progressSentence(progress, plan),
            progress === null ? '' : openWords(progress, plan),
          ],
        };
      }),
    },
    { kind: 'paragraph', text: countedTwice(plan, kind) },
  ];
}
