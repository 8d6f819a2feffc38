import { referenceWords } from '../../language/fr/links.ts';
import { statusWord } from '../../language/fr/plan.ts';
import { ENDED } from '../../language/fr/report-decisions.ts';
import { activityColumn } from '../../language/fr/report.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { statusOf } from '../../model/progress.ts';
import type { Plan, Status } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { countedLeaves, withStatus } from '../counted.ts';
import { startSentence } from '../inline.ts';
import { motiveOf } from '../outcome.ts';
import type { Block } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What of a plan was given up or is in suspense, with the reason that its log gives; nothing where nothing is. */
export function endedTable(plan: Plan, writer: Writer, statuses: readonly Status[]): Block[] {
  const leaves = countedLeaves(plan);
  const permanent = plan.activities.filter(({ continuous }) => continuous === true);
  const stopped = withStatus(
    permanent.map((activity) => ({ activity })),
    'cancelled',
  );
  const counted = statuses.flatMap((status) => withStatus(leaves, status));
  const ended = [...counted, ...stopped];
  if (!isTracked(plan) || ended.length === 0) return [];
  const { title, status, reason } = ENDED.columns;
  const count = (of: Status) => counted.filter((leaf) => statusOf(leaf) === of).length;
  const sentence = ENDED.sentence(plan, {
    cancelled: count('cancelled'),
    postponed: count('postponed'),
    total: leaves.length,
    stopped: stopped.length,
    permanent: permanent.length,
  });
  return [
    { kind: 'paragraph', text: sentence },
    {
      kind: 'table',
      caption: ENDED.caption(plan.year),
      columns: [{ title: activityColumn(plan) }, { title }, { title: status }, { title: reason }],
      rows: ended.map((found) => ({
        cells: [
          plan.year === writer.plan.year
            ? startSentence({ inline: [writer.reference(found)] })
            : capitalize(referenceWords(found, plan)),
          writer.text(ofYear((found.item ?? found.activity).title, plan)),
          capitalize(statusWord(statusOf(found), plan)),
          writer.text(ofYear(motiveOf(found)?.note ?? ENDED.noReason, plan)),
        ],
      })),
    },
  ];
}

/** A text whose links are meant in another plan than the report's. */
function ofYear(text: string, { year }: Plan): string {
  return text.replace(/\[\[(?!\d{4}\/)/g, `[[${year}/`);
}
