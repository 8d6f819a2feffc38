import { NOTHING, SAME_DATA, TOTAL, progressDescription, shortProgress } from '../language/fr/figures.ts';
import { progressSentence } from '../language/fr/progress.ts';
import { BAR_STATUSES, WHOLE, priorityColumn, progressCaption, statusPlural } from '../language/fr/report.ts';
import { capitalize, formatNumber } from '../language/fr/typography.ts';
import type { Progress } from '../model/progress.ts';
import type { Plan } from '../model/schema.ts';
import { isInForce, isTracked } from '../model/status.ts';
import type { YearFacts } from './facts.ts';
import type { StackedChart } from './figures/charts.ts';
import { hundredths } from './figures/hundredths.ts';
import type { FigureBlock } from './view.ts';

/** Whether there is a progress to show: of a plan that is not adopted, and of which all is planned, there is none. */
export function hasBegun(plan: Plan, progress: Progress | null): boolean {
  if (!isTracked(plan)) return false;
  return isInForce(plan) || (progress !== null && progress.planned < progress.total);
}

interface Row {
  readonly label: string;
  readonly progress: Progress | null;
}

/** A bar for the whole plan and one for each priority, parted by status. */
export function viewProgress({ plan, progress, priorities }: YearFacts): FigureBlock {
  const rows: Row[] = [
    { label: WHOLE, progress },
    ...priorities.map(({ letter, title, progress: own }) => ({
      label: `${letter} — ${title}`,
      progress: own,
    })),
  ];
  const statuses = BAR_STATUSES.map((code) => ({ code, text: statusPlural(code, plan) }));
  const caption = progressCaption(plan);
  return {
    kind: 'figure',
    id: 'figure-avancement',
    title: caption,
    description: progressDescription(plan, progress),
    chart: { type: 'stacked', rows: rows.map((row) => viewBar(row, plan)) },
    legend: statuses.filter(({ code }) => (progress?.[code] ?? 0) > 0),
    notes: [],
    tableTitle: SAME_DATA,
    table: {
      kind: 'table',
      caption,
      columns: [
        { title: priorityColumn(plan) },
        ...statuses.map(({ text }) => ({ title: capitalize(text) })),
        { title: TOTAL },
      ],
      rows: rows.map(({ label, progress: own }) => ({
        cells: [
          label,
          ...BAR_STATUSES.map((code) => (own === null ? NOTHING : formatNumber(own[code]))),
          own === null ? progressSentence(own, plan) : formatNumber(own.total),
        ],
      })),
    },
  };
}

function viewBar({ label, progress }: Row, plan: Plan): StackedChart['rows'][number] {
  const parts: { code: string; number: string; start: number; width: number }[] = [];
  let counted = 0;
  for (const code of progress === null ? [] : BAR_STATUSES) {
    const { [code]: number = 0, total = 1 } = progress ?? {};
    if (number > 0)
      parts.push({ code, number: formatNumber(number), ...hundredths(counted, counted + number, total) });
    counted += number;
  }
  return { label, value: progressSentence(progress, plan), shortValue: shortProgress(progress, plan), parts };
}
