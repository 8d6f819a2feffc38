import type { Verified } from '../carryover/verify.ts';
import type { ChangeSet, Disposition, Verb } from '../carryover/change-set.ts';
import {
  HEADINGS,
  UNNAMED,
  accountWords,
  attentionHeading,
  drawnFrom,
  leftWords,
  nothingToDo,
  numberWords,
  title,
  toDoWords,
  verbWords,
} from '../language/fr/carryover.ts';
import type { Plan } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import { type Row, alignRows } from './align-rows.ts';
import { attentionLines } from './carryover-attention.ts';
import type { Layout } from './layout.ts';
import type { Style } from './style.ts';

/** A carry-over that was done or would be. */
export interface CarryoverResult extends ChangeSet, Verified {
  /** The target as it is after the carry-over. */
  readonly after: Plan;
  /** Which of the two files it changes. */
  readonly changed: { readonly target: boolean; readonly source: boolean };
  readonly reconstructed: boolean;
  /** What stands between it and its target. */
  readonly obstacle: 'closed' | 'letters' | 'absent' | undefined;
}

/** What becomes of everything in the source, one line each, and the account; with `isCheck`, of what is not settled yet. */
export function printCarryover(
  result: CarryoverResult,
  isCheck: boolean,
  style: Style,
  layout: Layout,
): string {
  const { source, target, balance, changed } = result;
  const [from, to] = [source.year, target.year];
  const notice = drawnFrom(result.reconstructed);
  const told = isCheck ? result.dispositions.filter(isUnsettled) : result.dispositions;
  const rowsOf = (...kinds: readonly Disposition['kind'][]) =>
    told.filter(({ kind }) => kinds.includes(kind));
  const left =
    balance.left.length === 0
      ? undefined
      : leftWords(from, {
          keepsOpen: isTracked(source) && source.state !== 'closed',
          isReported: result.isReported,
        });
  // What to look at in the target is told by the call that writes it.
  const remarks = result.attention.filter(({ kind }) => !isCheck || kind === 'skipped');
  const stale = remarks.filter(({ kind }) => kind === 'stale-mention');
  const others = remarks.filter(({ kind }) => kind !== 'stale-mention');
  const isChanged = changed.target || changed.source;
  const blocks = [
    [style.bold(title(from, to)), ...(notice === undefined ? [] : [notice])],
    section(HEADINGS.activities, lines(rowsOf('activity', 'item'), style, layout), style),
    section(HEADINGS.events, lines(rowsOf('event'), style, layout), style),
    section(HEADINGS.themes, lines(rowsOf('theme'), style, layout), style),
    section(HEADINGS.stale, attentionLines(stale, result), style),
    section(attentionHeading(from), attentionLines(others, result), style),
    [
      accountWords({ ...balance, left: balance.left.length }, [from, to], isCheck),
      ...(left === undefined ? [] : [left]),
      ...(isChanged ? [] : [nothingToDo(balance.left.length === 0 && result.duplicates.length === 0)]),
      ...(isChanged && isCheck ? [toDoWords([from, to], changed, result.obstacle)] : []),
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

/** Whether a carry-over would do something about it, in the target or in the source, or leaves it by choice. */
function isUnsettled({ kind, verb, because }: Disposition): boolean {
  if (verb === 'left') return kind !== 'theme';
  return because === 'decided' || ['added', 'completed', 'renewed'].includes(verb);
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
    const number = numberWords(
      `${disposition.number}${letter}`,
      disposition.targets.map((target) => target.number),
    );
    return { cells: [verb, number], title: words };
  }
  const detail = disposition.because === 'unnamed' ? UNNAMED : undefined;
  return { cells: [verb], title: words, detail };
}

function markFor(verb: Verb | undefined, style: Style): (text: string) => string {
  if (verb === 'finished' || verb === 'given-up' || verb === 'unchanged') return style.dim;
  return verb === 'left' ? style.yellow : style.green;
}
