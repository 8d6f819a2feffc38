import type { Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { plain, run } from './run.ts';

/** The first keys of a plan. */
export const head = (year: number, priorities = '{ A: { title: Communication } }') =>
  `year: ${year}\ntitle: Plan ${year}\npriorities: ${priorities}\n`;
/** The text of a plan from its activities, and its calendar or any other key. */
export const planWith = (year: number, activities: readonly string[], rest = '', priorities?: string) =>
  `${head(year, priorities)}activities:\n${activities.map((each) => `  - { ${each} }\n`).join('')}${rest}`;

/** Carries the plan of 2030 over into that of 2031, and what came of it. */
export async function carryPlans(source: string, target: string | undefined, ...options: string[]) {
  const files = {
    'plans/2030.yaml': source,
    ...(target !== undefined && { 'plans/2031.yaml': target }),
  };
  const result = await run(['plan', 'carryover', '2030', '2031', ...options], { files });
  const text = result.files['plans/2031.yaml'] ?? '';
  const plan = readPlanFile('plans/2031.yaml', text).plan as Plan;
  return {
    ...result,
    text,
    words: plain(result.stdout),
    wrong: plain(result.stderr),
    plan,
    activity: (id: string) => plan.activities.find((each) => each.id === id),
    again: () => carryPlans(source, text),
  };
}
