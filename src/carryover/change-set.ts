import type { Edit } from '../model/edit.ts';
import type { Period } from '../model/schema.ts';

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
  | { readonly kind: 'due-dropped'; readonly reference: string; readonly due: Period }
  | { readonly kind: 'reference-dropped'; readonly reference: string; readonly dropped: string }
  | { readonly kind: 'objective-dropped'; readonly reference: string; readonly dropped: string }
  | { readonly kind: 'renumbered'; readonly id: string; readonly from: number; readonly to: number };

/** A carry-over as data: what becomes of everything in the source, and the edits on the target. */
export interface ChangeSet {
  readonly dispositions: readonly Disposition[];
  readonly edits: readonly Edit[];
  readonly attention: readonly Attention[];
}
