/** What a list asks of a screen. */
export interface Claim {
  /** How many entries it has. */
  readonly size: number;
  /** How many it is given at a time: twice as many as another where it matters twice as much. */
  readonly share: number;
}

/** How many entries each list may show in so many rows: each in turn its share, until there are no more rows or entries. */
export function shareRows(rows: number, claims: readonly Claim[]): number[] {
  const given = claims.map(() => 0);
  let left = rows;
  let before;
  do {
    before = left;
    for (const [index, { size, share }] of claims.entries()) {
      const more = Math.min(share, size - (given[index] ?? 0), left);
      given[index] = (given[index] ?? 0) + more;
      left -= more;
    }
  } while (left < before);
  return given;
}
