import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

/** A part of a Markdown text, as CommonMark and GitHub's extensions of it have it. */
export type MarkdownNode = ReturnType<typeof fromMarkdown>['children'][number];

/** The parts of a Markdown text in their order, each before those within it. */
export function readMarkdown(text: string): MarkdownNode[] {
  const below = (nodes: readonly MarkdownNode[]): MarkdownNode[] =>
    nodes.flatMap((node) => [node, ...('children' in node ? below(node.children) : [])]);
  return below(fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }).children);
}

/** The words of a part, without marks. */
export function wordsIn(node: MarkdownNode): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value;
  return 'children' in node ? node.children.map((child) => wordsIn(child)).join('') : '';
}

/** What is wrong in a text that is to be read as Markdown wherever it is published. */
export function markdownFaults(text: string): string[] {
  const nodes = readMarkdown(text);
  const anchors = nodes.flatMap((node) =>
    node.type === 'html' ? (/^<a id="([^"]*)">$/.exec(node.value)?.[1] ?? []) : [],
  );
  const faults: string[] = anchors
    .filter((anchor, index) => anchors.indexOf(anchor) < index)
    .map((anchor) => `twice #${anchor}`);
  let level = 0;
  for (const node of nodes) {
    const fault = (words: string) => faults.push(`line ${node.position?.start.line}: ${words}`);
    if (node.type === 'table') {
      const [head, ...rows] = node.children.map((row) => row.children.length);
      for (const cells of rows) if (cells !== head) fault(`a row of ${cells} cells under ${head}`);
    } else if (node.type === 'link') {
      if (node.url.startsWith('#') && !anchors.includes(node.url.slice(1))) fault(`nothing at ${node.url}`);
    } else if (node.type === 'heading') {
      if (node.depth > level + 1 || (node.depth === 1 && level > 0)) fault(`out of order: ${wordsIn(node)}`);
      if (wordsIn(node).trim() === '') fault('an empty heading');
      level = node.depth;
    } else if (node.type === 'html' && !OWN_HTML.test(node.value)) fault(`raw ${node.value}`);
  }
  return faults;
}

/** The HTML that the tool writes into Markdown: an anchor, a line break, its mark. */
const OWN_HTML = /^(?:<a id="[\w./-]+">|<\/a>|<br>|<!--[^<>]*-->)$/;

/** How a text is built, whatever its words: the kinds of its parts in order. */
export function markdownShape(text: string): string[] {
  return readMarkdown(text).map((node) => (node.type === 'heading' ? `heading ${node.depth}` : node.type));
}
