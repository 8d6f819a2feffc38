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
  const run = naming(file, 'syntax', () =>
    handlebars.compile(handlebars.parse(text), { noEscape: true, strict: true, preventIndent: true }),
  );
  return (context, options) => naming(file, 'unknown-name', () => run(context, options));
}

function naming<Result>(file: string, reason: TemplateFault, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    if (error instanceof OidpError) throw error;
    if (error instanceof RangeError) throw new OidpError('invalid-template', { file, reason: 'endless' });
    if (!(error instanceof Error)) throw error;
    throw new OidpError('invalid-template', { file, line: lineOf(error), reason });
  }
}

/** The line of an error of Handlebars, which its parser only tells in its message. */
function lineOf(error: Error & { lineNumber?: number }): number | undefined {
  if (error.lineNumber !== undefined) return error.lineNumber;
  const [, line] = /\bon line (\d+)| - (\d+):\d+$/.exec(error.message)?.filter(Boolean) ?? [];
  return line === undefined ? undefined : Number(line);
}
