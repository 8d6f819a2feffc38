import type { TextTable } from './text-table.ts';

/** All that is known of one entry of a register, in words, whatever lays it out. */
export interface RecordView {
  readonly title: string;
  readonly notices: readonly string[];
  readonly fields: readonly (readonly [name: string, words: string])[];
  /** Those without a block are not shown. */
  readonly sections: readonly RecordSection[];
}

export interface RecordSection {
  readonly title: string;
  readonly blocks: readonly RecordBlock[];
}

export type RecordBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** An entry of a list, `depth` levels below the first; its head, such as a number, stands before it. */
  | { readonly kind: 'line'; readonly text: string; readonly head?: string; readonly depth: number }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly table: TextTable };

export function line(text: string, depth = 0, head?: string): RecordBlock {
  return { kind: 'line', text, depth, ...(head !== undefined && { head }) };
}

/** A field of a record; none where there is nothing to tell. */
export function field(name: string, words: string | undefined): [name: string, words: string][] {
  return words === undefined || words === '' ? [] : [[name, words]];
}
