import type { Edit, Path } from './edit.ts';

/** An edit that mends what stands there; it adds nothing. */
export type Fix = Extract<Edit, { readonly kind: 'set' | 'amend' | 'rename' }>;

export type Severity = 'error' | 'warning' | 'info';

/** Where a finding points, in the terms of the plan or, where there is no plan, of the text. */
export type Place =
  | {
      readonly at: Path;
      /** The key itself instead of its value. */
      readonly on?: 'key' | 'value';
      /** A part of the text that stands there, as written, and which of its occurrences (from 0). */
      readonly part?: { readonly text: string; readonly nth: number };
    }
  | {
      /** Offsets into the text, the end exclusive. */
      readonly range: readonly [number, number];
    };

/** The activity, item or event that a finding is about; of a register, the organization, relation, policy or sheet. */
export interface Subject {
  readonly year?: number | undefined;
  readonly activity?: string | undefined;
  readonly item?: string | undefined;
  readonly event?: string | undefined;
  readonly organization?: string | undefined;
  readonly cooperation?: string | undefined;
  /** The relation or policy by its place in the register, from 1, for it has no id. */
  readonly relation?: number | undefined;
  readonly policy?: number | undefined;
  /** Of a relation, the organizations that it names. */
  readonly between?: readonly string[] | undefined;
}

/**
 * What each rule's sentence needs, by rule id. Each rule adds its own entry beside its check, so that a rule and its
 * words cannot disagree.
 */
export interface FindingArguments {}

export type RuleId = keyof FindingArguments;

/** Another place that a finding needs to be understood; the rule's words say what stands there. */
export interface Related {
  readonly file: string;
  readonly place: Place;
}

/** Something wrong in a file: a value, never thrown. Its words are in the language layer. */
export interface Finding<Rule extends RuleId = RuleId> {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly file: string;
  readonly place: Place;
  readonly arguments: FindingArguments[Rule];
  readonly subject?: Subject;
  /** What was probably meant, to be written instead. */
  readonly suggestion?: string | undefined;
  /** The edits that mend it, where there is exactly one right answer. */
  readonly fix?: readonly Fix[] | undefined;
  readonly related: readonly Related[];
}
