import { referenceWords } from '../../language/fr/links.ts';
import { statusWord } from '../../language/fr/plan.ts';
import { ENDED } from '../../language/fr/report-decisions.ts';
import { PUT_OFF } from '../../language/fr/report-put-off.ts';
import { activityColumn } from '../../language/fr/report.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { statusOf } from '../../model/progress.ts';
import type { Found } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import { isInForce, isTracked } from '../../model/status.ts';
import { countedLeaves, withStatus } from '../counted.ts';
import { concat, enumerateTexts, startSentence } from '../inline.ts';
import { motiveOf } from '../outcome.ts';
import type { Block, Inline } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What of a plan was given up or is in suspense, to be noted by an assembly. */
export interface Ended {
  readonly plan: Plan;
  readonly found: readonly Found[];
  /** How many of how many. */
  readonly sentence: string;
}

/**
 * What ended of a plan in force, or of a proposal; of a proposal, what was given up of the plan before it, too. Plans of
 * which nothing did are left out.
 */
export function endedToNote({ plan, facts }: Writer): Ended[] {
  if (isInForce(plan)) return endedOf(plan, ['cancelled', 'postponed']);
  if (plan.state !== 'proposed') return [];
  const before = facts.others.get(plan.year - 1);
  return [...(before === undefined ? [] : endedOf(before, ['cancelled'])), ...endedOf(plan, ['cancelled'])];
}

function endedOf(plan: Plan, statuses: readonly ('cancelled' | 'postponed')[]): Ended[] {
  const leaves = countedLeaves(plan);
  const permanent = plan.activities.filter(({ continuous }) => continuous === true);
  const stopped = withStatus(
    permanent.map((activity) => ({ activity })),
    'cancelled',
  );
  const counted = statuses.flatMap((status) => withStatus(leaves, status));
  const found = [...counted, ...stopped];
  if (!isTracked(plan) || found.length === 0) return [];
  const sentence = ENDED.sentence(plan, {
    cancelled: withStatus(counted, 'cancelled').length,
    postponed: withStatus(counted, 'postponed').length,
    total: leaves.length,
    stopped: stopped.length,
    permanent: permanent.length,
  });
  return [{ plan, found, sentence }];
}

/** What ended, in the report: of its own plan by title, since another section gives the motives; of another, with them. */
export function viewEnded(ended: Ended, writer: Writer): Block[] {
  return ended.plan.year === writer.plan.year ? listTitles(ended, writer) : tabulate(ended, writer);
}

function listTitles({ plan, found, sentence }: Ended, { text, reference }: Writer): Block[] {
  return [
    { kind: 'paragraph', text: concat(sentence, ENDED.motives, enumerateTexts(sectionsOf(found)), '.') },
    {
      kind: 'list',
      entries: found.map((each) =>
        concat(
          startSentence({ inline: [reference(each)] }),
          ENDED.dash,
          text((each.item ?? each.activity).title),
          ` (${statusWord(statusOf(each), plan)})`,
        ),
      ),
    },
  ];
}

/** Links to the parts of the report that tell why. */
function sectionsOf(found: readonly Found[]): Inline[] {
  const parts = [
    ['cancelled', '#abandons'],
    ['postponed', '#en-suspens'],
  ] as const;
  return parts
    .filter(([status]) => withStatus(found, status).length > 0)
    .map(([status, href]) => ({ kind: 'link', text: PUT_OFF[status], href }));
}

function tabulate({ plan, found, sentence }: Ended, { text }: Writer): Block[] {
  const { title, status, reason } = ENDED.columns;
  return [
    { kind: 'paragraph', text: sentence },
    {
      kind: 'table',
      caption: ENDED.caption(plan.year),
      columns: [{ title: activityColumn(plan) }, { title }, { title: status }, { title: reason }],
      rows: found.map((each) => ({
        cells: [
          capitalize(referenceWords(each, plan)),
          text(ofYear((each.item ?? each.activity).title, plan)),
          capitalize(statusWord(statusOf(each), plan)),
          text(ofYear(motiveOf(each)?.note ?? ENDED.noReason, plan)),
        ],
      })),
    },
  ];
}

/** A text whose links are meant in another plan than the report's. */
function ofYear(text: string, { year }: Plan): string {
  return text.replace(/\[\[(?!\d{4}\/)/g, `[[${year}/`);
}
