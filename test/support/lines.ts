/** Whether all of `lines` stand in `within`, in order. */
export function standInOrder(lines: readonly string[], within: readonly string[]): boolean {
  let at = 0;
  for (const line of within) if (at < lines.length && line === lines[at]) at++;
  return at === lines.length;
}

/** The lines that one text has more than another, where it has all the other's lines in order; undefined elsewhere. */
export function insertedLines(before: string, after: string): string[] | undefined {
  const old = before.split('\n');
  if (!standInOrder(old, after.split('\n'))) return undefined;
  const inserted: string[] = [];
  let at = 0;
  for (const line of after.split('\n'))
    if (line === old[at]) at++;
    else inserted.push(line);
  return inserted;
}
