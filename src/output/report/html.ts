import { createHash } from 'node:crypto';
import type { Inline, Report } from '../../report/view.ts';
import { escapeHtml } from './escape-html.ts';
import { drawFigure } from './figures/draw.ts';
import { layoutOf } from './layout.ts';
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
  const text = renderTemplate(templates, layoutOf(report, templates), Object.freeze(page), {});
  return `${tidy(text)}\n`;
}

/** Without blank lines: the style sheet too, since its hash is that of what the page holds. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]*(?=\n)/g, '')
    .trim();
}

const HTML: Format = { escape: escapeHtml, inline: printInline, figure: drawFigure };

function printInline(part: Exclude<Inline, string>): string {
  switch (part.kind) {
    case 'break':
      return '<br>';
    case 'link':
      return `<a href="${escapeHtml(part.href)}"${part.href.startsWith('#') ? '' : ' rel="noreferrer"'}>${escapeHtml(part.text)}</a>`;
  }
}
