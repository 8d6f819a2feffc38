interface Named {
  readonly id: string;
}

/**
 * Gives ids to what is added to a plan from another year: its own or, where the plan has given that to something else,
 * one with the year. Never an id twice, nor a made-up one that something else of the other year has.
 */
export function giveIds(
  year: number,
  source: readonly Named[],
  target: readonly Named[],
): (id: string) => string {
  const own = new Set(source.map(({ id }) => id));
  const taken = new Set(target.map(({ id }) => id));
  return (id) => {
    let free = id;
    for (let count = 1; taken.has(free) || (free !== id && own.has(free)); count++)
      free = count === 1 ? `${id}-${year}` : `${id}-${year}-${count}`;
    taken.add(free);
    return free;
  };
}
