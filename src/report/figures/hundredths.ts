import type { Stretch } from './charts.ts';

/** Where a part of a whole starts and how wide it is, to two decimals; parts that touch go on touching. */
export function hundredths(from: number, to: number, whole: number): Stretch {
  const start = rounded((from / whole) * 100);
  return { start, width: rounded(rounded((to / whole) * 100) - start) };
}

function rounded(share: number): number {
  return Number(share.toFixed(2));
}
