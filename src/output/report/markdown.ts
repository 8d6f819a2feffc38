import type { Inline, Report } from '../../report/view.ts';
import { drawMermaid } from './figures/mermaid.ts';
import { layoutOf } from './layout.ts';
import { type Format, prepare } from './prepare.ts';
import { type Templates, renderTemplate } from './templates.ts';

/** The report as Markdown, as GitHub reads it. `templates` are those of this format, by name. */
export function printReportMarkdown(report: Report, templates: Templates): string {
  const text = renderTemplate(
    templates,
    layoutOf(report, templates),
    prepare(report, MARKDOWN),
    MARKDOWN_HELPERS,
  );
  return `${text
    .replace(/\r\n?/g, '\n')
    // Of a long run of blanks, only its first is a place to look from.
    .replace(/(?<![ \t])[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

/** The functions that templates of this format may call. */
export const MARKDOWN_HELPERS = {
  /** « ### », for a heading of level 3; Markdown has six. */
  dieses: (level: unknown) => '#'.repeat(Math.min(Math.max(Math.trunc(Number(level)) || 1, 1), 6)),
} as const;

const MARKDOWN: Format = { escape: escapeMarkdown, inline: printInline, figure: drawMermaid };

/**
 * Words as Markdown prints them: no character of theirs is taken for a mark, at the start of a line either. What
 * follows another part of the same line is escaped as if it stood at its start, which does no harm.
 */
export function escapeMarkdown(words: string): string {
  return (
    words
      .replace(/[\\`*_[\]|~$#]|&(?=#?\w+;)/g, '\\$&')
      // Not every reader of Markdown lets these be escaped by a backslash.
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replace(/^(\s*)([-+=])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
  );
}

function printInline(part: Exclude<Inline, string>): string {
  switch (part.kind) {
    case 'break':
      return '<br>';
    case 'link': {
      const href = part.href.replace(/[\s<>()\\|`"[\]]/g, percent);
      return href === part.text ? `<${href}>` : `[${escapeMarkdown(part.text)}](${href})`;
    }
  }
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
