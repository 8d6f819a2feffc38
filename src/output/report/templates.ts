import Handlebars from 'handlebars';
import { OidpError } from '../../model/error.ts';
import { Allowance, DEEPEST_CALL } from './allowance.ts';
import {
  type ParsedTemplate,
  type Spot,
  type Template,
  countTags,
  nodesOf,
  parseTemplate,
  templateFault,
} from './parse-template.ts';
import { renderingFault } from './rendering-fault.ts';

/** Templates by their names, without format and ending: `tableau`. */
export type Templates = ReadonlyMap<string, Template>;

/** A function that templates may call. */
type Helper = (...values: unknown[]) => string;

/** A template that is being printed. */
interface Running extends ParsedTemplate {
  /** How many values it prints or asks for, at most, each time that it or a loop in it is run. */
  readonly steps: number;
}

type BlockOptions = Handlebars.HelperOptions & { readonly loc?: { readonly start: Spot } };

/** Only what data have themselves; without being told, Handlebars would say on the console what it keeps back. */
const OWN_DATA_ONLY = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false };

/**
 * Prints data through a template and the partials that it calls. Nothing is escaped here: the data are ready to print.
 * Ends after a bounded time, whatever the templates say. Throws `invalid-template` with the file and the place.
 */
export function renderTemplate(
  templates: Templates,
  name: string,
  data: unknown,
  helpers: Readonly<Record<string, Helper>>,
): string {
  const handlebars = Handlebars.create();
  const allowance = new Allowance();
  const running: Running[] = [];
  const count = (by: Running, characters: number, spot?: Spot) => {
    if (!allowance.take(by.steps, characters))
      throw templateFault(by.template, 'too-long', spot ?? callIn(by));
  };
  const compiled = new Map(
    Array.from(templates, ([each, template]) => [each, compile(handlebars, template, running, count)]),
  );
  for (const [each, run] of compiled) handlebars.registerPartial(each, run);
  // Its own `log` would write to standard output, which belongs to the report.
  handlebars.registerHelper({ log: () => '', ...helpers, each: countedEach(handlebars, running, count) });
  const run = compiled.get(name);
  if (run === undefined) throw new OidpError('invalid-template', { file: name, reason: 'missing' });
  return run(data, OWN_DATA_ONLY);
}

type Count = (by: Running, characters: number, spot?: Spot) => void;

/** A template that says what is wrong in it and where; it is compiled when it is first run. */
function compile(
  handlebars: typeof Handlebars,
  template: Template,
  running: Running[],
  count: Count,
): Handlebars.TemplateDelegate {
  const program = parseTemplate(template);
  const run = handlebars.compile(program, { noEscape: true, strict: true, preventIndent: true });
  const self: Running = { template, program, steps: countTags(template.text) };
  return (context, options) => {
    const caller = running.at(-1);
    if (caller !== undefined && running.length >= DEEPEST_CALL)
      throw templateFault(caller.template, 'endless', callIn(caller));
    running.push(self);
    try {
      count(self, 0);
      const text = run(context, options);
      count(self, text.length);
      return text;
    } catch (error) {
      throw renderingFault(error, self);
    } finally {
      running.pop();
    }
  };
}

/** Where a template calls another: the first place, which is as good as any of a circle. */
function callIn({ program }: Running): Spot | undefined {
  for (const { type, loc } of nodesOf(program))
    if (type === 'PartialStatement' || type === 'PartialBlockStatement') return loc.start;
  return undefined;
}

/** `each`, which every loop goes through, with its rounds counted. */
function countedEach(handlebars: typeof Handlebars, running: readonly Running[], count: Count) {
  const each = handlebars.helpers.each as (this: unknown, ...values: unknown[]) => unknown;
  return function countRounds(this: unknown, ...values: unknown[]): unknown {
    const options = values.at(-1) as BlockOptions;
    const by = running.at(-1);
    if (by === undefined) return '';
    const fn: Handlebars.TemplateDelegate = (context, given) => {
      const text = options.fn(context, given);
      count(by, text.length, options.loc?.start);
      return text;
    };
    return each.apply(this, [...values.slice(0, -1), { ...options, fn }]);
  };
}
