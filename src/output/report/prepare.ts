import type { Block, FigureBlock, Inline, Line } from '../../report/view.ts';

/** How a format writes what is not its own: words, and the parts of a line. */
export interface Format {
  /** Words as the format prints them, whatever characters they hold. */
  readonly escape: (words: string) => string;
  readonly inline: (part: Exclude<Inline, string>) => string;
  /** The chart of a figure, ready to print: what it says is escaped; empty where the format has only the table. */
  readonly figure: (figure: FigureBlock) => string;
}

/** Data for templates: every string in it is ready to print, nothing in it can be changed. */
export type Prepared = string | number | boolean | readonly Prepared[] | { readonly [key: string]: Prepared };

/** The template that prints each kind of block. */
export const PARTIALS: Readonly<Record<string, string>> = {
  heading: 'titre',
  paragraph: 'paragraphe',
  list: 'liste',
  table: 'tableau',
  definitions: 'definitions',
  figures: 'chiffres',
  figure: 'figure',
  activity: 'activite',
  calendar: 'calendrier',
  entries: 'evenements',
} satisfies Readonly<Record<Block['kind'], string>>;

/**
 * Makes plain data of a view model: each text escaped for the format, each block with the name of its partial, what is
 * undefined left out. Templates print without escaping, so that nothing can reach them unescaped.
 */
export function prepare(value: unknown, format: Format): Prepared {
  if (typeof value === 'string') return format.escape(clean(value));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return Object.freeze(value.map((each) => prepare(each, format)));
  if (isLine(value)) return printLine(value, format);
  const data: Record<string, Prepared> = {};
  for (const [key, each] of Object.entries(value as object))
    if (key === 'chart') data.drawing = format.figure(value as FigureBlock);
    else if (each !== undefined) data[key] = prepare(each, format);
  const { kind } = value as { kind?: unknown };
  const partial = typeof kind === 'string' ? PARTIALS[kind] : undefined;
  if (partial !== undefined) data.partial = partial;
  return Object.freeze(data);
}

function printLine({ inline }: Line, format: Format): string {
  return inline
    .map((part) => {
      if (typeof part === 'string') return format.escape(clean(part));
      // Whatever a plan may write as an address, a reader is only taken to pages and letters.
      if (part.kind === 'link' && !/^(?:#|https?:|mailto:)/i.test(part.href))
        return format.escape(clean(part.text));
      return format.inline(part.kind === 'break' ? part : { ...part, text: clean(part.text) });
    })
    .join('');
}

/** Without control characters, which no format can show, and with spaces for the ends of lines. */
export function clean(words: string): string {
  return words
    .replace(/[\t\n\r]+/g, ' ')
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g, '');
}

function isLine(value: unknown): value is Line {
  return typeof value === 'object' && value !== null && 'inline' in value;
}
