import type { Plan, State, Status } from './schema.ts';

/** What a plan calls its activities and items. */
type Labels = Plan['labels'];

/** What can keep a command from doing its work, with what its message needs to say. */
export interface ErrorArguments {
  'no-workspace': { folder: string };
  'no-such-plan': { year: number; folder: string; years: readonly number[] };
  'two-plans': { year: number; files: readonly string[] };
  'two-registers': { files: readonly string[] };
  'no-such-folder': { folder: string };
  'no-such-file': { file: string };
  'is-a-plan': { file: string };
  'ambiguous-number': { number: number; ids: readonly string[] };
  'not-a-file': { file: string };
  /** The decisions of a carry-over; `reason` is the system's code. */
  'no-decisions': { file: string; from: number; to: number; reason: string };
  'outside-workspace': { file: string };
  'too-large': { file: string };
  'wrong-options': { reason: OptionsFault };
  'unreadable-file': { file: string; reason: string };
  'unwritable-file': { file: string; reason: string };
  'changed-meanwhile': { file: string };
  'file-exists': { file: string };
  /** One that the tool did not write. */
  'foreign-file': { file: string };
  'plan-exists': { year: number; file: string; before: number | undefined };
  locked: {
    file: string;
    /** The lock's own file. */
    lock: string;
    /** Who holds it, where that is known: a process of this computer, or another computer. */
    process?: number | undefined;
    host?: string | undefined;
    /** As an ISO time in UTC. */
    since?: string | undefined;
  };
  'invalid-settings': { file: string; line: number };
  'newer-format': { file: string; format: number };
  'invalid-argument': {
    name: string;
    value: string;
    expected: ArgumentKind;
    known?: readonly string[];
    suggestion?: string | undefined;
  };
  'future-day': { name: string; day: string; today: string };
  'unknown-name': NamedValue & { known: readonly NamedCandidate[]; suggestion?: string | undefined };
  'ambiguous-name': NamedValue & { candidates: readonly NamedCandidate[] };
  /** Of a register: an organization or a partnership sheet. */
  'unknown-entry': NamedEntry & { known: number; suggestion?: string | undefined };
  'ambiguous-entry': NamedEntry & { candidates: readonly NamedCandidate[] };
  'no-register': { kind: RegisterKind };
  'unknown-subject': { reference: string; year: number; suggestion?: string | undefined };
  'status-refused': {
    reason: StatusRefusal;
    number: number;
    letter?: string | undefined;
    items?: readonly string[];
    day?: string;
    labels?: Labels;
  };
  /** `isNote` tells whether what stands there may be a note: else it is what should have come first. */
  'after-status': { status: string; rest: string; year: number; isNote: boolean };
  'addition-refused': { reason: AdditionRefusal; year: number; id?: string };
  'rename-refused': {
    reason: RenameRefusal;
    from: string;
    to: string;
    year?: number;
    suggestion?: string | undefined;
  };
  'state-refused': {
    reason: StateRefusal;
    year: number;
    before: State;
    after: State;
    day?: string;
    /** What is unfinished, and has no place elsewhere. */
    left?: readonly Left[];
  };
  'event-refused': {
    reason: EventRefusal;
    year: number;
    title: string;
    today: string;
    when?: string | number | undefined;
  };
  'carryover-refused': {
    reason: CarryoverRefusal;
    from: number;
    to: number;
    number?: number;
    /** What the activity of the target is. */
    status?: Status;
    /** What of the source it is about, by its number or title. */
    subject?: string;
    /** The year of a plan that lies between. */
    between?: number;
    errors?: readonly { rule: string; file: string; line: number }[];
  };
  /** `years` are those that there are. */
  'diff-refused': { from: number; to: number; years: readonly number[] };
  /** A plan that was reconstructed, for a program that would not show it: an agenda, or another system. */
  'export-refused': { year: number; system?: ExportSystem | undefined };
  'half-written': { written: string; file: string; cause: OidpError };
  'nothing-to-carry': { year: number };
  'invalid-template': {
    file: string;
    line?: number | undefined;
    column?: number | undefined;
    reason: TemplateFault;
    /** What it names or calls, where it is about that. */
    name?: string | undefined;
  };
  'missing-argument': { name: string; example: string };
  'unknown-item': { number: number; letter: string; letters: readonly string[]; labels?: Labels };
  'edit-refused': { file: string; reason: EditRefusal; at: string };
}

