import type { Attention, ChangeSet, Disposition } from '../carryover/change-set.ts';
import type { Account } from '../model/unfinished.ts';
import {
  ATTENTION,
  EVENT_VERBS,
  HEADINGS,
  NOTHING_TO_DO,
  VERBS,
  accountWords,
  drawnFrom,
  sourceWords,
  title,
} from '../language/fr/carryover.ts';
import { label, subjectLabel } from '../language/fr/plan.ts';
import { parseTarget } from '../model/references.ts';
import type { Style } from './style.ts';

/** A carry-over that was done or would be. */
export interface CarryoverResult extends ChangeSet {
  readonly from: number;
  readonly to: number;
  readonly reconstructed: boolean;
  readonly account: Account;
}

/** What became of everything in the source, one line each, and the account. */
export function printCarryover(result: CarryoverResult, style: Style): string {
  const { from, to, dispositions, attention, account, edits } = result;
  const notice = drawnFrom(result.reconstructed);
  const blocks = [
    [style.bold(title(from, to)), ...(notice === undefined ? [] : [notice])],
    section(
      HEADINGS.activities,
      dispositions.filter(({ kind }) => kind === 'activity').map((each) => line(each, style)),
      style,
    ),
    section(
      HEADINGS.events,
      dispositions.filter(({ kind }) => kind === 'event').map((each) => line(each, style)),
      style,
    ),
    section(
      HEADINGS.attention,
      attention.map((each) => `  ${attentionLine(each, result)}`),
      style,
    ),
    [
      accountWords(account.unfinished, account.carried, from, to),
      ...(edits.length === 0 ? [NOTHING_TO_DO] : []),
    ],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function section(heading: string, lines: readonly string[], style: Style): string[] {
  return lines.length === 0 ? [] : [style.bold(heading), ...lines];
}

function line(disposition: Disposition, style: Style): string {
  const verb = (disposition.kind === 'activity' ? VERBS : EVENT_VERBS)[disposition.verb].padEnd(10);
  const mark = disposition.verb === 'finished' || disposition.verb === 'given-up' ? style.dim : style.green;
  if (disposition.kind === 'event') return `  ${mark(verb)}  ${disposition.title}`;
  const { number, items, targetNumber } = disposition;
  return `  ${mark(verb)}  ${sourceWords(number, items, targetNumber).padEnd(18)}  ${disposition.title}`;
}

function attentionLine(attention: Attention, { source, target, from, to }: CarryoverResult): string {
  switch (attention.kind) {
    case 'untracked':
      return ATTENTION.untracked(attention.year);
    case 'transcription':
      return ATTENTION.transcription(attention.year);
    case 'begun':
      return ATTENTION.begun(
        subjectLabel(attention.subject, source),
        subjectLabel(attention.continued, target),
        [from, to],
        attention.taken,
      );
    case 'due-dropped':
      return ATTENTION['due-dropped'](subjectLabel(attention.subject, source), attention.due);
    case 'reference-dropped': {
      const dropped = subjectLabel(parseTarget(attention.dropped) ?? {}, source);
      return ATTENTION['reference-dropped'](subjectLabel(attention.subject, source), dropped, to);
    }
    case 'objective-dropped': {
      const objective = source.objectives?.find(({ id }) => id === attention.dropped);
      const dropped = objective?.title ?? attention.dropped;
      return ATTENTION['objective-dropped'](subjectLabel(attention.subject, source), dropped, to);
    }
    case 'priority-differs': {
      const priority = `${label(target, 'priority')} ${attention.priority}`;
      return ATTENTION['priority-differs'](priority, [attention.from, attention.to], from, to);
    }
    case 'renumbered':
      return ATTENTION.renumbered(subjectLabel(attention.subject, target), attention.to, to);
  }
}
