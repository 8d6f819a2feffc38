import { createTwoFilesPatch } from 'diff';

/** The difference between two texts of a file as a unified diff; a text that is not there yet is undefined. */
export function printDiff(file: string, before: string | undefined, after: string): string {
  const patch = createTwoFilesPatch(
    before === undefined ? '/dev/null' : `a/${file}`,
    `b/${file}`,
    before ?? '',
    after,
    undefined,
    undefined,
    { context: 2 },
  );
  return patch.replace(/^=+\n/, '');
}
