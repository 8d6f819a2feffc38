import type { FundingChart } from '../../../report/figures/charts.ts';
import { clean } from '../prepare.ts';
import type { Drawing } from './draw.ts';
import { textWidth } from './fit-text.ts';
import { element, label, percent, words } from './svg.ts';

const ROW = 58;
const BAR = { top: 22, height: 22 } as const;

/** In pixels, what a figure has at the least on paper and on a phone, and the air around an amount. */
const LEAST = { large: 600, etroit: 280 } as const;
const AIR = 14;
const SIZE = 12;

/** A bar for each year, as long as its total, parted by funder; an amount stands in its part where there is room for it, and is told by the part itself. */
export function drawFunding({ rows }: FundingChart): Drawing {
  const drawn = rows.map(({ label: name, total, parts }, index) => {
    const top = index * ROW;
    const bar = top + BAR.top;
    return [
      label({ text: name, x: 0, y: top + 10, room: 45, className: 'nom-barre' }),
      label({ text: total, x: 100, y: top + 10, room: 54, anchor: 'end', className: 'discret' }),
      element('rect', { class: 'aplat vide', y: bar, width: '100%', height: BAR.height }),
      ...parts.map(({ code, start, width, words: told }) =>
        element(
          'rect',
          {
            class: `aplat aplat-${code}`,
            x: percent(start),
            width: percent(width),
            y: bar,
            height: BAR.height,
          },
          element('title', {}, words(told)),
        ),
      ),
      ...parts.flatMap(({ code, start, width, amount }) =>
        (['large', 'etroit'] as const)
          .filter((size) => textWidth(clean(amount), SIZE) + AIR <= (width / 100) * LEAST[size])
          .map((size) =>
            element(
              'text',
              {
                class: `${size} nombre nombre-${code}`,
                x: percent(start + width / 2),
                y: bar + BAR.height / 2,
                'text-anchor': 'middle',
              },
              words(amount),
            ),
          ),
      ),
    ].join('\n');
  });
  return { height: Math.max(1, rows.length) * ROW - 8, content: drawn.join('\n') };
}
