import { END, HEAD, type Unchanged } from '../language/fr/plan-diff.ts';
import { isTracked } from '../model/status.ts';
import { account } from '../model/unfinished.ts';
import { type Pair, hasChanged } from '../report/diff/declarations.ts';
import type { ContinuedChange } from '../report/diff/activities.ts';
import type { PlanDiff } from '../report/plan-diff.ts';
import type { Paper } from './activities-text.ts';
import { noticeLines } from './notice.ts';
import { type DiffSection, diffSections } from './plan-diff-sections.ts';
import { type HangingLine, hangLines } from './wrap.ts';

/** In columns: how far in stands what is told below an activity. */
const NOTE_INDENT = 6;

/** What lies between two plans, for a person. */
export async function printPlanDiff(diff: PlanDiff, { style, columns }: Paper): Promise<string> {
  const sections = diffSections(diff);
  const blocks: HangingLine[][] = [
    headLines(diff, style.bold).map(whole),
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

function headLines(diff: PlanDiff, bold: (text: string) => string): string[] {
  const { from, to, between, missing } = diff;
  return [
    bold(HEAD.title(from, to)),
    ...noticeLines(diff),
    HEAD.sizes(from, to),
    ...(between.length === 0 ? [] : [HEAD.between(between)]),
    ...missing.map(HEAD.missing),
    ...(isTracked(from) ? [] : [HEAD.untracked(from)]),
  ];
}

/** Rows in columns, which all rows of a section have alike. */
function rowLines({ rows }: DiffSection, dim: (text: string) => string): HangingLine[] {
  const widthAt = (index: number) => Math.max(...rows.map(({ cells }) => cells[index]?.length ?? 0));
  const widths = rows[0]?.cells.map((_, index) => widthAt(index)) ?? [];
  return rows.flatMap(({ cells, title, marks = [], notes = [] }) => [
    {
      head: `  ${cells.map((cell, index) => `${cell.padEnd(widths[index] ?? 0)}  `).join('')}`,
      body: marks.length === 0 ? title : `${title} ${dim(`— ${marks.join(', ')}`)}`,
    },
    ...notes.map((note) => ({ head: ' '.repeat(NOTE_INDENT), body: note, further: 2 })),
  ]);
}

function closingLines(diff: PlanDiff, isEqual: boolean, dim: (text: string) => string): string[] {
  const { from, to, between, missing } = diff;
  const isNext = between.length === 0 && missing.length === 0;
  const lost = isNext && isTracked(from) && to.state !== 'closed' ? account(from, to).lost.length : 0;
  return [
    ...(isEqual ? [END.noDifference] : []),
    ...END.unchanged(countUnchanged(diff), to),
    dim(END.scope),
    ...(lost === 0 ? [] : [END.carry(lost, from, to)]),
  ];
}

/** How much both plans have alike, of which nothing else is told. */
function countUnchanged({ objectives, priorities, themes, activities, events }: PlanDiff): Unchanged {
  const same = (pairs: readonly Pair[]) => pairs.filter((pair) => !hasChanged(pair)).length;
  const unchanged = activities.filter((change): change is ContinuedChange => change.kind === 'unchanged');
  return {
    objectives: same(objectives),
    priorities: same(priorities),
    themes: same(themes),
    activities: unchanged.length,
    items: unchanged.flatMap(({ continued }) => continued.flatMap(({ items }) => items)).length,
    events: events.filter(({ kind }) => kind === 'unchanged').length,
  };
}