/** The systems that a year goes to; an agenda apart, which shows its calendar. */
export type ExportSystem = 'iati' | 'decidim';

/** Something of a plan as a person calls it. */
export interface NamedValue {
  readonly kind: 'activity' | 'event' | 'priority' | 'theme' | 'lead';
  /** The option that it is the value of, where it is one. */
  readonly name?: string;
  readonly value: string;
  readonly year: number;
}

/** What a workspace may have beside its plans. */
export type RegisterKind = 'organization' | 'cooperation';

/** Something of a register as a person calls it. */
export interface NamedEntry {
  readonly kind: RegisterKind;
  /** The option that it is the value of, where it is one. */
  readonly name?: string;
  readonly value: string;
}

/** One of those that a person may mean: what it can be called by without doubt, and its title. */
export interface NamedCandidate {
  readonly id: string;
  readonly number?: string;
  readonly title: string;
}

export type ErrorCode = keyof ErrorArguments;

/** What an argument of a command should have been. */
export type ArgumentKind =
  | 'year'
  | 'day'
  | 'period'
  | 'ordered-period'
  | 'to-confirm'
  | 'sort'
  | 'format'
  | 'schema'
  | 'status'
  | 'number'
  | 'plan'
  | 'rule'
  | 'text'
  | 'shell'
  | 'document'
  | 'organization-kind'
  | 'relation-kind'
  | 'cooperation-state'
  | 'country';

/** Which options do not go together, or miss another one. */
export type OptionsFault =
  | 'dry-run-alone'
  | 'fix-stdin'
  | 'stdin-unnamed'
  | 'stdin-file-alone'
  | 'several-outcomes'
  | 'confirmed-or-not'
  | 'no-change'
  | 'check-or-dry-run'
  | 'selected-or-decided'
  | 'interactive-alone'
  | 'open-without-page'
  | 'several-years'
  | 'one-table'
  | 'sheet-alone';

/** Why a status is not changed. */
export type StatusRefusal =
  | 'closed'
  | 'needs-reason'
  | 'reopening'
  | 'resuming'
  | 'open-items'
  | 'closed-items'
  | 'future'
  | 'before-last';

/** Why an activity is not added. */
export type AdditionRefusal = 'closed' | 'id-taken' | 'no-id' | 'wrong-id' | 'too-many-items';

/** Why an activity does not get another id. */
export type RenameRefusal = 'wrong-id' | 'id-taken' | 'unknown';

/** Something unfinished as a person finds it in the plan. */
export interface Left {
  readonly kind: 'activity' | 'event';
  readonly reference: string;
  readonly title: string;
}

/** Why a plan does not take a state. */
export type StateRefusal = 'order' | 'decided' | 'future' | 'before-earlier' | 'unfinished';

/** Why an event is not changed. */
export type EventRefusal = 'closed' | 'needs-reason' | 'future';

/** Why a carry-over is not done. */
export type CarryoverRefusal =
  | 'same-year'
  | 'backwards'
  | 'closed'
  | 'finished'
  | 'carried'
  | 'taken'
  | 'source-unconfirmed'
  | 'too-many-items'
  | 'unbalanced'
  | 'errors';

/** Why a text cannot be edited safely. */
export type EditRefusal = 'alias' | 'anchor' | 'entangled' | 'no-such-place' | 'unexpected-result';

/** What is wrong in a template. */
export type TemplateFault =
  | 'syntax'
  | 'unclosed'
  | 'encoding'
  /** A partial that is written inside another template. */
  | 'inline'
  | 'unknown-name'
  | 'unknown-partial'
  /** A block or function that is called with what it cannot take. */
  | 'wrong-call'
  /** Partials that call each other in a circle. */
  | 'endless'
  /** Loops in loops, or a text beyond all measure. */
  | 'too-long'
  | 'missing';

/** What may be wrong in a template: what ends a report, and what makes it print something else than was meant. */
export type TemplateProblem =
  | TemplateFault
  | 'unknown-helper'
  | 'not-text'
  | 'unused'
  /** A partial that is called without something that it asks for, or with something other than a text. */
  | 'missing-argument'
  | 'wrong-argument';

/** A wrong call or a broken file system: the command stops with exit code 2. The words are in the language layer. */
export class OidpError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly details: ErrorArguments[Code];

  constructor(code: Code, details: ErrorArguments[Code]) {
    super(code);
    this.name = 'OidpError';
    this.code = code;
    this.details = details;
  }
}
