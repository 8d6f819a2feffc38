import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/output/report/markdown.ts';
import { htmlOf, markdownOf, readPlan, reportOf, shippedPlan } from '../../report/report-of.ts';
import { HOSTILE_TEXTS, hostilePlan } from '../../support/hostile-plan.ts';

const hostileReport = (text: string) => reportOf(readPlan(hostilePlan(text)));

const VOID = new Set(['col', 'meta', 'link', 'br', 'path', 'circle', 'rect', 'use']);

/** The tags of a page that are not closed, or closed out of order. */
function unclosed(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, end, name = '', rest = ''] of html
    .replace(/<!doctype html>/, '')
    .matchAll(/<(\/?)([a-z][a-z0-9]*)((?:\s+[a-zA-Z-]+(?:="[^"<>]*")?)*)\s*\/?>/g)) {
    if (VOID.has(name) || rest.endsWith('/')) continue;
    if (end === '') open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open];
}

describe.each(HOSTILE_TEXTS)('a text such as %j', (text) => {
  const report = hostileReport(text);
  const html = htmlOf(report);
  const markdown = markdownOf(report);

  it('prints as words in HTML', () => {
    const shape = htmlOf(hostileReport('mot')).replace(/<style>[^]*<\/style>/, '');
    const page = html.replace(/<style>[^]*<\/style>/, '');
    // The same tags as for a plain word, in the same order.
    expect(page.match(/<[^>]*>/g)?.map((tag) => tag.replace(/="[^"]*"/g, ''))).toEqual(
      shape.match(/<[^>]*>/g)?.map((tag) => tag.replace(/="[^"]*"/g, '')),
    );
    expect(page).not.toMatch(/href="(?:javascript|[^"]*[<>])/);
    expect(unclosed(page)).toEqual([]);
  });

  it('prints as words in Markdown', () => {
    const lines = (of: string) =>
      of.split('\n').map((line) => /^(?:#+ |- |\d+\. |> |\||<a |```|)/.exec(line)?.[0]);
    expect(lines(markdown)).toEqual(lines(markdownOf(hostileReport('mot'))));
    // The fences of the one diagram stand on lines of their own, as no text of a plan does.
    const words = markdown.replace(/^```(?:mermaid)?$/gm, '');
    expect(words).not.toMatch(/<script|(?<!\\)```|(?<!\\)\]\(javascript/);
    expect(markdown.match(/^```/gm)).toHaveLength(2);
    const pipes = (of: string) => of.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
    expect(pipes(markdown)).toEqual(pipes(markdownOf(hostileReport('mot'))));
  });

  it('leaves no control character', () => {
    expect(html + markdown).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/);
  });
});

it('escapes what Markdown would read, at the start of a line too', () => {
  expect(escapeMarkdown('A | B_c')).toBe('A \\| B\\_c');
  expect(escapeMarkdown('- x')).toBe('\\- x');
  expect(escapeMarkdown('12) x')).toBe('12\\) x');
  expect(escapeMarkdown('C# &eacute; & co')).toBe('C\\# \\&eacute; & co');
  expect(escapeMarkdown('L’été 2021 - la suite.')).toBe('L’été 2021 - la suite.');
});

describe.each([2013, 2020, 2021])('the report of %i', (year) => {
  const report = reportOf(shippedPlan(year));

  it('is a page whose tags close, whose ids are its own, and whose links lead somewhere', () => {
    const html = htmlOf(report);
    expect(unclosed(html.replace(/<style>[^]*<\/style>/, ''))).toEqual([]);
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });

  it('has headings in order', () => {
    const levels = Array.from(htmlOf(report).matchAll(/<h([1-6])/g), ([, level]) => Number(level));
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  it('lets in its own style and nothing else', () => {
    const html = htmlOf(report);
    const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/ style="| on[a-z]+="|<script|https?:\/\//);
  });

  it('has no blank lines in excess, no spaces at the ends of lines, one end of line at the end', () => {
    const markdown = markdownOf(report);
    expect(markdown).not.toMatch(/\n{3}|[ \t]\n|\n\n$|\r/);
    expect(markdown.endsWith('\n')).toBe(true);
    for (const heading of markdown.matchAll(/^#+ .*$/gm)) {
      expect(markdown.slice(heading.index - 2, heading.index)).toMatch(/^(?:\n\n|)$/);
      expect(markdown.slice(heading.index + heading[0].length).startsWith('\n\n')).toBe(true);
    }
  });
});
