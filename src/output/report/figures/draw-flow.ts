import type { FlowChart, FlowNode } from '../../../report/figures/charts.ts';
import type { Drawing } from './draw.ts';
import { element, label, percent } from './svg.ts';

const HEAD = 34;
/** In pixels: what all things of the fuller side take together, a node's least slot for its label, the gap between two. */
const FULL = 300;
const SLOT = 50;
const GAP = 12;
/** In hundredths of the width. */
const LEFT = 36;
const RIGHT = 64;
const NODE = 1.4;

interface Placed {
  readonly node: FlowNode;
  readonly top: number;
  readonly height: number;
}

/** The plan before on the left, what became of it and this year's plan on the right, ribbons between them. */
export function drawFlow({ headings, left, right, flows }: FlowChart): Drawing {
  const total = (nodes: readonly FlowNode[]) => nodes.reduce((sum, { number }) => sum + number, 0);
  const unit = FULL / Math.max(1, total(left), total(right));
  const [from, to] = [place(left, unit), place(right, unit)];
  const height = HEAD + Math.max(bottomOf(from), bottomOf(to));
  const taken = { from: left.map(() => 0), to: right.map(() => 0) };
  const ribbons = flows.map((flow) => {
    const [a, b] = [from[flow.from], to[flow.to]];
    if (a === undefined || b === undefined) return '';
    const size = flow.number * unit;
    const [y1, y2] = [a.top + (taken.from[flow.from] ?? 0), b.top + (taken.to[flow.to] ?? 0)];
    taken.from[flow.from] = (taken.from[flow.from] ?? 0) + size;
    taken.to[flow.to] = (taken.to[flow.to] ?? 0) + size;
    const code = a.node.code === 'added' ? 'added' : b.node.code;
    return element('path', { class: `ruban ruban-${code}`, d: ribbon(y1, y2, size) });
  });
  return {
    height,
    content: [
      label({ text: headings.left, x: LEFT, y: 12, room: LEFT, anchor: 'end', className: 'discret' }),
      label({ text: headings.right, x: RIGHT, y: 12, room: 100 - RIGHT, className: 'discret' }),
      element(
        'svg',
        {
          x: percent(LEFT + 1 + NODE),
          y: HEAD,
          width: percent(RIGHT - LEFT - 2 - 2 * NODE),
          height: height - HEAD,
          viewBox: `0 0 100 ${height - HEAD}`,
          preserveAspectRatio: 'none',
        },
        ribbons.join('\n'),
      ),
      ...from.map((each) => drawNode(each, 'left')),
      ...to.map((each) => drawNode(each, 'right')),
    ].join('\n'),
  };
}

function place(nodes: readonly FlowNode[], unit: number): Placed[] {
  let top = 0;
  return nodes.map((node) => {
    const height = Number(Math.max(3, node.number * unit).toFixed(2));
    const placed = { node, top, height };
    top += Math.max(SLOT, height) + GAP;
    return placed;
  });
}

function bottomOf(nodes: readonly Placed[]): number {
  return Math.ceil(Math.max(0, ...nodes.map(({ top, height }) => top + Math.max(SLOT, height))));
}

/** A band of one height that bends from a place of the left edge to one of the right. */
function ribbon(y1: number, y2: number, size: number): string {
  const at = (y: number) => Number(y.toFixed(2));
  return `M0 ${at(y1)}C50 ${at(y1)} 50 ${at(y2)} 100 ${at(y2)}V${at(y2 + size)}C50 ${at(y2 + size)} 50 ${at(y1 + size)} 0 ${at(y1 + size)}Z`;
}

function drawNode({ node, top, height }: Placed, side: 'left' | 'right'): string {
  const { name, detail, code } = node;
  const y = HEAD + top;
  const bar = element('rect', {
    class: `noeud noeud-${code}`,
    x: percent(side === 'left' ? LEFT + 1 : RIGHT - 1 - NODE),
    width: percent(NODE),
    y,
    height,
  });
  const at =
    side === 'left'
      ? ({ x: LEFT, room: LEFT, anchor: 'end' } as const)
      : ({ x: RIGHT, room: 100 - RIGHT } as const);
  return [
    bar,
    label({ ...at, text: name, y: y + 8, className: 'nom-barre' }),
    label({ ...at, text: detail, y: y + 25, lines: 2, hanging: true, className: 'discret' }),
  ].join('\n');
}
