import type { OidpError, TemplateProblem } from '../../model/error.ts';
import type { Position } from '../../source/locate.ts';

/** Something wrong in a template, told without its being run. */
export interface TemplateFinding extends Position {
  readonly file: string;
  readonly problem: TemplateProblem;
  /** What it is about, as it is written in the template. */
  readonly name?: string | undefined;
  /** What was probably meant. */
  readonly suggestion?: string | undefined;
  /** What may stand there. */
  readonly known: readonly string[];
}

/** What is found where something is named. */
export interface Trouble {
  readonly problem: TemplateProblem;
  readonly name: string;
  readonly suggestion: string | undefined;
  readonly known: readonly string[];
  /** Whether a report ends there, instead of taking it for something that is not filled in. */
  readonly isFatal?: boolean;
}

export function findingAt(file: string, { loc }: hbs.AST.Node, trouble: Trouble): TemplateFinding {
  const { problem, name, suggestion, known } = trouble;
  return {
    file,
    line: loc.start.line,
    column: loc.start.column + 1,
    endLine: loc.end.line,
    endColumn: loc.end.column + 1,
    problem,
    name,
    suggestion,
    known,
  };
}

/** What keeps a template from being read at all. */
export function faultFinding(file: string, { details }: OidpError<'invalid-template'>): TemplateFinding {
  const { line = 1, column = 1, reason, name } = details;
  return { file, line, column, endLine: line, endColumn: column + 1, problem: reason, name, known: [] };
}

/** What is found at each place of the templates, whichever way a partial is called. */
export class Answers {
  readonly #troubles = new Map<string, { finding: TemplateFinding; isFatal: boolean }>();
  readonly #known = new Set<string>();

  add(file: string, node: hbs.AST.Node, answer: Trouble | 'known'): void {
    const place = `${file}:${node.loc.start.line}:${node.loc.start.column}`;
    if (answer === 'known') return void this.#known.add(place);
    const { finding = findingAt(file, node, answer), isFatal = false } = this.#troubles.get(place) ?? {};
    this.#troubles.set(place, { finding, isFatal: isFatal || answer.isFatal === true });
  }

  /** What is only asked for, by `#if`, may be known in one of the contexts that a partial is called with. */
  findings(): TemplateFinding[] {
    return Array.from(this.#troubles)
      .filter(([place, { isFatal }]) => isFatal || !this.#known.has(place))
      .map(([, { finding }]) => finding);
  }
}
