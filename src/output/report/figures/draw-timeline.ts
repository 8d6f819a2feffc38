import type { MonthCounts, TimelineChart, TimelineEntry } from '../../../report/figures/charts.ts';
import type { Drawing } from './draw.ts';
import { element, label, percent, words } from './svg.ts';

/** The names of the months and, above them where there is one, that of the day that the report speaks of. */
const HEAD = 30;
const NOW = 20;
const LANE_TITLE = 34;
const ROW = 36;
/** Of more entries than these, each has a line of its own and no second one for its words. */
const FEW_ENTRIES = 16;
const DENSE_ROW = 24;
const COUNTS = 66;
/** Of the mark of an entry, and the radius of a day. */
const MARK = { thick: 14, thin: 8, radius: 6 } as const;

/** Months from left to right; under them the entries, one a line, then how many there are in each month. */
export function drawTimeline({ months, lanes, counts, now }: TimelineChart): Drawing {
  const parts: string[] = [];
  const first = now === undefined ? 0 : NOW;
  let top = first + HEAD;
  const number = lanes.reduce((sum, { entries }) => sum + entries.length, 0);
  const row = number > FEW_ENTRIES ? DENSE_ROW : ROW;
  for (const { title, entries } of lanes) {
    parts.push(laneTitle(title, top));
    top += LANE_TITLE;
    for (const entry of entries) {
      parts.push(drawEntry(entry, top + row / 2, row));
      top += row;
    }
  }
  for (const each of counts) {
    parts.push(laneTitle(each.title, top), drawCounts(each, months, top + LANE_TITLE));
    top += LANE_TITLE + COUNTS;
  }
  const height = top + 8;
  return { height, content: [grid(months, first, height), ...drawNow(now, height), ...parts].join('\n') };
}

function grid(months: TimelineChart['months'], top: number, height: number): string {
  return months
    .map(({ short, initial, start, width }, index) =>
      [
        ...(index % 2 === 0
          ? [
              element('rect', {
                class: 'mois-pair',
                x: percent(start),
                width: percent(width),
                y: top,
                height: height - top,
              }),
            ]
          : []),
        label({
          text: short,
          narrowText: initial,
          x: start + width / 2,
          y: top + 15,
          room: width + 4,
          anchor: 'middle',
          className: 'discret',
        }),
      ].join('\n'),
    )
    .join('\n');
}

function laneTitle(title: string, top: number): string {
  return (
    element('rect', { class: 'filet', y: top, width: '100%', height: 1 }) +
    label({ text: title, x: 0, dx: 6, y: top + 18, room: 100, className: 'nom-barre' })
  );
}

/** An entry's mark, with its label on the side where there is more room. */
function drawEntry(
  { start, width, form, code, toConfirm, label: text }: TimelineEntry,
  y: number,
  row: number,
): string {
  const lines = row === ROW ? 2 : 1;
  const state = `aplat aplat-${code}${toConfirm ? ' incertain' : ''}`;
  const end = start + width;
  const point = form === 'days' && width < 1;
  const [left, right] = [start, 100 - end];
  // What takes up the year has no room beside it: its label stands above it.
  const above = Math.max(left, right) < 35;
  const height = above ? MARK.thin : MARK.thick;
  const middle = above ? y + row / 4 : y;
  const mark = point
    ? element('circle', { class: state, cx: percent(start + width / 2), cy: y, r: MARK.radius })
    : element('rect', {
        class: form === 'band' ? `${state} bande` : state,
        x: percent(start),
        width: percent(width),
        y: middle - height / 2,
        height,
        rx: form === 'band' ? 2 : 6,
      });
  const gap = point ? MARK.radius + 6 : 7;
  if (above) return mark + label({ text, x: start, dx: 6, y: y - row / 5, room: width, className: 'halo' });
  return left > right
    ? mark + label({ text, x: start, dx: -gap, y, room: left, anchor: 'end', lines, className: 'halo' })
    : mark + label({ text, x: end, dx: gap, y, room: right, lines, className: 'halo' });
}

/** A column for each month, the finished part of it filled, with its number on top. */
function drawCounts(
  { months: numbers, unit }: MonthCounts,
  months: TimelineChart['months'],
  top: number,
): string {
  const most = Math.max(1, ...numbers.map(({ total }) => total));
  const full = COUNTS - 22;
  const base = top + COUNTS - 4;
  return numbers
    .map(({ total, finished }, index) => {
      const { start, width } = months[index] ?? { start: 0, width: 0 };
      if (total === 0) return '';
      // At least a line where there is one at all.
      const height = Math.max(3, (total / most) * full);
      const filled = (finished / total) * height;
      const column = (code: string, from: number, size: number) =>
        element('rect', {
          class: `aplat aplat-${code}`,
          x: percent(start + width * 0.2),
          width: percent(width * 0.6),
          y: Number((base - from - size).toFixed(2)),
          height: Number(size.toFixed(2)),
        });
      return [
        ...(filled > 0 ? [column('finished', 0, filled)] : []),
        ...(filled < height ? [column(unit, filled, height - filled)] : []),
        element(
          'text',
          {
            class: 'nombre',
            x: percent(start + width / 2),
            y: Number((base - height - 9).toFixed(2)),
            'text-anchor': 'middle',
          },
          words(String(total)),
        ),
      ].join('\n');
    })
    .filter((column) => column !== '')
    .join('\n');
}

/** The day that the report speaks of. */
function drawNow(now: TimelineChart['now'], height: number): string[] {
  if (now === undefined) return [];
  const right = now.at > 50;
  return [
    element('rect', { class: 'repere', x: percent(now.at), y: 2, width: 1, height: height - 2 }),
    label({
      text: now.text,
      x: now.at,
      dx: right ? -5 : 5,
      y: 9,
      room: right ? now.at : 100 - now.at,
      anchor: right ? 'end' : 'start',
      className: 'texte-repere',
    }),
  ];
}
