import { typeset } from './typography.ts';

/** A number of an activity, before and after. */
interface Move {
  readonly from: number;
  readonly to: number;
}

/** As many that follow each other are told together. */
const MANY = 3;

/** What became of numbers, in one line: « Numéros changés : 3 → 4, 14 à 17 deviennent 15 à 18 »; `year` is of the plan. */
export function renumberedWords(moves: readonly Move[], year?: number): string {
  const runs: Move[][] = [];
  for (const move of moves.toSorted((a, b) => a.from - b.from)) {
    const last = runs.at(-1)?.at(-1);
    if (last?.from === move.from - 1 && last.to === move.to - 1) runs.at(-1)?.push(move);
    else runs.push([move]);
  }
  const words = runs.flatMap((run) => {
    const [first, last] = [run[0], run.at(-1)];
    return run.length < MANY || first === undefined || last === undefined
      ? run.map(({ from, to }) => `${from} → ${to}`)
      : [`${first.from} à ${last.from} deviennent ${first.to} à ${last.to}`];
  });
  const whose = year === undefined ? 'Numéros changés' : `numéros du plan ${year} changés`;
  return typeset(`${whose} : ${words.join(', ')}`);
}
