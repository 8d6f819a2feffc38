import { CONTINUOUS } from '../../language/fr/activities.ts';
import { statusWord } from '../../language/fr/plan.ts';
import { YEARS_WORDS } from '../../language/fr/report-documents.ts';
import { activityColumn } from '../../language/fr/report.ts';
import { capitalize, pluralize } from '../../language/fr/typography.ts';
import { statusOf } from '../../model/progress.ts';
import type { Activity, Plan } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { concat, join, quoteText } from '../inline.ts';
import type { Section, Text } from '../view.ts';
import type { Compared } from './compared.ts';
import { stringTogether } from './strands.ts';

/** Each activity with its number and status in each year's plan; those that go on, by links or by their ids, on one line. */
export function activitiesSection({ years, last, diff, writerOf }: Compared): Section | undefined {
  const strands = stringTogether(
    years.map(({ plan }) => plan),
    ({ activities }) => activities.toSorted((a, b) => a.number - b.number),
    (earlier, later) =>
      new Map(
        diff(earlier, later).activities.flatMap((change) =>
          'continued' in change
            ? change.continued.map(({ to }): [Activity, Activity] => [to, change.from])
            : [],
        ),
      ),
  );
  if (strands.length === 0) return undefined;
  const rows = strands.map((strand) => {
    const latest = years.findLast(({ plan }) => strand.has(plan.year)) ?? last;
    const title = strand.get(latest.plan.year)?.[0]?.title ?? '';
    return {
      cells: [
        writerOf(latest).text(title),
        ...years.map((facts) => {
          const own = strand.get(facts.plan.year) ?? [];
          const { text } = writerOf(facts);
          const cells = own.map((activity) => viewCell(activity, title, facts.plan, text));
          return own.length === 0 ? YEARS_WORDS.absent : join(cells, YEARS_WORDS.semicolon);
        }),
      ],
    };
  });
  const column = activityColumn(last.plan);
  return {
    id: 'activites',
    title: capitalize(pluralize(column)),
    blocks: [
      { kind: 'paragraph', text: YEARS_WORDS.sameLine },
      {
        kind: 'table',
        caption: YEARS_WORDS.activitiesCaption,
        columns: [{ title: column }, ...years.map(({ plan }) => ({ title: String(plan.year) }))],
        rows,
      },
    ],
  };
}

/** « 12, en cours », with the title where it was another one. */
function viewCell(activity: Activity, latest: string, plan: Plan, text: (free: string) => Text): Text {
  const { number, title, continuous } = activity;
  const status = isTracked(plan) ? statusWord(statusOf({ activity }), plan) : YEARS_WORDS.untracked;
  return concat(
    `${number}, ${status}`,
    continuous === true ? `, ${CONTINUOUS}` : '',
    ...(title === latest ? [] : [' (', quoteText(text(title)), ')']),
  );
}
