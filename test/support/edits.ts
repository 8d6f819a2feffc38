import type { Edit, Path, Value } from '../../src/model/edit.ts';
import { applyEdits } from '../../src/source/edit.ts';
import { readSource } from '../../src/source/read.ts';

/** A text, what is done to it, and the text that it is then. */
export interface Case {
  name: string;
  before: string;
  edits: Edit[];
  after: string;
}

export function set(path: Path, value: string | number | boolean): Edit {
  return { kind: 'set', path, value };
}

export function insert(path: Path, value: Value, ...after: string[]): Edit {
  return { kind: 'insert', path, value, ...(after.length > 0 ? { after } : {}) };
}

export function append(path: Path, value: Value): Edit {
  return { kind: 'append', path, value };
}

export function remove(...path: Path): Edit {
  return { kind: 'remove', path };
}

/** A text as it is written here, backslashes included, without the margin that all its lines have. */
export function lines(text: TemplateStringsArray): string {
  const [, ...all] = text.raw.join('').split('\n');
  const margin = Math.min(...all.map((line) => line.search(/\S|$/)));
  return all.map((line) => line.slice(margin)).join('\n');
}

/** How a text may begin and end, and break its lines. */
export const VARIANTS: [name: string, change: (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with a byte order mark', (text) => `\uFEFF${text}`],
  ['without a last line break', (text) => text.replace(/\n$/, '')],
  [
    'with CRLF and a byte order mark, without a last line break',
    (text) => `\uFEFF${text.replace(/\n$/, '').replaceAll('\n', '\r\n')}`,
  ],
];

/** What applying edits to a text throws; undefined where it throws nothing. */
export function refusalOf(text: string, edits: readonly Edit[]): unknown {
  try {
    applyEdits(readSource(text), edits, 'plans/2031.yaml');
  } catch (error) {
    return error;
  }
  return undefined;
}
