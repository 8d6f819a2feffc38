import type { Edit } from '../model/edit.ts';
import type { Choices, LeftBecause } from './choices.ts';
import type { Subject } from '../model/finding.ts';
import type { Period, Plan } from '../model/schema.ts';
import type { StaleMention } from '../tracking/stale-mentions.ts';

/** What becomes of something in the source. */
export type Verb = 'added' | 'completed' | 'renewed' | 'unchanged' | 'finished' | 'given-up' | 'left';

/** Why: by what it is in the source, by how the target names it already, or by what was chosen. */
export type Because =
  | 'open'
  | 'continuous'
  | 'linked'
  | 'same-id'
  | 'same-title'
  | 'done'
  | 'held'
  | 'dated'
  | 'cancelled'
  /** Of a theme: whether something that is carried names it, or all themes were asked for. */
  | 'named'
  | 'asked'
  | 'unnamed'
  | LeftBecause;

interface Judged {
  readonly verb: Verb;
  readonly because: Because;
  /** Its title in the source. */
  readonly title: string;
}

/** What becomes of one activity of the source. */
export interface ActivityDisposition extends Judged {
  readonly kind: 'activity';
  /** The activity's id and number in the source. */
  readonly id: string;
  readonly number: number;
  /** What it is in the target, where it is carried: more than one activity where it was split. */
  readonly targets: readonly CarriedTo[];
}

/** What becomes of one item of the source, whose activity comes before it. */
export interface ItemDisposition extends Judged {
  readonly kind: 'item';
  readonly activity: string;
  readonly number: number;
  readonly letter: string;
  readonly targets: readonly CarriedTo[];
}

/** Something of the target, by its reference and the number that is printed for it. */
export interface CarriedTo {
  readonly reference: string;
  readonly number: string;
}

/** What becomes of one event or theme of the source. */
export interface NamedDisposition extends Judged {
  readonly kind: 'event' | 'theme';
  readonly id: string;
  /** Its id in the target, where it is carried. */
  readonly target?: string | undefined;
}

export type Disposition = ActivityDisposition | ItemDisposition | NamedDisposition;

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
  /** Some things are carried twice in the plan of that year, which is wrong. */
  | { readonly kind: 'duplicated'; readonly year: number; readonly count: number }
  /** The plan of a year between the two has no part in it. */
  | { readonly kind: 'skipped'; readonly year: number }
  /** Something was chosen for what is not unfinished in the source, or was chosen to stay and is in the target already. */
  | { readonly kind: 'moot'; readonly subject: Subject; readonly isCarried: boolean }
  /** It was chosen not to go on, and the target has something of the same id or title. */
  | {
      readonly kind: 'namesake';
      readonly subject: Subject;
      readonly namesake: Subject;
      readonly by: 'id' | 'title';
    }
  /** It is added, though the target has something that is called nearly the same. */
  | { readonly kind: 'similar'; readonly subject: Subject; readonly similar: Subject }
  /** A priority that the target gets for what is added under it. */
  | { readonly kind: 'priority-added'; readonly priority: string; readonly title: string }
  /** `isMovable` tells whether it could have moved to the target's year. */
  | {
      readonly kind: 'due-dropped';
      readonly subject: Subject;
      readonly due: Period;
      readonly isMovable: boolean;
    }
  /** `dropped` is the reference, or the objective's id, as the source writes it. */
  | { readonly kind: 'reference-dropped'; readonly subject: Subject; readonly dropped: string }
  /** Its budget is that of the year, and stays. */
  | { readonly kind: 'budget-left'; readonly subject: Subject }
  /** Partnership sheets that what continues it in the target names from now on. */
  | {
      readonly kind: 'cooperations-joined';
      readonly subject: Subject;
      readonly continued: Subject;
      readonly cooperations: readonly string[];
    }
  | { readonly kind: 'objective-dropped'; readonly subject: Subject; readonly dropped: string }
  /** One letter, with another title in each plan: what the source has under it stays under it. */
  | {
      readonly kind: 'priority-differs';
      readonly priority: string;
      readonly from: string;
      readonly to: string;
    }
  /**
   * A text that is carried names activities by numbers of the plan of `year`, and stays as it is. `link` is what is to
   * be written instead, where that is certain.
   */
  | {
      readonly kind: 'mention-kept';
      readonly subject: Subject;
      readonly mention: string;
      readonly year: number;
      readonly link: string | undefined;
    }
  /** A text of the target names an activity by a number that moves. */
  | ({ readonly kind: 'stale-mention' } & StaleMention)
  /** An activity of the target whose number moves. */
  | { readonly kind: 'renumbered'; readonly subject: Subject; readonly from: number; readonly to: number };

/** What was chosen for a carry-over, and how what is carried is to be written. */
export interface CarryoverRequest {
  readonly choices: Choices;
  /** What these choices mark in the source as given up or done, as `settleSource` names it. */
  readonly marked: ReadonlySet<string>;
  /** Whether due dates move to the target's year, instead of being left out. */
  readonly shiftDates: boolean;
  /** Whether themes go on that nothing carried names. */
  readonly allThemes: boolean;
}

/** A carry-over as data: what becomes of everything in the source, and the edits on the target. */
export interface ChangeSet {
  /** The plans that it lies between, as they were. */
  readonly source: Plan;
  readonly target: Plan;
  readonly dispositions: readonly Disposition[];
  readonly edits: readonly Edit[];
  readonly attention: readonly Attention[];
}
