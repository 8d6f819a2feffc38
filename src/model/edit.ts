/** Where something stands in a plan: the keys and list indexes from the root, e.g. `['activities', 3, 'status']`. */
export type Path = readonly (string | number)[];

/** Data as YAML and JSON know it. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

/** A part of a text, by its offset in it, and what is to stand there; an empty part is a place between two characters. */
export interface Amendment {
  readonly index: number;
  readonly text: string;
  readonly by: string;
}

/**
 * One change to a plan, as data. Every path names a place in the plan as it was before any edit of the same batch.
 * - `set` replaces the scalar at `path`;
 * - `amend` replaces parts of the text at `path`, which do not overlap, and leaves the rest as it is written;
 * - `rename` gives the key that ends `path` another name, which its mapping must not have yet;
 * - `insert` adds the key that ends `path`, which must not be there, to its mapping: after the one of the keys `after`
 *   that stands furthest down in the file (by default at the end; with no key in `after`, at the beginning); or, where `path` ends with an index, an element
 *   before the one that stands there, which is right after the one above;
 * - `append` adds an element at the end of the list at `path`;
 * - `remove` takes away the key that ends `path` with its value, or the element at the index that ends it. A mapping or
 *   list that has nothing left stays, as `{}` or `[]`.
 */
export type Edit =
  | { readonly kind: 'amend'; readonly path: Path; readonly parts: readonly Amendment[] }
  | { readonly kind: 'rename'; readonly path: Path; readonly to: string }
  | { readonly kind: 'set'; readonly path: Path; readonly value: string | number | boolean }
  | {
      readonly kind: 'insert';
      readonly path: Path;
      readonly value: Value;
      readonly after?: readonly string[];
    }
  | { readonly kind: 'append'; readonly path: Path; readonly value: Value }
  | { readonly kind: 'remove'; readonly path: Path };
