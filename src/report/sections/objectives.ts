import { TITLES } from '../../language/fr/report.ts';
import { viewAcross } from '../across.ts';
import { concat } from '../inline.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The objectives of the year, with the activities that serve each and, once there is something to tell, how far these have come. */
export function objectivesSection(writer: Writer): Section | undefined {
  const { plan, text, numbers } = writer;
  const { objectives = [], activities } = plan;
  if (objectives.length === 0) return undefined;
  const strands = objectives.map(({ id, title }) => ({
    title,
    activities: activities.filter((activity) => activity.objectives?.includes(id)),
  }));
  const progress = viewAcross('objective', strands, writer);
  const entries = strands.map(({ title, activities: own }) =>
    own.length === 0 ? text(title) : concat(text(title), ' — ', numbers(own)),
  );
  return {
    id: 'objectifs',
    title: TITLES.objectives,
    blocks: progress.length === 0 ? [{ kind: 'list', entries }] : progress,
  };
}
