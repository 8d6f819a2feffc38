import type { Progress } from '../model/progress.ts';

/** A part of a bar: what it stands for, and its text. */
export interface BarPart {
  readonly of: 'done' | 'in-progress' | 'open' | 'cancelled';
  readonly text: string;
}

/** The signs of the parts, in the order in which they stand: told apart without colours. */
export const BAR_SIGNS: Readonly<Record<BarPart['of'], string>> = {
  done: '█',
  'in-progress': '▒',
  open: '░',
  cancelled: '×',
};

const ORDER = Object.keys(BAR_SIGNS) as BarPart['of'][];

/**
 * A bar of text, `width` characters long, filled in proportion. What is not none shows, so that what is not finished
 * never looks full; what cannot be shared out goes to what is still to do or, where that is nothing, to the largest part.
 */
export function bar(progress: Progress, width: number): BarPart[] {
  const { total, planned, postponed } = progress;
  const numbers = ORDER.map((of) => (of === 'open' ? planned + postponed : progress[of]));
  const widths = numbers.map((number) =>
    number === 0 ? 0 : Math.max(1, Math.floor((number / total) * width)),
  );
  const largest = numbers.indexOf(Math.max(...numbers));
  const rest = width - widths.reduce((sum, each) => sum + each, 0);
  // Small parts that were given one character may have taken more than there is: the largest gives way.
  const last = rest > 0 && planned + postponed > 0 ? ORDER.indexOf('open') : largest;
  return ORDER.map((of, index) => ({
    of,
    text: BAR_SIGNS[of].repeat((widths[index] ?? 0) + (index === last ? rest : 0)),
  }));
}
