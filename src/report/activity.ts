import { subjectName } from '../language/fr/activities.ts';
import type { Activity } from '../model/schema.ts';
import { viewFields } from './activity-fields.ts';
import { viewItem } from './item.ts';
import { marksOf } from './marks.ts';
import type { ActivityBlock } from './view.ts';
import { type Writer, anchorOf } from './writer.ts';

/** All that the plan says of an activity, its items included. */
export function viewActivity(activity: Activity, level: number, writer: Writer): ActivityBlock {
  const { plan, text, paragraphs } = writer;
  return {
    kind: 'activity',
    level,
    anchor: anchorOf(activity),
    name: subjectName({ activity }, plan),
    title: text(activity.title),
    marks: marksOf({ activity }, writer),
    note: paragraphs(activity.note),
    items: (activity.items ?? []).map((item) => viewItem({ activity, item }, writer)),
    fields: viewFields(activity, writer),
  };
}
