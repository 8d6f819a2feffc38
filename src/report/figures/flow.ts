import { FLOW, NOTHING, SAME_DATA, TOTAL, flowDescription, flowNote } from '../../language/fr/figures.ts';
import { formatNumber } from '../../language/fr/typography.ts';
import type { Plan } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import type { YearFacts } from '../facts.ts';
import type { FigureBlock } from '../view.ts';
import type { FlowChart, FlowNode } from './charts.ts';
import { type Fate, type YearFates, tellFates } from './fates.ts';

/** A node of the right side, with what reaches it. */
interface Destination extends Omit<FlowNode, 'number'> {
  readonly column: string;
  readonly is: (fate: Fate) => boolean;
  /** Of the things that are new this year. */
  readonly added: number;
}

/** What became of the plan before, priority by priority, and what this one adds; only where both tell. */
export function viewFlow({ plan, others }: YearFacts): FigureBlock | undefined {
  const previous = others.get(plan.year - 1);
  if (previous === undefined || !isTracked(previous)) return undefined;
  const fates = tellFates(previous, plan);
  const all = [...(fates?.before.values() ?? [])].flat();
  if (fates === undefined || all.length === 0) return undefined;
  const [from, to] = [previous.year, plan.year];
  const destinations = destinationsOf(plan, fates);
  const sources = sourcesOf(previous, plan, fates, destinations);
  const number = (is: (fate: Fate) => boolean) => all.filter(is).length;
  return {
    kind: 'figure',
    id: 'figure-report',
    title: FLOW.title(from, to),
    description: flowDescription({
      from,
      to,
      total: all.length,
      done: number((fate) => fate === 'done'),
      givenUp: number((fate) => fate === 'given-up'),
      left: number((fate) => fate === 'left'),
      carried: number((fate) => typeof fate === 'object'),
      added: [...fates.added.values()].reduce((sum, each) => sum + each, 0),
    }),
    chart: chartOf(sources, destinations, { left: FLOW.plan(from), right: FLOW.year(to) }),
    legend: [],
    notes: [flowNote(plan)],
    tableTitle: SAME_DATA,
    table: {
      kind: 'table',
      caption: FLOW.title(from, to),
      columns: [
        { title: FLOW.plan(from) },
        ...destinations.map(({ column }) => ({ title: column })),
        { title: TOTAL },
      ],
      rows: sources.map(({ row, numbers }) => ({
        cells: [
          row,
          ...numbers.map((each) => (each === undefined ? NOTHING : formatNumber(each))),
          formatNumber(sum(numbers)),
        ],
      })),
    },
  };
}

/** What was done, given up or left, then the priorities of this year; none that nothing reaches. */
function destinationsOf(plan: Plan, { before, added }: YearFates): Destination[] {
  const all = [...before.values()].flat();
  const ends = (['done', 'given-up', 'left'] as const).map((code): Destination => {
    const name = { done: FLOW.done, 'given-up': FLOW.givenUp, left: FLOW.left }[code];
    return {
      name,
      detail: formatNumber(all.filter((fate) => fate === code).length),
      code,
      column: name,
      is: (fate) => fate === code,
      added: 0,
    };
  });
  const priorities = Object.entries(plan.priorities).map(([letter, { title }]): Destination => {
    const is = (fate: Fate) => typeof fate === 'object' && fate.priority === letter;
    const fresh = added.get(letter) ?? 0;
    return {
      name: FLOW.priority(letter, title),
      detail: FLOW.arrived(all.filter(is).length, fresh),
      code: 'carried',
      column: FLOW.to(letter, plan.year),
      is,
      added: fresh,
    };
  });
  return [...ends, ...priorities].filter((each) => each.added > 0 || all.some(each.is));
}

interface Source {
  readonly row: string;
  readonly node: Omit<FlowNode, 'number'>;
  /** For each destination; undefined where the question makes no sense. */
  readonly numbers: readonly (number | undefined)[];
}

function sourcesOf(
  previous: Plan,
  plan: Plan,
  { before, added }: YearFates,
  destinations: readonly Destination[],
): Source[] {
  const old = Array.from(before, ([letter, fates]): Source => {
    const name = FLOW.priority(letter, previous.priorities[letter]?.title ?? '');
    const done = fates.filter((fate) => fate === 'done').length;
    return {
      row: name,
      node: { name, detail: FLOW.doneOf(done, fates.length), code: 'before' },
      numbers: destinations.map(({ is }) => fates.filter(is).length),
    };
  }).filter(({ numbers }) => sum(numbers) > 0);
  if (added.size === 0) return old;
  const row = FLOW.newIn(plan.year);
  const fresh = destinations.map((each) => (each.code === 'carried' ? each.added : undefined));
  const node = { name: FLOW.added, detail: formatNumber(sum(fresh)), code: 'added' };
  return [...old, { row, node, numbers: fresh }];
}

function chartOf(
  sources: readonly Source[],
  destinations: readonly Destination[],
  headings: FlowChart['headings'],
): FlowChart {
  return {
    type: 'flow',
    headings,
    left: sources.map(({ node, numbers }) => ({ ...node, number: sum(numbers) })),
    right: destinations.map(({ name, detail, code }, to) => ({
      name,
      detail,
      code,
      number: sum(sources.map(({ numbers }) => numbers[to])),
    })),
    flows: sources.flatMap(({ numbers }, from) =>
      numbers.flatMap((number, to) => (number === undefined || number === 0 ? [] : [{ from, to, number }])),
    ),
  };
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? 0), 0);
}
