import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from '../../../src/output/report/markdown.ts';
import { htmlOf, markdownOf, readPlan, reportOf, shippedPlan } from '../../report/report-of.ts';

const HOSTILE = [
  'A | B',
  '# titre',
  '<script>alert(1)</script>',
  '{{x}} {{{y}}} {{> rapport}}',
  `"guillemets" 'simples' & &lt;`,
  '- puce',
  '1. liste',
  '> citation',
  '```js',
  '_a_ *b* [c](javascript:d) ![e](f)',
  '$x$ ~y~ \\z',
  '</style></title>',
];

/** A plan that holds a hostile text wherever one can be written. */
function hostilePlan(text: string) {
  const value = JSON.stringify(text);
  return readPlan(`year: 2031
title: ${value}
organization: ${value}
state: adopted
adopted: { on: 2031-01-01, by: ${value} }
note: ${value}
context: ${value}
labels: { priority: ${value}, activity: ${value}, item: ${value} }
objectives: [{ id: o, title: ${value} }]
priorities: { A: { title: ${value}, aim: ${value} } }
themes: [{ id: t, title: ${value}, since: 2031, decidedBy: ${value}, note: ${value} }]
activities:
  - id: a
    number: 1
    priority: A
    section: ${value}
    title: ${value}
    lead: ${value}
    partners: [${value}]
    objectives: [o]
    themes: [t]
    due: 2031-02
    note: ${value}
    results: [{ title: ${value}, value: 1, unit: ${value}, url: "https://example.org/\\"><script>|" }]
    documents: [{ title: ${value}, url: "javascript:alert(1)" }]
    items: [{ letter: a, title: ${value}, note: ${value}, lead: ${value} }]
    log: [{ on: 2031-01-02, item: a, note: ${value}, by: ${value} }]
calendar:
  - { id: e, title: ${value}, when: 2031-03, place: ${value}, organizer: ${value}, note: ${value}, toConfirm: [place] }
  - { id: f, title: ${value}, note: ${value} }
supporters: [${value}]
documents: [{ title: ${value} }]
errata: [{ about: ${value}, printed: ${value}, meant: ${value} }]`);
}

const VOID = new Set(['meta', 'link', 'br', 'path', 'circle', 'rect', 'use']);

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

describe.each(HOSTILE)('a text such as %j', (text) => {
  const report = reportOf(hostilePlan(text));
  const html = htmlOf(report);
  const markdown = markdownOf(report);

  it('prints as words in HTML', () => {
    const shape = htmlOf(reportOf(hostilePlan('mot'))).replace(/<style>[^]*<\/style>/, '');
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
    expect(lines(markdown)).toEqual(lines(markdownOf(reportOf(hostilePlan('mot')))));
    expect(markdown).not.toMatch(/<script|(?<!\\)```|(?<!\\)\]\(javascript/);
    const pipes = (of: string) => of.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0);
    expect(pipes(markdown)).toEqual(pipes(markdownOf(reportOf(hostilePlan('mot')))));
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
