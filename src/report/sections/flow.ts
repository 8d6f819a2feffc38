import { FLOW } from '../../language/fr/figures.ts';
import { viewFlow } from '../figures/flow.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What became of the plan of the year before, where that plan is at hand. */
export function flowSection({ facts }: Writer): Section | undefined {
  const figure = viewFlow(facts);
  const { year } = facts.plan;
  return figure && { id: 'flux', title: FLOW.section(year - 1, year), blocks: [figure] };
}
