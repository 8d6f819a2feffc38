import { type ParsedTemplate } from './parse-template.ts';
import { type CertainCall, callsIn } from './partial-calls.ts';
import { type TemplateFinding, findingAt } from './template-finding.ts';

type Kind = 'isAlways' | 'isSame';

/**
 * The templates that call themselves without end, each circle at the call that closes it. Where all calls of a circle are
 * made whatever the values are, or all hand on the very values that they have, nothing ever changes; a call for each part
 * of a value comes to an end. Of a circle that goes through templates of the person's `own`, the call of one of these is
 * told, which is what they can mend. `order` is in which templates are come upon.
 */
export function endlessFindings(
  templates: ReadonlyMap<string, ParsedTemplate>,
  own: ReadonlySet<string>,
  order: Iterable<string>,
): TemplateFinding[] {
  const calls = new Map(
    Array.from(templates, ([name, { program }]) => [name, [...callsIn(name, program)]] as const),
  );
  const found = new Map<hbs.AST.Node, TemplateFinding>();
  for (const kind of ['isAlways', 'isSame'] as const)
    for (const circle of circlesOf(order, (name) => certainCalls(calls.get(name) ?? [], kind))) {
      const closing = circle.findLastIndex(({ from }) => own.has(from));
      const path = closing === -1 ? circle : [...circle.slice(closing + 1), ...circle.slice(0, closing + 1)];
      const last = path.at(-1);
      const template = last && templates.get(last.from)?.template;
      if (last === undefined || template === undefined || found.has(last.node)) continue;
      const name = [...path.map(({ from }) => from), last.to].join(' → ');
      const trouble = { problem: 'endless', name, suggestion: undefined, known: [] } as const;
      found.set(last.node, findingAt(template.file, last.node, trouble));
    }
  return [...found.values()];
}

function certainCalls(calls: readonly CertainCall[], kind: Kind): CertainCall[] {
  return calls.filter(({ [kind]: isCertain }) => isCertain);
}

/** The circles of calls, each from the template of it that is come upon first; of several through one call, one. */
function circlesOf(
  order: Iterable<string>,
  callsOf: (name: string) => readonly CertainCall[],
): CertainCall[][] {
  const circles: CertainCall[][] = [];
  const seen = new Set<string>();
  const path: CertainCall[] = [];
  const visit = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    for (const call of callsOf(name)) {
      path.push(call);
      const start = path.findIndex(({ from }) => from === call.to);
      if (start === -1) visit(call.to);
      else circles.push(path.slice(start));
      path.pop();
    }
  };
  for (const name of order) visit(name);
  return circles;
}
