import type { Balance } from '../carryover/verify.ts';
import type { Attention, ChangeSet, Disposition, Verb } from '../carryover/change-set.ts';
import {
  ATTENTION,
  HEADINGS,
  NOTHING_TO_DO,
  UNNAMED,
  accountWords,
  drawnFrom,
  leftWords,
  numberWords,
  title,
  toDoWords,
  verbWords,
} from '../language/fr/carryover.ts';
import { carriedFromWords } from '../language/fr/links.ts';
import { label, subjectLabel } from '../language/fr/plan.ts';
import { parseTarget } from '../model/references.ts';
import { type Row, alignRows } from './align-rows.ts';
import type { Layout } from './layout.ts';
import type { Style } from './style.ts';

/** A carry-over that was done or would be. */
export interface CarryoverResult extends ChangeSet {
  readonly balance: Balance;
  /** Which of the two files it changes. */
  readonly changed: { readonly target: boolean; readonly source: boolean };
  readonly reconstructed: boolean;
}

/** What becomes of everything in the source, one line each, and the account; with `isCheck`, of what is not settled yet. */
export function printCarryover(
  result: CarryoverResult,
  isCheck: boolean,
  style: Style,
  layout: Layout,
): string {
  const { source, target, attention, balance, changed } = result;
  const [from, to] = [source.year, target.year];
  const notice = drawnFrom(result.reconstructed);
  // What to look at is told by the call that writes.
  const remarks = isCheck ? [] : attention;
  const told = isCheck
    ? result.dispositions.filter((each) => isUnsettled(each, changed.source))
    : result.dispositions;
  const rowsOf = (...kinds: readonly Disposition['kind'][]) =>
    told.filter(({ kind }) => kinds.includes(kind));
  const isChanged = changed.target || changed.source;
  const blocks = [
    [style.bold(title(from, to)), ...(notice === undefined ? [] : [notice])],
    section(HEADINGS.activities, lines(rowsOf('activity', 'item'), style, layout), style),
    section(HEADINGS.events, lines(rowsOf('event'), style, layout), style),
    section(HEADINGS.themes, lines(rowsOf('theme'), style, layout), style),
    section(
      HEADINGS.attention,
      remarks.map((each) => `  ${attentionLine(each, result)}`),
      style,
    ),
    [
      accountWords({ ...balance, left: balance.left.length }, from, to),
      ...(balance.left.length === 0 ? [] : [leftWords(from)]),
      ...(isChanged ? [] : [NOTHING_TO_DO]),
      ...(isChanged && isCheck ? [toDoWords(to)] : []),
    ],
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function section(heading: string, list: readonly string[], style: Style): string[] {
  return list.length === 0 ? [] : [style.bold(heading), ...list];
}

/** Whether a carry-over would do something about it, in the target or, where it marks that, in the source; or leaves it by choice. */
function isUnsettled({ kind, verb, because }: Disposition, isMarked: boolean): boolean {
  if (verb === 'left') return kind !== 'theme';
  return (isMarked && because === 'decided') || ['added', 'completed', 'renewed'].includes(verb);
}

function lines(dispositions: readonly Disposition[], style: Style, layout: Layout): string[] {
  const rows = alignRows(dispositions.map(rowOf), 2, layout);
  return rows.map(({ cells, title: words, detail }, index) => {
    const [indent = '', verb = '', ...others] = cells;
    const mark = markFor(dispositions[index]?.verb, style);
    return `${indent}${mark(verb)}${others.join('')}${words}${style.dim(detail)}`.trimEnd();
  });
}

function rowOf(disposition: Disposition): Row {
  const verb = verbWords(disposition);
  const { title: words } = disposition;
  if (disposition.kind === 'activity' || disposition.kind === 'item') {
    const letter = disposition.kind === 'item' ? disposition.letter : '';
    const number = numberWords(`${disposition.number}${letter}`, disposition.target?.number);
    return { cells: [verb, number], title: words };
  }
  const detail = disposition.because === 'unnamed' ? UNNAMED : undefined;
  return { cells: [verb], title: words, detail };
}

function markFor(verb: Verb | undefined, style: Style): (text: string) => string {
  if (verb === 'finished' || verb === 'given-up' || verb === 'unchanged') return style.dim;
  return verb === 'left' ? style.yellow : style.green;
}

function attentionLine(attention: Attention, { source, target }: CarryoverResult): string {
  const [from, to] = [source.year, target.year];
  switch (attention.kind) {
    case 'moot':
      return ATTENTION.moot(subjectLabel(attention.subject, source), from);
    case 'namesake':
      return ATTENTION.namesake(
        subjectLabel(attention.subject, source),
        subjectLabel(attention.namesake, target),
        to,
      );
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
    case 'mention-kept': {
      const owner = subjectLabel(attention.subject, source) || carriedFromWords(from, undefined);
      return ATTENTION['mention-kept'](owner, attention, to);
    }
    case 'stale-mention':
      return ATTENTION['stale-mention'](attention, target);
    case 'renumbered':
      return ATTENTION.renumbered(subjectLabel(attention.subject, target), attention.to, to);
  }
}
