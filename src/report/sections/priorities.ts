import { progressSentence } from '../../language/fr/progress.ts';
import { contentsWords, prioritiesTitle, priorityName, unknownWords } from '../../language/fr/report.ts';
import { continuousElsewhere, reviewTitle } from '../../language/fr/report-review.ts';
import { viewActivity } from '../activity.ts';
import type { PriorityFacts } from '../facts.ts';
import { concat, enumerateTexts } from '../inline.ts';
import { known } from '../known.ts';
import { hasBegun } from '../progress.ts';
import type { Block, Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/**
 * Each priority with its activities, under the headings that the plan gives them: what was planned and what came of it.
 * Once there is something to tell, those without an end are told apart.
 */
export function prioritiesSection(writer: Writer): Section {
  const { plan, facts } = writer;
  const { leads, dues } = known(plan);
  const unknown = plan.activities.length === 0 ? undefined : unknownWords(!leads, !dues);
  return {
    id: 'priorites',
    title: hasBegun(plan, facts.progress) ? reviewTitle(plan) : prioritiesTitle(plan),
    blocks: [
      ...(unknown === undefined ? [] : [{ kind: 'paragraph', text: unknown } as const]),
      ...facts.priorities.flatMap((priority) => viewPriority(priority, writer)),
    ],
  };
}

function viewPriority(priority: PriorityFacts, writer: Writer): Block[] {
  const { letter, title, aim, activities, progress } = priority;
  const { plan, facts, text, paragraphs, numberLink } = writer;
  const items = activities.flatMap((activity) => activity.items ?? []).length;
  const begun = hasBegun(plan, facts.progress);
  const apart = begun ? activities.filter(({ continuous }) => continuous === true) : [];
  const done = begun ? [progressSentence(progress, plan)] : [];
  const elsewhere = concat(
    continuousElsewhere(apart.length, plan),
    enumerateTexts(apart.map(numberLink)),
    '.',
  );
  const blocks: Block[] = [
    {
      kind: 'heading',
      level: 3,
      id: `priorite-${letter.toLowerCase()}`,
      name: priorityName(letter, plan),
      text: text(title),
    },
    ...paragraphs(aim).map((paragraph) => ({ kind: 'paragraph', text: paragraph }) as const),
    {
      kind: 'paragraph',
      text: `${[contentsWords(activities.length, items, plan), ...done].join(' — ')}.`,
    },
    ...(apart.length === 0 ? [] : [{ kind: 'paragraph', text: elsewhere } as const]),
  ];
  let section: string | undefined;
  for (const activity of activities) {
    if (apart.includes(activity)) continue;
    if (activity.section !== undefined && activity.section !== section)
      blocks.push({ kind: 'heading', level: 4, text: text(activity.section) });
    section = activity.section;
    blocks.push(viewActivity(activity, section === undefined ? 4 : 5, writer));
  }
  return blocks;
}
