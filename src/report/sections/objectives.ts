import { TITLES } from '../../language/fr/report.ts';
import { concat } from '../inline.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The objectives of the year, with the activities that serve each. */
export function objectivesSection({ plan, text, numbers }: Writer): Section | undefined {
  const { objectives = [], activities } = plan;
  if (objectives.length === 0) return undefined;
  const entries = objectives.map(({ id, title }) => {
    const own = activities.filter((activity) => activity.objectives?.includes(id));
    return own.length === 0 ? text(title) : concat(text(title), ' — ', numbers(own));
  });
  return { id: 'objectifs', title: TITLES.objectives, blocks: [{ kind: 'list', entries }] };
}
