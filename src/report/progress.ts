import { progressSentence } from '../language/fr/progress.ts';
import {
  BAR_STATUSES,
  PROGRESS_COLUMNS,
  WHOLE,
  openWords,
  priorityColumn,
  progressCaption,
} from '../language/fr/report.ts';
import type { Progress } from '../model/progress.ts';
import type { Plan } from '../model/schema.ts';
import { isInForce, isTracked } from '../model/status.ts';
import type { YearFacts } from './facts.ts';
import type { ProgressBars } from './view.ts';

/** Whether there is a progress to show: of a plan that is not adopted, and of which all is planned, there is none. */
export function hasBegun(plan: Plan, progress: Progress | null): boolean {
  if (!isTracked(plan)) return false;
  return isInForce(plan) || (progress !== null && progress.planned < progress.total);
}

/** A bar for the whole plan and one for each priority. */
export function viewProgress({ plan, progress, priorities }: YearFacts): ProgressBars {
  return {
    kind: 'progress',
    caption: progressCaption(plan),
    columns: { label: priorityColumn(plan), ...PROGRESS_COLUMNS },
    bars: [
      viewBar(WHOLE, progress, plan),
      ...priorities.map((priority) =>
        viewBar(`${priority.letter} — ${priority.title}`, priority.progress, plan),
      ),
    ],
  };
}

function viewBar(label: string, progress: Progress | null, plan: Plan): ProgressBars['bars'][number] {
  const parts: { code: string; start: number; width: number }[] = [];
  let counted = 0;
  for (const code of progress === null ? [] : BAR_STATUSES) {
    const { [code]: number = 0, total = 1 } = progress ?? {};
    if (number > 0) {
      const [start, end] = [share(counted, total), share(counted + number, total)];
      parts.push({ code, start, width: Number((end - start).toFixed(2)) });
    }
    counted += number;
  }
  return {
    label,
    text: progressSentence(progress, plan),
    detail: progress === null ? '' : openWords(progress, plan),
    parts,
  };
}

const share = (number: number, total: number) => Number(((number / total) * 100).toFixed(2));
