import {
  NO_DIFFERENCE,
  SCOPE,
  type Unchanged,
  betweenWords,
  carryHint,
  diffTitle,
  missingWords,
  sizesWords,
  unchangedWords,
  untrackedWords,
} from '../language/fr/plan-diff.ts';
import { isTracked } from '../model/status.ts';
import { account } from '../model/unfinished.ts';
import { isSameItem } from '../report/diff/activities.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import type { Paper } from './activities-text.ts';
import { noticeLines } from './notice.ts';
import { type DiffRow, type DiffSection, diffSections, hasChanged } from './plan-diff-sections.ts';
import { type HangingLine, hangLines } from './wrap.ts';

/** In columns: how far in stands what is told below an activity. */
const NOTE_INDENT = 6;

/** What lies between two plans, for a person. */
export async function printPlanDiff(diff: PlanDiff, { style, columns }: Paper): Promise<string> {
  const sections = diffSections(diff);
  const blocks: HangingLine[][] = [
    [style.bold(diffTitle(diff.from.year, diff.to.year)), ...headLines(diff)].map(whole),
    ...sections.map((section) => [
      whole(style.bold(section.isAlarming === true ? style.yellow(section.heading) : section.heading)),
      ...rowLines(section, style.dim),
    ]),
    closingLines(diff, sections.length === 0, style.dim).map(whole),
  ];
  const printed = await Promise.all(blocks.map((lines) => hangLines(lines, columns)));
  return `${printed.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function whole(body: string): HangingLine {
  return { head: '', body };
}

/** What is to be known of all that stands below. */
function headLines(diff: PlanDiff): string[] {
  const { from, to, between, missing } = diff;
  return [
    ...noticeLines(diff),
    sizesWords(from, to),
    ...(between.length === 0 ? [] : [betweenWords(between.map(({ year }) => year))]),
    ...missing.map(missingWords),
    ...(isTracked(from) ? [] : [untrackedWords(from.year)]),
  ];
}

function rowLines({ rows }: DiffSection, dim: (text: string) => string): HangingLine[] {
  const widths = columnWidths(rows);
  return rows.flatMap(({ cells, title, marks = [], notes = [] }) => [
    {
      head: `  ${widths.map((width, index) => `${(cells[index] ?? '').padEnd(width)}  `).join('')}`,
      body: marks.length === 0 ? title : `${title} ${dim(`— ${marks.join(', ')}`)}`,
    },
    ...notes.map((note) => ({ head: ' '.repeat(NOTE_INDENT), body: note, further: 2 })),
  ]);
}

function columnWidths(rows: readonly DiffRow[]): number[] {
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: columns }, (_, index) =>
    Math.max(...rows.map(({ cells }) => (cells[index] ?? '').length)),
  );
}

function closingLines(diff: PlanDiff, isEqual: boolean, dim: (text: string) => string): string[] {
  const { from, to, between, missing } = diff;
  const unchanged = unchangedWords(countUnchanged(diff), to);
  const lost = account(from, to).lost.length;
  const canCarry =
    between.length === 0 && missing.length === 0 && isTracked(from) && to.state !== 'closed' && lost > 0;
  return [
    ...(isEqual ? [NO_DIFFERENCE] : []),
    ...(unchanged === undefined ? [] : [unchanged]),
    dim(SCOPE),
    ...(canCarry ? [carryHint(lost, from.year, to.year)] : []),
  ];
}

/** What both plans have alike, and of which nothing is told. */
function countUnchanged({ objectives, priorities, themes, activities, events }: PlanDiff): Unchanged {
  const items = activities.flatMap((change) =>
    'continued' in change ? change.continued.flatMap((each) => each.items) : [],
  );
  return {
    objectives: objectives.filter((pair) => !hasChanged(pair, false)).length,
    priorities: priorities.filter((pair) => !hasChanged(pair, true)).length,
    themes: themes.filter((pair) => !hasChanged(pair, false)).length,
    activities: activities.filter(({ kind }) => kind === 'unchanged').length,
    items: items.filter((change) => change.kind === 'same-title' && isSameItem(change)).length,
    events: events.filter(({ kind }) => kind === 'unchanged').length,
  };
}
