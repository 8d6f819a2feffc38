import { andOthers, asOfSentence, listHeadings, stateSentence } from '../language/fr/dashboard.ts';
import { expandLinks } from '../language/fr/links.ts';
import type { YearFacts } from '../report/facts.ts';
import { alignRows } from './align-rows.ts';
import { dashboardLists } from './dashboard-lists.ts';
import { progressLines } from './dashboard-progress.ts';
import type { List } from './dashboard-rows.ts';
import { type Layout, type Screen, layoutFor } from './layout.ts';
import { noticeLines } from './notice.ts';
import { shareRows } from './share-rows.ts';
import type { Style } from './style.ts';

/** How many entries of a list are shown where there is no terminal to fill. */
const SHOWN = 5;

/** In columns: how wide the head of a dashboard may be where there is no terminal. */
const WIDTH = 110;

/** However little room there is, so many priorities are shown. */
const LEAST_PRIORITIES = 3;

/**
 * The dashboard of a year, for a person: on one screen of a terminal, the prompt included, its lines cut at the edge;
 * without a terminal, whole lines.
 */
export async function printDashboard(facts: YearFacts, style: Style, screen?: Screen): Promise<string> {
  const layout = await layoutFor(screen);
  const head = headLines(facts, style, layout);
  const lists = dashboardLists(facts);
  const progress = (most: number) => progressLines(facts, most, style, layout);
  const { priorities, shown, gaps } = allot(facts, lists, head.length + progress(Infinity).length, screen);
  const blocks = [
    head,
    progress(priorities),
    ...lists.map((list, index) => listLines(list, shown[index] ?? 0, style, layout)),
  ];
  return `${blocks
    .map((lines, index) => [...(index > 0 && index <= gaps ? [''] : []), ...lines].join('\n'))
    .join('\n')}\n`;
}

/** How much of everything there is room for; `gaps` is how many of the blocks after the head begin with an empty line. */
function allot(
  { priorities }: YearFacts,
  lists: readonly List[],
  fixed: number,
  screen: Screen | undefined,
): { priorities: number; shown: readonly number[]; gaps: number } {
  const sizes = lists.map(({ rows }) => rows.length);
  const blocks = 1 + lists.length;
  if (screen === undefined)
    // Nothing is gained by a line that tells of one more instead of showing it.
    return {
      priorities: priorities.length,
      shown: sizes.map((size) => (size === SHOWN + 1 ? size : Math.min(size, SHOWN))),
      gaps: blocks,
    };
  const claims = lists.map(({ rows, share }) => ({ size: rows.length, share }));
  const least = (times: number) =>
    claims.reduce((sum, { size, share }) => sum + Math.min(size, times * share), 0);
  // One row is the prompt's.
  const free = screen.rows - 1 - fixed - lists.length;
  // Empty lines between lists are worth less than a second entry of each, those around the progress less than a first.
  const gaps = free - blocks >= least(2) ? blocks : free - 2 >= least(1) ? 2 : 0;
  const lacking = Math.max(0, least(1) - (free - gaps));
  const fewer = Math.max(LEAST_PRIORITIES, priorities.length - lacking - 1);
  return {
    priorities: lacking === 0 || fewer >= priorities.length ? priorities.length : fewer,
    shown: shareRows(Math.max(free - gaps, least(1)), claims),
    gaps,
  };
}

/** The title, and what is to be known of what stands below, in as few lines as hold it: a sentence is in two at the most. */
function headLines(facts: YearFacts, style: Style, { columns, clean, widthOf, cut }: Layout): string[] {
  const { plan, asOf, completedOn, others } = facts;
  const width = Math.min(columns, WIDTH);
  const lines: string[] = [];
  for (const sentence of [
    `${stateSentence(plan)}.`,
    `${asOfSentence(asOf, completedOn)}.`,
    ...noticeLines(facts),
  ].map(clean)) {
    const longer = `${lines.at(-1)} ${sentence}`;
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else if (widthOf(sentence) <= columns) lines.push(sentence);
    else {
      const words = sentence.split(' ');
      let first = 1;
      while (widthOf(words.slice(0, first + 1).join(' ')) <= columns) first++;
      lines.push(...[words.slice(0, first), words.slice(first)].map((part) => cut(part.join(' '), columns)));
    }
  }
  return [style.bold(cut(clean(expandLinks(plan.title, plan, others)), columns)), ...lines];
}

function listLines(list: List, shown: number, style: Style, layout: Layout): string[] {
  const { title, rows, apart = [], parts = [], command, isAlarming = false } = list;
  const { columns, clean, widthOf, cut } = layout;
  const number = rows.length;
  // In a terminal a line is worth more than the place where the cut is seen.
  const inHeading = columns !== Infinity;
  const forms =
    number === 0 && apart.length === 0
      ? [title]
      : listHeadings({
          title,
          number,
          shown: inHeading ? shown : number,
          apart,
          parts,
          command,
        });
  const cleaned = forms.map(clean);
  const heading = cleaned.find((form) => widthOf(form) <= columns) ?? cut(cleaned.at(-1) ?? '', columns);
  const tint = isAlarming ? style.red : (text: string) => text;
  return [
    style.bold(tint(heading)),
    ...alignRows(rows.slice(0, shown), 2, layout).map(
      ({ cells: [indent, first, second, ...cells], ...row }) =>
        [indent, first, second && tint(second), ...cells, row.title, style.dim(row.detail)]
          .join('')
          .trimEnd(),
    ),
    ...(inHeading || shown === number ? [] : [`  ${andOthers(number - shown, command)}`]),
  ];
}
