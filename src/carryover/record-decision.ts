import type { Loose } from '../model/check.ts';
import { DECISION_KEYS, type Decision, type Decisions } from '../model/decisions.ts';
import type { Edit, Path } from '../model/edit.ts';
import { referenceOf } from '../model/references.ts';
import { type Decided, decidedKey } from './decided.ts';
import type { ReadDecisions } from './decisions.ts';

/** What was decided of something. */
export type Answer = Pick<Decision, 'decision' | 'reason' | 'on'>;

const ANSWERED = ['decision', 'reason', 'note', 'on'] as const satisfies readonly (keyof Decision)[];

/**
 * The edits that write one decision of several things into a file of decisions: what has one there already gets this
 * one instead, and keeps what else people wrote with it; if it is the same, also its reason and day where the answer has
 * none.
 */
export function recordDecision(
  { decisions: { decisions }, places }: { readonly decisions: Loose<Decisions> } & ReadDecisions,
  subjects: readonly Decided[],
  answer: Answer,
): Edit[] {
  if (decisions === undefined) {
    const entries = subjects.map((decided) => entryOf(decided, answer));
    return [{ kind: 'insert', path: ['decisions'], value: entries }];
  }
  return subjects.flatMap((decided): Edit[] => {
    const index = places.get(decidedKey(decided));
    const before = index === undefined ? undefined : decisions?.[index];
    if (index === undefined || before === undefined)
      return [{ kind: 'append', path: ['decisions'], value: entryOf(decided, answer) }];
    const isSame = before.decision === answer.decision;
    return ANSWERED.flatMap((key) => {
      const { [key]: after }: Loose<Decision> = answer;
      if (isSame && after === undefined) return [];
      return change(['decisions', index, key], before[key], after);
    });
  });
}

/** A decision with what it is about, and that one's title for people who read the file. */
function entryOf(decided: Decided, { decision, reason, on }: Answer): Readonly<Record<string, string>> {
  const subject =
    'event' in decided
      ? { event: decided.event.id, title: decided.event.title }
      : { activity: referenceOf(decided), title: (decided.item ?? decided.activity).title };
  return {
    ...subject,
    decision,
    ...(reason === undefined ? {} : { reason }),
    ...(on === undefined ? {} : { on }),
  };
}

function change(path: Path, before: string | undefined, after: string | undefined): Edit[] {
  if (before === after) return [];
  if (after === undefined) return [{ kind: 'remove', path }];
  if (before !== undefined) return [{ kind: 'set', path, value: after }];
  const earlier = DECISION_KEYS.slice(0, DECISION_KEYS.indexOf(path.at(-1) as keyof Decision));
  return [{ kind: 'insert', path, value: after, after: earlier }];
}
