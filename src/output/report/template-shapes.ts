import type { Block, FigureBlock, Report, Text } from '../../report/view.ts';

/** What a template finds in a value: words to print, a list, named values, any of the blocks, or what is not told here. */
export type Shape = 'text' | 'blocks' | 'untold' | readonly [Shape] | { readonly [name: string]: Shape };

/** The shape of a type of the view model: the compiler tells what a table below has too much or too little. */
type ShapeOf<Type> =
  | 'untold'
  | (Block extends Type
      ? 'blocks'
      : [Type] extends [Text | number | boolean]
        ? 'text'
        : Type extends readonly (infer Each)[]
          ? readonly [ShapeOf<Each>]
          : { readonly [Name in keyof Type]-?: ShapeOf<NonNullable<Type[Name]>> });

/** As templates get it: each format draws the chart. */
type DrawnFigure = Omit<FigureBlock, 'chart'> & { readonly drawing: string };

type BlockShapes = {
  readonly [Kind in Block['kind']]: ShapeOf<
    Kind extends 'figure' ? DrawnFigure : Extract<Block, { readonly kind: Kind }>
  >;
};

const MARKS = [{ code: 'text', text: 'text' }] as const;
const ENTRIES = [{ when: 'text', title: 'text', marks: MARKS, details: ['text'] }] as const;
const DEFINITIONS = [{ term: 'text', text: 'text', details: ['text'] }] as const;
const ITEMS = [{ letter: 'text', title: 'text', marks: MARKS, details: ['text'] }] as const;

const TABLE = {
  kind: 'text',
  caption: 'text',
  columns: [{ title: 'text', width: 'text', isAmount: 'text' }],
  rows: [{ cells: ['text'] }],
} as const;

/** What each kind of block has. */
export const BLOCK_SHAPES = {
  heading: { kind: 'text', level: 'text', id: 'text', name: 'text', text: 'text' },
  paragraph: { kind: 'text', text: 'text' },
  list: { kind: 'text', entries: ['text'] },
  table: TABLE,
  definitions: { kind: 'text', entries: DEFINITIONS },
  figures: { kind: 'text', entries: [{ value: 'text', label: 'text' }] },
  figure: {
    kind: 'text',
    id: 'text',
    title: 'text',
    description: 'text',
    drawing: 'text',
    legend: MARKS,
    notes: ['text'],
    tableTitle: 'text',
    isTableOpen: 'text',
    table: TABLE,
  },
  activity: {
    kind: 'text',
    level: 'text',
    anchor: 'text',
    name: 'text',
    title: 'text',
    marks: MARKS,
    note: ['text'],
    items: ITEMS,
    fields: DEFINITIONS,
  },
  calendar: {
    kind: 'text',
    caption: 'text',
    columns: { month: 'text', when: 'text', entry: 'text', details: 'text' },
    empty: 'text',
    months: [{ name: 'text', entries: ENTRIES }],
  },
  entries: { kind: 'text', entries: ENTRIES },
} as const satisfies BlockShapes;

/** What a whole report has. */
const REPORT_SHAPE = {
  document: 'text',
  language: 'text',
  year: 'text',
  title: 'text',
  organization: 'text',
  notices: ['text'],
  state: 'text',
  note: ['text'],
  contents: [{ href: 'text', text: 'text', entries: [{ href: 'text', text: 'text' }] }],
  sections: [{ id: 'text', title: 'text', blocks: ['blocks'] }],
  words: { dash: 'text', contents: 'text', skip: 'text', colon: 'text' },
} as const satisfies ShapeOf<Report>;

/** The templates that print a whole document, with what they are given. */
export const DOCUMENT_SHAPES = {
  rapport: REPORT_SHAPE,
  synthese: REPORT_SHAPE,
  plan: REPORT_SHAPE,
  annees: REPORT_SHAPE,
  cooperation: REPORT_SHAPE,
} as const;

const PAGE_SHAPE = { ...REPORT_SHAPE, style: 'text', policy: 'text' } as const;

/** As pages, which have a style and say what they let in. */
export const PAGE_SHAPES = {
  rapport: PAGE_SHAPE,
  synthese: PAGE_SHAPE,
  plan: PAGE_SHAPE,
  annees: PAGE_SHAPE,
  cooperation: PAGE_SHAPE,
} as const;
