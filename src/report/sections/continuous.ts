import {
  FOLLOW_UP_UNKNOWN,
  REVIEW,
  continuousSentence,
  continuousTitle,
} from '../../language/fr/report-review.ts';
import { priorityColumn } from '../../language/fr/report.ts';
import type { Activity } from '../../model/schema.ts';
import { viewActivity } from '../activity.ts';
import { hasBegun } from '../progress.ts';
import type { ActivityBlock, Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The activities without an end, with what their log and results tell; none before there is something to tell. */
export function continuousSection(writer: Writer): Section | undefined {
  const { plan, facts } = writer;
  if (facts.continuous.length === 0 || !hasBegun(plan, facts.progress)) return undefined;
  return {
    id: 'permanentes',
    title: continuousTitle(plan),
    blocks: [
      { kind: 'paragraph', text: continuousSentence(facts.continuous.length) },
      ...facts.continuous.map((activity) => viewContinuous(activity, writer)),
    ],
  };
}

/** The activity, its priority named since it does not stand under it; where nothing is told of it, that too. */
function viewContinuous(activity: Activity, writer: Writer): ActivityBlock {
  const { plan, text } = writer;
  const { priority, log = [], results = [] } = activity;
  const title = plan.priorities[priority]?.title;
  const block = viewActivity(activity, 3, writer);
  return {
    ...block,
    fields: [
      ...(title === undefined ? [] : [{ term: priorityColumn(plan), text: text(`${priority} — ${title}`) }]),
      ...block.fields,
      ...(log.length + results.length === 0 ? [{ term: REVIEW.followUp, text: FOLLOW_UP_UNKNOWN }] : []),
    ],
  };
}
