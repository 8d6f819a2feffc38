import { noActivityWords } from '../language/fr/activity-list.ts';
import { andOthers } from '../language/fr/dashboard.ts';
import { expandLinks } from '../language/fr/links.ts';
import {
  countedSentence,
  progressColumn,
  progressHeading,
  progressSentence,
} from '../language/fr/progress.ts';
import { OUTCOME_UNKNOWN, contentsWords, statusCount } from '../language/fr/report.ts';
import { isTracked } from '../model/status.ts';
import type { PriorityFacts, YearFacts } from '../report/facts.ts';
import { type Row, alignRows } from './align-rows.ts';
import { BAR_SIGNS, type BarPart, bar } from './bar.ts';
import type { Layout } from './layout.ts';
import type { Style } from './style.ts';

/** In columns: a bar takes a fifth of a terminal, within these limits. */
const BAR = { least: 8, usual: 16, most: 40 } as const;

/** What has come of the plan: as a whole, by priority, as many as there is room for, and how it is counted. */
export function progressLines(facts: YearFacts, most: number, style: Style, layout: Layout): string[] {
  const { plan, priorities, continuous } = facts;
  const { columns, clean, widthOf, cut } = layout;
  const fit = (text: string) => cut(clean(text), columns);
  const indented = (text: string) => `  ${cut(clean(text), columns - 2)}`;
  if (plan.activities.length === 0) return [fit(noActivityWords(plan.year))];
  const shown = priorities.slice(0, most);
  const rest = priorities.length - shown.length;
  const others = rest === 0 ? [] : [indented(andOthers(rest, undefined))];
  const counted = [countedSentence(plan, continuous.length), countedSentence(plan, 0)].map(clean);
  if (!isTracked(plan))
    return [style.bold(fit(OUTCOME_UNKNOWN)), ...contentLines(shown, facts, layout), ...others];
  return [
    ...headingLines(facts, layout).map((line) => style.bold(line)),
    ...barLines(shown, facts, style, layout),
    ...others,
    indented(counted.find((form) => widthOf(form) <= columns - 2) ?? counted.at(-1) ?? ''),
  ];
}

/**
 * The whole, with what the signs of the bars stand for, and as much of what is open as there is room for; in two lines
 * where one is too short for the signs.
 */
function headingLines({ plan, progress }: YearFacts, { columns, clean, widthOf, cut }: Layout): string[] {
  const { 'in-progress': inProgress = 0, postponed = 0 } = progress ?? {};
  const sentence = progressSentence(progress, plan, BAR_SIGNS.cancelled);
  const begun =
    inProgress === 0 ? [] : [`${statusCount('in-progress', inProgress, plan)} (${BAR_SIGNS['in-progress']})`];
  const open = [...begun, ...(postponed === 0 ? [] : [statusCount('postponed', postponed, plan)])];
  const forms = [open, begun].map((words) => clean(progressHeading(sentence, words)));
  const whole = forms.find((form) => widthOf(form) <= columns);
  return whole === undefined
    ? [cut(clean(progressHeading(sentence, [])), columns), ...begun.map((words) => `  ${clean(words)}`)]
    : [whole];
}

function barLines(
  priorities: readonly PriorityFacts[],
  { plan, others }: YearFacts,
  style: Style,
  layout: Layout,
): string[] {
  const width = Math.min(BAR.most, Math.max(BAR.least, Math.floor(layout.columns / 5)));
  const bars = priorities.map(({ progress }) =>
    progress === null ? [] : bar(progress, layout.columns === Infinity ? BAR.usual : width),
  );
  const sentences = progressColumn(priorities.map(({ progress }) => progress));
  const begun = priorities.some(({ progress }) => (progress?.['in-progress'] ?? 0) > 0);
  const rows = priorities.map(({ letter, title, progress }, index): Row => {
    const inProgress = progress?.['in-progress'] ?? 0;
    const text = bars[index]?.map((part) => part.text).join('') ?? '';
    const open = inProgress === 0 ? '' : statusCount('in-progress', inProgress, plan);
    return {
      cells: [letter, text, sentences[index] ?? '', ...(begun ? [open] : [])],
      title: expandLinks(title, plan, others),
    };
  });
  const tints: Readonly<Record<BarPart['of'], (text: string) => string>> = {
    done: style.green,
    'in-progress': style.cyan,
    open: style.dim,
    cancelled: style.dim,
  };
  return alignRows(rows, 3, layout).map(
    ({ cells: [indent, letter, padded = '', ...cells], title }, index) => {
      const parts =
        bars[index]?.map(({ of, text }) => (text === '' ? '' : tints[of](layout.clean(text)))) ?? [];
      const plain = bars[index]?.map(({ text }) => text).join('') ?? '';
      return [indent, letter, ...parts, padded.slice(plain.length), ...cells, title].join('').trimEnd();
    },
  );
}

/** Where nothing is known of its outcome, what the plan holds. */
function contentLines(
  priorities: readonly PriorityFacts[],
  { plan, others }: YearFacts,
  layout: Layout,
): string[] {
  const rows = priorities.map(({ letter, title, activities }): Row => {
    const items = activities.flatMap((activity) => activity.items ?? []).length;
    return {
      cells: [letter, contentsWords(activities.length, items, plan)],
      title: expandLinks(title, plan, others),
    };
  });
  return alignRows(rows, 2, layout).map(({ cells, title }) => `${cells.join('')}${title}`.trimEnd());
}
