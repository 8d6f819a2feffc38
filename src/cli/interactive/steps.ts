/** A question: what its answer adds to the others; undefined for the way back, null where there is nothing to ask. */
export type Step<Answers> = (given: Answers) => Promise<Partial<Answers> | undefined | null>;

/**
 * Asks one thing after another. The way back leads to the question before, which finds its answer there; before the
 * first, it gives up: undefined.
 */
export async function inSteps<Answers extends object>(
  start: Answers,
  steps: readonly Step<Answers>[],
): Promise<Answers | undefined> {
  const asked: number[] = [];
  const given = { ...start };
  for (let index = 0; index < steps.length;) {
    const answer = await steps[index]?.(given);
    if (answer === undefined) {
      const last = asked.pop();
      if (last === undefined) return undefined;
      index = last;
      continue;
    }
    if (answer !== null) asked.push(index);
    Object.assign(given, answer);
    index += 1;
  }
  return given;
}

/** An answer under its name; none where the question had none. */
export function under<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Each in Name]: Value } | undefined {
  return value === undefined ? undefined : ({ [name]: value } as { readonly [Each in Name]: Value });
}
