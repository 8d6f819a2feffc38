import type { TemplateFormat } from './check-templates.ts';
import type { ParsedTemplate } from './parse-template.ts';
import { Answers, type OwnCall } from './template-answers.ts';
import type { Trouble } from './template-finding.ts';
import type { Scope } from './template-names.ts';
import type { Shape } from './template-shapes.ts';
import { type Call, walkTemplate } from './walk-template.ts';

/** A template may make up contexts without end; those of a report are called in a few dozen. */
const MOST_CALLS = 2000;
const LARGEST_CONTEXT = 20_000;

const NAMES_NONE = new Map<string, Shape>();

/** A call that is to be followed, and that of a person's own template that led there. */
interface Following extends Call {
  readonly by?: OwnCall | undefined;
}

/** What is asked for in a template. */
interface Asked {
  readonly node: hbs.AST.Node;
  readonly answer: Trouble | 'known';
  /** Of the value that the template is called with. */
  readonly isOfCall: boolean;
}

/**
 * Follows the calls from the documents on, so that each partial is looked at with what it is given. What one of the
 * program's lacks is then laid to the call of it in a person's `own` template. Tells too which templates that has come
 * upon, in that order.
 */
export function followCalls(
  parsed: ReadonlyMap<string, ParsedTemplate>,
  { documents, helpers }: TemplateFormat,
  own: ReadonlySet<string>,
): { readonly answers: Answers; readonly reached: ReadonlySet<string> } {
  const answers = new Answers();
  const seen = new Set<string>();
  const reached = new Set<string>();
  const calls: Following[] = Object.entries(documents).map(([partial, root]) => ({
    partial,
    scope: scopeOf(root),
  }));
  const walkCalled = () => {
    for (let next = calls.pop(); next !== undefined && seen.size < MOST_CALLS; next = calls.pop()) {
      const { partial, scope } = next;
      const called = parsed.get(partial);
      if (called === undefined) continue;
      reached.add(partial);
      const isOwn = own.has(partial);
      const by = isOwn ? undefined : next.by;
      const place = by && [by.file, by.node.loc.start];
      const key = JSON.stringify([partial, scope.context, scope.root, scope.isInLoop, place]);
      if (seen.has(key) || key.length > LARGEST_CONTEXT) continue;
      seen.add(key);
      const { file } = called.template;
      const asked: Asked[] = [];
      walkTemplate(called.program, scope, {
        helpers,
        call: (call) =>
          calls.push({
            ...call,
            by: isOwn && call.node !== undefined ? { file, node: call.node, partial: call.partial } : by,
          }),
        answer: (node, answer, isOfCall) => asked.push({ node, answer, isOfCall }),
      });
      const isUseless = by !== undefined && findsNothing(asked);
      for (const { node, answer, isOfCall } of asked)
        answers.add(
          { file, node },
          answer !== 'known' && isUseless && isOfCall ? { ...answer, isFatal: true } : answer,
          by,
        );
    }
  };
  walkCalled();
  // Of a partial that nothing calls, nobody knows what it would be given.
  for (const partial of parsed.keys())
    if (!reached.has(partial)) calls.push({ partial, scope: { ...scopeOf('untold'), isInLoop: true } });
  walkCalled();
  return { answers, reached };
}

function scopeOf(root: Shape): Scope {
  return { context: root, outer: undefined, named: NAMES_NONE, root, isInLoop: false };
}

/** Whether of all that a template asks of the value that it is called with, nothing is there: it would print nothing. */
function findsNothing(asked: readonly Asked[]): boolean {
  const ofCall = asked.filter(({ isOfCall }) => isOfCall);
  return ofCall.length > 0 && ofCall.every(({ answer }) => answer !== 'known');
}
