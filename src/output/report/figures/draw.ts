import type { Chart } from '../../../report/figures/charts.ts';
import type { FigureBlock } from '../../../report/view.ts';
import { drawFlow } from './draw-flow.ts';
import { drawFunding } from './draw-funding.ts';
import { drawStacked } from './draw-stacked.ts';
import { drawTimeline } from './draw-timeline.ts';
import { element, words } from './svg.ts';

/** What a chart draws, and its height in pixels; it is as wide as its page. */
export interface Drawing {
  readonly height: number;
  readonly content: string;
}

/** In pixels: with its legend, a higher one does not fit a sheet of A4 as it is. */
const HIGH = 800;

/** The figure as one SVG with its title and its description; all its colours and fonts are the style sheet's. */
export function drawFigure({ id, title, description, chart }: FigureBlock): string {
  const { height, content } = drawChart(chart);
  const [named, described] = [`${id}-titre`, `${id}-description`];
  return element(
    'svg',
    {
      class: `trace trace-${chart.type}${height > HIGH ? ' trace-haute' : ''}`,
      role: 'img',
      'aria-labelledby': named,
      'aria-describedby': described,
      width: '100%',
      height,
    },
    [
      element('title', { id: named }, words(title)),
      element('desc', { id: described }, words(description)),
      content,
    ].join('\n'),
  );
}

function drawChart(chart: Chart): Drawing {
  switch (chart.type) {
    case 'stacked':
      return drawStacked(chart);
    case 'timeline':
      return drawTimeline(chart);
    case 'flow':
      return drawFlow(chart);
    case 'funding':
      return drawFunding(chart);
  }
}
