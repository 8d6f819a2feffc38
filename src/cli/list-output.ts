import { renderingWords } from '../language/fr/saved-files.ts';
import { parseFormat } from './arguments.ts';
import { Progress } from './progress.ts';
import { type SaveOptions, formatOf, saveResults } from './save-output.ts';
import type { Session } from './session.ts';

/** Where a result goes, in which format: into a file or, where none is named, on screen. */
export interface Destination<Format extends string> {
  readonly format: Format;
  readonly output: string | undefined;
}

/** The files that `--output` names, each time that it is given. */
export function collectOutputs(output: string, before: string[] | undefined): string[] {
  return [...(before ?? []), output];
}

/**
 * The format that is asked for, else of each file the one that its ending tells, else the first of `formats`. Throws
 * `invalid-argument`.
 */
export function chooseDestinations<Format extends string>(
  format: string | undefined,
  outputs: readonly string[] | undefined,
  formats: readonly [Format, ...Format[]],
): readonly Destination<Format>[] {
  const given = format === undefined ? undefined : parseFormat(format, formats);
  if (outputs === undefined) return [{ format: given ?? formats[0], output: undefined }];
  const endings = { ...ENDINGS, '': formats[0], txt: formats[0] };
  return outputs.map((output) => ({
    format: given ?? parseFormat(formatOf(output, endings), formats, '--output'),
    output,
  }));
}

/** What an ending tells, where it is not the name of a format. */
const ENDINGS = { markdown: 'md', htm: 'html' };

/**
 * Makes a result for each destination and, once there are all, writes those that go into files and shows the others.
 * Throws as `saveResults` does.
 */
export async function deliver<Format extends string>(
  session: Session,
  destinations: readonly Destination<Format>[],
  print: (destination: Destination<Format>) => string | Promise<string>,
  options: SaveOptions = {},
): Promise<void> {
  const progress = new Progress(session);
  const results: { readonly format: Format; readonly output: string | undefined; readonly text: string }[] =
    [];
  try {
    for (const destination of destinations) {
      progress.at(renderingWords(destination.format, destination.output));
      results.push({ ...destination, text: await print(destination) });
    }
  } finally {
    progress.end();
  }
  saveResults(
    session,
    results.flatMap(({ output, ...result }) => (output === undefined ? [] : [{ ...result, output }])),
    options,
  );
  for (const { output, format, text } of results)
    if (output === undefined)
      await (format === 'text' ? session.show(text) : Promise.resolve(session.out(text)));
}
