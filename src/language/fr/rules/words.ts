import type { FindingArguments, RuleId } from '../../../model/finding.ts';

/** The words of one rule. Sentences begin in lower case: the subject stands before them. */
export interface RuleWords<Id extends RuleId> {
  readonly message: (details: FindingArguments[Id]) => string;
  /** What to do; the suggestion is the value or key that was probably meant. */
  readonly help: (details: FindingArguments[Id], suggestion: string | undefined) => string | undefined;
  /** What stands at the other place that is shown, where there is one. */
  readonly related?: string | ((details: FindingArguments[Id]) => string);
  /** What `oidp explain` says of the rule. */
  readonly page: RulePage;
}

/** The parts of a rule's page that are its own. */
export interface RulePage {
  /** The rule in a few words, as in a list: without a capital or a full stop. */
  readonly summary: string;
  /** What a finding of it means. */
  readonly meaning: string;
  /** Why it matters. */
  readonly why: string;
  /** What `oidp plan validate --fix` does about it, after these words. */
  readonly fix?: string;
  /** A plan in which the rule fires, and the same without the mistake. */
  readonly wrong: Example;
  readonly right: Example;
}

/**
 * The lines of a plan that matter, or several plans by their file. What a plan needs besides, such as its year, its
 * title and its priorities, goes without saying: of 2031, with the priority A.
 */
export type Example = string | Readonly<Record<string, string>>;

/** « vouliez-vous dire … ? », where there is something near. */
export function didYouMean(suggestion: string | undefined): string | undefined {
  return suggestion && `vouliez-vous dire « ${suggestion} » ?`;
}
