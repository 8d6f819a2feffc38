import { escapeMarkdown } from './report/markdown.ts';
import { clean } from './report/prepare.ts';

/** A table as GitHub and GitLab read it, by the titles of its columns; a column in which no row says anything is left out. */
export function printMarkdownTable<Column extends string>(
  titles: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, string>>[],
): string {
  const columns = (Object.keys(titles) as Column[]).filter((key) => rows.some((row) => row[key] !== ''));
  const line = (cells: readonly string[]) => `| ${cells.map(toMarkdown).join(' | ')} |`;
  return [
    line(columns.map((key) => titles[key])),
    `|${columns.map(() => ' --- ').join('|')}|`,
    ...rows.map((row) => line(columns.map((key) => row[key]))),
  ].join('\n');
}

/** Any words as a line of Markdown. */
export function toMarkdown(words: string): string {
  return escapeMarkdown(clean(words));
}
