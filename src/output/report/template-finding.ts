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
  /** Of a call with the wrong values: those that the partial asks for. */
  readonly asked?: readonly string[] | undefined;
}

/** A place in a template. */
export interface Place {
  readonly file: string;
  readonly node: hbs.AST.Node;
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
