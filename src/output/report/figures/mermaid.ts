import type { MonthCounts, TimelineChart, TimelineEntry } from '../../../report/figures/charts.ts';
import type { FigureBlock } from '../../../report/view.ts';
import { clean } from '../prepare.ts';

/**
 * The year as a timeline of Mermaid, which GitHub and GitLab draw: the entries in their order, each under its own date,
 * be it a day or a quarter; what is counted, under its month. Empty for other charts.
 */
export function drawMermaid({ title, chart }: FigureBlock): string {
  if (chart.type !== 'timeline') return '';
  const sections = [
    ...chart.lanes.map((lane) => printSection(lane.title, slotsOf(lane.entries))),
    ...chart.counts.map((counts) => printSection(counts.title, monthSlots(counts, chart))),
  ];
  return ['timeline', `  title ${plainWords(title)}`, ...sections.flat()].join('\n');
}

/** A place on the line of the year with what stands at it. */
interface Slot {
  readonly name: string;
  readonly nodes: string[];
}

/** What follows one another under one date stands together. */
function slotsOf(entries: readonly TimelineEntry[]): Slot[] {
  const slots: Slot[] = [];
  for (const { when, title, marks } of entries) {
    const node = plainWords(title) + (marks === '' ? '' : ` (${plainWords(marks)})`);
    const last = slots.at(-1);
    if (last?.name === when) last.nodes.push(node);
    else slots.push({ name: when, nodes: [node] });
  }
  return slots;
}

function monthSlots({ texts }: MonthCounts, { months }: TimelineChart): Slot[] {
  return months.flatMap(({ name }, index) => {
    const text = texts[index] ?? '';
    return text === '' ? [] : [{ name, nodes: [plainWords(text)] }];
  });
}

function printSection(title: string, slots: readonly Slot[]): string[] {
  const lines = slots.map(({ name, nodes }) => `    ${[plainWords(name), ...nodes].join(' : ')}`);
  return [`  section ${plainWords(title)}`, ...lines];
}

/** Of a title, what a node can show. */
const LONGEST = 120;

/**
 * Words without what Mermaid would read: it has no way to escape a colon, a semicolon or a number sign in a timeline,
 * and looks for directives and HTML everywhere. Each is replaced by the sign that looks most like it.
 */
export function plainWords(text: string): string {
  const words = clean(text)
    .replace(/\s*:(?=\s|$)/g, ' –')
    .replaceAll(':', '∶')
    .replaceAll(';', ',')
    .replaceAll('#', '♯')
    .replaceAll('<', '‹')
    .replaceAll('>', '›')
    .replaceAll('`', 'ʼ')
    .replaceAll('|', '¦')
    .replace(/%(?=%)/g, '% ')
    .replace(/\$(?=\$)/g, '$ ')
    .replaceAll('\\', '∖')
    .replace(/[{[]/g, '(')
    .replace(/[}\]]/g, ')')
    .trim();
  const letters = Array.from(words);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join('')}…` : words;
}
