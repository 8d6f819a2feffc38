import type { Edit } from '../model/edit.ts';
import type { Subject } from '../model/finding.ts';
import type { Period, Plan } from '../model/schema.ts';

/** What becomes of an activity or event of the source. */
export type Verb = 'added' | 'completed' | 'renewed' | 'unchanged' | 'finished' | 'given-up';

/** What becomes of one activity of the source. */
export interface ActivityDisposition {
  readonly kind: 'activity';
  readonly verb: Verb;
  /** The activity's id, number and title in the source. */
  readonly id: string;
  readonly number: number;
  readonly title: string;
  /** The letters of the items that this concerns; none where it is the activity itself. */
  readonly items: readonly string[];
  /** Its number in the target, where it is carried. */
  readonly targetNumber?: number | undefined;
}

/** What becomes of one event of the source. */
export interface EventDisposition {
  readonly kind: 'event';
  readonly verb: Verb;
  readonly id: string;
  readonly title: string;
}

export type Disposition = ActivityDisposition | EventDisposition;

/** Something that a person should look at after a carry-over. */
export type Attention =
  /** The outcome of the plan of `year` is not known: all of it that is not marked counts as unfinished. */
  | { readonly kind: 'untracked'; readonly year: number }
  /** The target transcribes a published document: its note, errata and comments speak of the plan as it was. */
  | { readonly kind: 'transcription'; readonly year: number }
  /** `taken` tells whether it is in progress in the target from now on, or stays as people wrote it there. */
  | {
      readonly kind: 'begun';
      readonly subject: Subject;
      readonly continued: Subject;
      readonly taken: boolean;
    }
  | { readonly kind: 'due-dropped'; readonly subject: Subject; readonly due: Period }
  /** `dropped` is the reference, or the objective's id, as the source writes it. */
  | { readonly kind: 'reference-dropped'; readonly subject: Subject; readonly dropped: string }
  | { readonly kind: 'objective-dropped'; readonly subject: Subject; readonly dropped: string }
  /** One letter, with another title in each plan: what the source has under it stays under it. */
  | {
      readonly kind: 'priority-differs';
      readonly priority: string;
      readonly from: string;
      readonly to: string;
    }
  /** An activity of the target whose number moves. */
  | { readonly kind: 'renumbered'; readonly subject: Subject; readonly from: number; readonly to: number };

/** A carry-over as data: what becomes of everything in the source, and the edits on the target. */
export interface ChangeSet {
  /** The plans that it lies between, as they were. */
  readonly source: Plan;
  readonly target: Plan;
  readonly dispositions: readonly Disposition[];
  readonly edits: readonly Edit[];
  readonly attention: readonly Attention[];
}
