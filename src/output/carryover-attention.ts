import type { Attention, ChangeSet } from '../carryover/change-set.ts';
import { ATTENTION, shiftHint } from '../language/fr/carryover-attention.ts';
import { carriedFromWords } from '../language/fr/links.ts';
import { label, subjectLabel } from '../language/fr/plan.ts';
import { renumberedWords } from '../language/fr/renumbering.ts';
import { parseTarget } from '../model/references.ts';
import type { Plan } from '../model/schema.ts';

/** The plans around a carry-over; `after` is the target with what is carried. */
type Plans = Pick<ChangeSet, 'source' | 'target'> & { readonly after: Plan };

/** What a person should look at, one line each. */
export function attentionLines(attention: readonly Attention[], plans: Plans): string[] {
  const moves = attention.filter((each) => each.kind === 'renumbered');
  const others = attention.filter((each): each is Told => each.kind !== 'renumbered');
  const hasDue = attention.some((each) => each.kind === 'due-dropped' && each.isMovable);
  const { year } = plans.target;
  return [
    ...others.map((each) => attentionLine(each, plans)),
    ...(hasDue ? [shiftHint(year)] : []),
    ...(moves.length === 0 ? [] : [renumberedWords(moves, year)]),
  ].map((line) => `  ${line}`);
}

/** What has a line of its own. */
type Told = Exclude<Attention, { readonly kind: 'renumbered' }>;

function attentionLine(attention: Told, { source, target, after }: Plans): string {
  const [from, to] = [source.year, target.year];
  switch (attention.kind) {
    case 'duplicated':
      return ATTENTION.duplicated(attention.count, attention.year);
    case 'skipped':
      return ATTENTION.skipped(attention.year, [from, to]);
    case 'moot':
      return ATTENTION.moot(subjectLabel(attention.subject, source), attention.isCarried, [from, to]);
    case 'namesake': {
      const namesake = subjectLabel(attention.namesake, after);
      return ATTENTION.namesake(subjectLabel(attention.subject, source), namesake, attention.by, to);
    }
    case 'similar': {
      const { activity, item } = attention.subject;
      const link =
        item === undefined ? `carriedFrom: { year: ${from}, activity: ${activity} }` : `carriedFrom: ${item}`;
      const similar = subjectLabel(attention.similar, after);
      return ATTENTION.similar(subjectLabel(attention.subject, source), similar, link, to);
    }
    case 'priority-added': {
      const priority = `${label(target, 'priority')} ${attention.priority}`;
      return ATTENTION['priority-added'](priority, attention.title, to);
    }
    case 'untracked':
      return ATTENTION.untracked(attention.year);
    case 'transcription':
      return ATTENTION.transcription(attention.year);
    case 'begun':
      return ATTENTION.begun(
        subjectLabel(attention.subject, source),
        subjectLabel(attention.continued, after),
        [from, to],
        attention.taken,
      );
    case 'due-dropped':
      return ATTENTION['due-dropped'](subjectLabel(attention.subject, source), attention.due);
    case 'reference-dropped': {
      const dropped = subjectLabel(parseTarget(attention.dropped) ?? {}, source);
      return ATTENTION['reference-dropped'](subjectLabel(attention.subject, source), dropped, to);
    }
    case 'budget-left':
      return ATTENTION['budget-left'](subjectLabel(attention.subject, source), source.year);
    case 'cooperations-joined':
      return ATTENTION['cooperations-joined'](
        subjectLabel(attention.subject, source),
        subjectLabel(attention.continued, after),
        attention.cooperations,
        to,
      );
    case 'objective-dropped': {
      const objective = source.objectives?.find(({ id }) => id === attention.dropped);
      const dropped = objective?.title ?? attention.dropped;
      return ATTENTION['objective-dropped'](subjectLabel(attention.subject, source), dropped, to);
    }
    case 'priority-differs': {
      const priority = `${label(target, 'priority')} ${attention.priority}`;
      return ATTENTION['priority-differs'](priority, [attention.from, attention.to], from, to);
    }
    case 'mention-kept': {
      const owner = subjectLabel(attention.subject, source) || carriedFromWords(from, undefined);
      return ATTENTION['mention-kept'](owner, attention, to);
    }
    case 'stale-mention':
      return ATTENTION['stale-mention'](attention, target);
  }
}
