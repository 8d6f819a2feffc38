import { formatPeriod } from '../../language/fr/dates.ts';
import { CAPTIONS, COLUMNS, TITLES, UNKNOWN, activityColumn, daysWords } from '../../language/fr/report.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { leadOf } from '../../model/references.ts';
import { startSentence } from '../inline.ts';
import { startWithName } from '../parties.ts';
import type { Block } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What is open and should have been finished, the longest overdue first. */
export function latePart({ facts, plan, text, reference, party }: Writer): Block[] {
  if (facts.late.length === 0) return [];
  const { title, lead, due, days } = COLUMNS.late;
  return [
    { kind: 'heading', level: 3, id: 'echeances', text: TITLES.late },
    {
      kind: 'table',
      caption: CAPTIONS.late,
      columns: [{ title: activityColumn(plan) }, { title }, { title: lead }, { title: due }, { title: days }],
      rows: facts.late.map(({ found, due: date, days: overdue }) => {
        const { activity, item } = found;
        const responsible = leadOf(found);
        return {
          cells: [
            startSentence({ inline: [reference(found)] }),
            text((item ?? activity).title),
            responsible === undefined ? UNKNOWN : text(startWithName(party(responsible))),
            capitalize(formatPeriod(date)),
            daysWords(overdue),
          ],
        };
      }),
    },
  ];
}
