import Handlebars from 'handlebars';
import { OidpError, type TemplateFault } from '../../model/error.ts';

/** A template's text and the file to name where something is wrong in it. */
export interface Template {
  readonly file: string;
  readonly text: string;
}

/** Templates by their names, without format and ending: `tableau`. */
export type Templates = ReadonlyMap<string, Template>;

type Helper = (...values: unknown[]) => string;

/**
 * Prints data through a template and the partials that it calls. Nothing is escaped here: the data are ready to print.
 * Throws `invalid-template` with the file and, where it is known, the line.
 */
export function renderTemplate(
  templates: Templates,
  name: string,
  data: unknown,
  helpers: Readonly<Record<string, Helper>>,
): string {
  const handlebars = Handlebars.create();
  // Its own would write to standard output, which belongs to the report.
  handlebars.registerHelper({ log: () => '', ...helpers });
  const compiled = new Map(
    Array.from(templates, ([each, template]) => [each, compile(handlebars, template)]),
  );
  for (const [each, run] of compiled) handlebars.registerPartial(each, run);
  const run = compiled.get(name);
  if (run === undefined) throw new OidpError('invalid-template', { file: name, reason: 'missing' });
  return run(data);
}

/** A template that says which file is wrong where something is; it is compiled when it is first run. */
function compile(handlebars: typeof Handlebars, { file, text }: Template): Handlebars.TemplateDelegate {
  const run = naming({ file, text }, 'syntax', () =>
    handlebars.compile(handlebars.parse(text), { noEscape: true, strict: true, preventIndent: true }),
  );
  return (context, options) => naming({ file, text }, 'unknown-name', () => run(context, options));
}

function naming<Result>({ file, text }: Template, reason: TemplateFault, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof OidpError) throw error;
    if (error instanceof RangeError) throw new OidpError('invalid-template', { file, reason: 'endless' });
    if (!(error instanceof Error)) throw error;
    throw new OidpError('invalid-template', { file, line: lineOf(error, text), reason });
  }
}

/** The line of an error of Handlebars: told, told in its message only, or that of the partial that is not there. */
function lineOf(error: Error & { lineNumber?: number }, text: string): number | undefined {
  if (error.lineNumber !== undefined) return error.lineNumber;
  const [, line] = /\bon line (\d+)| - (\d+):\d+$/.exec(error.message)?.filter(Boolean) ?? [];
  if (line !== undefined) return Number(line);
  const [, partial] = /^The partial (.+) could not be found$/.exec(error.message) ?? [];
  const index = partial === undefined ? -1 : text.split('\n').findIndex((each) => each.includes(partial));
  return index === -1 ? undefined : index + 1;
}
