import type { Position } from '../source/locate.ts';
import type { Diagnostic, FileRead } from './diagnostics.ts';

/** A whole validation, as the formats for other programs need it. */
export interface Validation {
  /** Every file that was judged, those without a finding too, by the name that the diagnostics use. */
  readonly files: readonly string[];
  /** In the order in which they are to be printed. */
  readonly diagnostics: readonly Diagnostic[];
  /** The texts and data of the files by that name, to tell findings apart otherwise than by lines. */
  readonly plans: ReadonlyMap<string, Pick<FileRead, 'source' | 'plan'>>;
  /** Whether warnings fail the validation. */
  readonly strict: boolean;
}

/** The last line that a range touches: one that ends before the first column of a line does not touch that line. */
export function lastLine({ line, endLine, endColumn }: Position): number {
  return endColumn === 1 ? Math.max(line, endLine - 1) : endLine;
}

/** What is wrong and what to do about it, in one text. */
export function explain({ message, help }: Pick<Diagnostic, 'message' | 'help'>, between: string): string {
  return help === undefined ? message : `${message}${between}${help}`;
}
