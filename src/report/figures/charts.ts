/** What a chart shows, with ready words. Places and widths are in hundredths of the width that the chart has. */
export type Chart = StackedChart | TimelineChart | FlowChart | FundingChart;

/** A stretch of the width of a chart. */
export interface Stretch {
  readonly start: number;
  readonly width: number;
}

/** Bars that are parted: progress by priority, by status. */
export interface StackedChart {
  readonly type: 'stacked';
  readonly rows: readonly {
    readonly label: string;
    /** « 12 réalisées sur 30 », and the same where there is little room. */
    readonly value: string;
    readonly shortValue: string;
    readonly parts: readonly (Stretch & { readonly code: string; readonly number: string })[];
  }[];
}

/** An entry of the calendar on the line of the year. */
export interface TimelineEntry extends Stretch {
  /** Its date at the precision that it is known at: « Du 3 au 5 juin », « Printemps ». */
  readonly when: string;
  readonly title: string;
  /** What stands beside its mark: its title, with a day that the mark alone cannot tell. */
  readonly label: string;
  /** « préparation, date à confirmer »; empty where nothing qualifies it. */
  readonly marks: string;
  /** A day is a point; what has a month or a season only is a band. */
  readonly form: 'days' | 'band';
  readonly code: 'event' | 'preparation' | 'dropped';
  readonly toConfirm: boolean;
}

/** How many there are in each month. */
export interface MonthCounts {
  readonly title: string;
  readonly unit: 'due' | 'entry';
  /** Twelve; `finished` of `total` are finished, which counts for due dates only. */
  readonly months: readonly { readonly total: number; readonly finished: number }[];
  /** The same in words, « 4 échéances, 3 soldées et 1 ouverte »; empty where there are none. */
  readonly texts: readonly string[];
}

export interface TimelineChart {
  readonly type: 'timeline';
  readonly months: readonly (Stretch & {
    readonly name: string;
    readonly short: string;
    readonly initial: string;
  })[];
  readonly lanes: readonly { readonly title: string; readonly entries: readonly TimelineEntry[] }[];
  readonly counts: readonly MonthCounts[];
  /** The day that the report speaks of, where it is within the year. */
  readonly now: { readonly at: number; readonly text: string } | undefined;
}

/** A part of one side of a flow, with what is said of it: « A — Communication », « 3 réalisées sur 8 ». */
export interface FlowNode {
  readonly name: string;
  readonly detail: string;
  readonly code: string;
  readonly number: number;
}

export interface FlowChart {
  readonly type: 'flow';
  readonly headings: { readonly left: string; readonly right: string };
  readonly left: readonly FlowNode[];
  readonly right: readonly FlowNode[];
  /** From a node of the left to one of the right, each by its index; in their order. */
  readonly flows: readonly { readonly from: number; readonly to: number; readonly number: number }[];
}

/** A bar for each year, parted by funder; the widest is the whole width. */
export interface FundingChart {
  readonly type: 'funding';
  readonly rows: readonly {
    readonly label: string;
    /** « 78 789 € ». */
    readonly total: string;
    /** What each is in words, too, for one without room for its amount. */
    readonly parts: readonly (Stretch & {
      readonly code: string;
      readonly amount: string;
      readonly words: string;
    })[];
  }[];
}
