import {
  NOT_YET,
  absentWords,
  continuesWords,
  hereWords,
  lastNoteWords,
} from '../language/fr/activity-record.ts';
import { expandLinks, referenceWords } from '../language/fr/links.ts';
import { statusWord } from '../language/fr/plan.ts';
import { formatTarget } from '../model/references.ts';
import type { ActivityRecord } from '../report/activity-record.ts';
import type { YearFacts } from '../report/facts.ts';
import type { LaterStage, Stage } from '../report/lineage.ts';
import { describeRows, oneLine } from './activity-cells.ts';
import { STATUS_WIDTH, dueMarks } from './activity-marks.ts';
import { historyMarks, numberAt, statusAt } from './history-marks.ts';
import type { Style } from './style.ts';
import type { HangingLine } from './wrap.ts';

type Plans = ActivityRecord['plans'];

/** The items of an activity, each with what is known of it, where it comes from and where it went on. */
export function itemLines(facts: YearFacts, { items, plans }: ActivityRecord, style: Style): HangingLine[] {
  const cellsOf = describeRows(facts);
  return items.map(({ row, lineage }) => {
    const { item } = row.found;
    const cells = cellsOf(row);
    return {
      head: `  ${item?.letter}. ${cells.status === undefined ? '' : `${cells.status.padEnd(STATUS_WIDTH)} `}`,
      body: [
        cells.title,
        ...dueMarks(row, cells, style),
        ...(item?.lead === undefined || cells.lead === undefined ? [] : [style.dim(cells.lead)]),
        ...(item?.note === undefined ? [] : [oneLine(expandLinks(item.note, facts.plan, plans))]),
        ...historyMarks(row.found, lineage, facts.plan, plans).map((words) => style.dim(words)),
      ].join(style.dim(' — ')),
    };
  });
}

/** What it was before, year by year, and what became of it; nothing where no other year knows it. */
export function historyLines({ plan }: YearFacts, record: ActivityRecord, style: Style): HangingLine[] {
  const { row, lineage, plans } = record;
  const { before, after, missingFrom } = lineage;
  if (before.length === 0 && after.length === 0 && missingFrom === undefined) return [];
  const here = hereWords(referenceWords(row.found, plan));
  return [
    ...before.flatMap((stage) => stageLines(stage, plans, [], style)),
    {
      head: yearHead(plan.year),
      body: [here, ...(row.status === undefined ? [] : [statusWord(row.status, plan)])].join(' — '),
    },
    ...after.flatMap((stage) => stageLines(stage, plans, partWords(stage, record), style)),
    ...(missingFrom === undefined ? [] : [{ head: yearHead(missingFrom), body: NOT_YET }]),
  ];
}

/** What is told of one year and, below it, what was noted there last. */
function stageLines(stage: Stage, plans: Plans, marks: readonly string[], style: Style): HangingLine[] {
  const { at, there, lastNote } = stage;
  const head = yearHead(at.year);
  if (there === undefined) return [{ head, body: absentWords(formatTarget({ ...at, year: undefined })) }];
  const { plan, found } = there;
  const words = (text: string) => oneLine(expandLinks(text, plan, plans));
  const status = statusAt(stage);
  const title = `${referenceWords(found, plan)}, ${words((found.item ?? found.activity).title)}`;
  const note = lastNote && lastNoteWords(lastNote, words(lastNote.note ?? ''), found, plan);
  return [
    { head, body: [title, ...marks, ...(status === undefined ? [] : [status])].join(' — ') },
    ...(note === undefined ? [] : [{ head: ' '.repeat(head.length), body: style.dim(note) }]),
  ];
}

/** What a later activity continues, where that is a part of it, or one of several that it became. */
function partWords({ from }: LaterStage, { row, lineage, plans }: ActivityRecord): string[] {
  const isPart = row.found.item === undefined && from.item !== undefined;
  const isOneOfSeveral = lineage.after.filter(({ at }) => at.year === from.year).length > 1;
  return isPart || isOneOfSeveral ? [continuesWords(numberAt(from, plans))] : [];
}

function yearHead(year: number): string {
  return `  ${year}  `;
}
