import type { StackedChart } from '../../../report/figures/charts.ts';
import type { Drawing } from './draw.ts';
import { element, label, percent, words } from './svg.ts';

const ROW = 58;
const BAR = { top: 24, height: 18 } as const;

/** In hundredths: a narrower part has no room for its number on a phone. */
const ROOM_FOR_NUMBER = 7;

/** In hundredths, with a little air between a name and its figures. */
const ALL = 99;

/** A name of so many letters leaves its figures more room. */
const SHORT = 12;

/** A bar for each row, parted. The first one, for the whole, stands a little apart. */
export function drawStacked({ rows }: StackedChart): Drawing {
  const drawn = rows.map(({ label: name, value, shortValue, parts }, index) => {
    const top = index * ROW + (index === 0 ? 0 : 8);
    const bar = top + BAR.top;
    const room = name.length <= SHORT ? 30 : 56;
    return [
      label({ text: name, x: 0, y: top + 10, room, narrowRoom: 74, className: 'nom-barre' }),
      label({
        text: value,
        narrowText: shortValue,
        x: 100,
        y: top + 10,
        room: ALL - room,
        narrowRoom: 25,
        anchor: 'end',
        className: 'discret',
      }),
      element('rect', { class: 'aplat vide', y: bar, width: '100%', height: BAR.height }),
      ...parts.map(({ code, start, width }) =>
        element('rect', {
          class: `aplat aplat-${code}`,
          x: percent(start),
          width: percent(width),
          y: bar,
          height: BAR.height,
        }),
      ),
      ...parts
        .filter(({ width }) => width >= ROOM_FOR_NUMBER)
        .map(({ code, start, width, number }) =>
          element(
            'text',
            {
              class: `nombre nombre-${code}`,
              x: percent(start + width / 2),
              y: bar + BAR.height / 2,
              'text-anchor': 'middle',
            },
            words(number),
          ),
        ),
    ].join('\n');
  });
  return { height: Math.max(1, rows.length) * ROW, content: drawn.join('\n') };
}
