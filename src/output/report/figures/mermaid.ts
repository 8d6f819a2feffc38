import type { TimelineEntry } from '../../../report/figures/charts.ts';
import type { FigureBlock } from '../../../report/view.ts';
import { clean } from '../prepare.ts';

/** The year as a timeline of Mermaid, which GitHub and GitLab draw; empty for other charts, and where it has no entry. */
export function drawMermaid({ title, chart }: FigureBlock): string {
  if (chart.type !== 'timeline') return '';
  const lanes = chart.lanes.map(({ title: lane, entries }) => {
    const months = chart.months.map(({ name, start, width }) => {
      const own = entries.filter(
        (entry) => entry.start >= start - 0.01 && entry.start < start + width - 0.01,
      );
      return own.length === 0 ? [] : [`    ${[name, ...own.map(nodeWords)].join(' : ')}`];
    });
    return [`  section ${plainWords(lane)}`, ...months.flat()];
  });
  if (lanes.length === 0) return '';
  return ['timeline', `  title ${plainWords(title)}`, ...lanes.flat()].join('\n');
}

function nodeWords({ label, marks }: TimelineEntry): string {
  return plainWords(label) + (marks === '' ? '' : ` (${plainWords(marks)})`);
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
