import type { Chart } from './figures/charts.ts';

/** A part of a line of text: words, a link, or the end of a line. */
export type Inline =
  | string
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'break' };

/** A text with more in it than words. */
export interface Line {
  readonly inline: readonly Inline[];
}

/** Every text of a report is one of these, so that a renderer can escape them all. */
export type Text = string | Line;

/** A word that qualifies something, with a code that says which it is: `{ code: 'done', text: 'réalisée' }`. */
export interface Mark {
  readonly code: string;
  readonly text: string;
}

export interface Heading {
  readonly kind: 'heading';
  /** 1 is the report's title. */
  readonly level: number;
  readonly id?: string | undefined;
  /** What is titled: « Priorité A ». */
  readonly name?: string | undefined;
  readonly text: Text;
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Text;
}

export interface List {
  readonly kind: 'list';
  readonly entries: readonly Text[];
}

export interface TableColumn {
  readonly title: string;
  /** What it needs of the width of its table: no more than its longest word, or the most; absent, what is left. */
  readonly width?: 'narrow' | 'wide' | undefined;
  /** Amounts stand at the end of their column, units under units. */
  readonly isAmount?: true | undefined;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  /** The first cell of a row names it. */
  readonly rows: readonly { readonly cells: readonly Text[] }[];
}

/** A term with what is said of it: one text, or several. */
export interface Definition {
  readonly term: Text;
  readonly text?: Text | undefined;
  readonly details?: readonly Text[] | undefined;
}

export interface Definitions {
  readonly kind: 'definitions';
  readonly entries: readonly Definition[];
}

export interface Figures {
  readonly kind: 'figures';
  readonly entries: readonly { readonly value: string; readonly label: string }[];
}

/** A chart with its words, and the same data as a table. */
export interface FigureBlock {
  readonly kind: 'figure';
  /** Unique in the report, as are the ids that are made of it. */
  readonly id: string;
  readonly title: string;
  /** What a person who does not see it is told. */
  readonly description: string;
  readonly chart: Chart;
  /** What each pattern means. */
  readonly legend: readonly Mark[];
  /** What the chart leaves out, or how it counts. */
  readonly notes: readonly string[];
  /** « Les mêmes données en tableau ». */
  readonly tableTitle: string;
  /** Whether the table is in sight without being asked for; on paper it always is. */
  readonly isTableOpen?: boolean | undefined;
  readonly table: Table;
}

export interface ItemView {
  readonly letter: string;
  readonly title: Text;
  readonly marks: readonly Mark[];
  readonly details: readonly Text[];
}

export interface ActivityBlock {
  readonly kind: 'activity';
  readonly level: number;
  readonly anchor: string;
  /** « Activité 12 ». */
  readonly name: string;
  readonly title: Text;
  readonly marks: readonly Mark[];
  readonly note: readonly Text[];
  readonly items: readonly ItemView[];
  readonly fields: readonly Definition[];
}

/** An entry of the calendar. */
export interface EntryView {
  /** Absent where the month that it stands under says it all. */
  readonly when?: string | undefined;
  readonly title: Text;
  readonly marks: readonly Mark[];
  readonly details: readonly Text[];
}

export interface CalendarBlock {
  readonly kind: 'calendar';
  readonly caption: string;
  readonly columns: {
    readonly month: string;
    readonly when: string;
    readonly entry: string;
    readonly details: string;
  };
  /** What an empty month says. */
  readonly empty: string;
  readonly months: readonly { readonly name: string; readonly entries: readonly EntryView[] }[];
}

export interface EntriesBlock {
  readonly kind: 'entries';
  readonly entries: readonly EntryView[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Definitions
  | Figures
  | FigureBlock
  | ActivityBlock
  | CalendarBlock
  | EntriesBlock;

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A line of the table of contents. */
export interface ContentsEntry {
  readonly href: string;
  readonly text: Text;
  readonly entries: readonly { readonly href: string; readonly text: Text }[];
}

/** A plan's report with all its words, in the order in which they are read. */
export interface Report {
  /** Which document it is: the name of the template that may lay it out. */
  readonly document: string;
  readonly language: string;
  readonly year: number;
  readonly title: string;
  readonly organization: string | undefined;
  /** What a reader must know before all else: that the plan is reconstructed, that its outcome is not known. */
  readonly notices: readonly string[];
  /** When it was adopted, and the day that the report speaks of. */
  readonly state: string | undefined;
  readonly note: readonly Text[];
  readonly contents: readonly ContentsEntry[];
  readonly sections: readonly Section[];
  /** The words and signs of the layout itself. */
  readonly words: {
    readonly dash: string;
    readonly contents: string;
    readonly skip: string;
    readonly colon: string;
  };
}
