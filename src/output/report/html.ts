import { createHash } from 'node:crypto';
import type { Inline, Report } from '../../report/view.ts';
import { type Format, prepare } from './prepare.ts';
import { type Templates, renderTemplate } from './templates.ts';

/** The report as one page that needs nothing else. `style` is its style sheet, the only one that its policy lets in. */
export function printReportHtml(report: Report, templates: Templates, style: string): string {
  // The end tag is the only thing in a style sheet that HTML would see.
  const css = tidy(style.replaceAll('</', '<\\/'));
  const hash = createHash('sha256').update(css).digest('base64');
  const page = {
    ...(prepare(report, HTML) as object),
    style: css,
    policy: `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`,
  };
  const text = renderTemplate(templates, 'rapport', Object.freeze(page), {});
  return `${tidy(text)}\n`;
}

/** Without blank lines: the style sheet too, since its hash is that of what the page holds. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]*(?=\n)/g, '')
    .trim();
}

const HTML: Format = { escape: escapeHtml, inline: printInline };

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Words as HTML prints them, between tags and inside attributes. */
function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function printInline(part: Exclude<Inline, string>): string {
  switch (part.kind) {
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeHtml(part.href)}"${part.href.startsWith('#') ? '' : ' rel="noreferrer"'}>${escapeHtml(part.text)}</a>`;
  }
}
