import type { FindingArguments, RuleId } from '../../../model/finding.ts';

/** The words of one rule. Sentences begin in lower case: the subject stands before them. */
export interface RuleWords<Id extends RuleId> {
  readonly message: (details: FindingArguments[Id]) => string;
  /** What to do; the suggestion is the value or key that was probably meant. */
  readonly help: (details: FindingArguments[Id], suggestion: string | undefined) => string | undefined;
  /** What the other place that is shown is, where there is one. */
  readonly related?: string;
}

/** « vouliez-vous dire … ? », where there is something near. */
export function didYouMean(suggestion: string | undefined): string | undefined {
  return suggestion && `vouliez-vous dire « ${suggestion} » ?`;
}
