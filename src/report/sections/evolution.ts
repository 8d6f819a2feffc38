import { EVOLUTION_TITLE } from '../../language/fr/report-evolution.ts';
import { evolutionSinceAdoption } from '../evolution/since-adoption.ts';
import { evolutionSincePlan } from '../evolution/since-plan.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What has changed since the plan was adopted, and what the plan changes of the one before. */
export function evolutionSection(writer: Writer): Section | undefined {
  const blocks = [...evolutionSinceAdoption(writer), ...evolutionSincePlan(writer)];
  return blocks.length === 0 ? undefined : { id: 'evolution', title: EVOLUTION_TITLE, blocks };
}
