import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { run, shippedPlans } from '../support/run.ts';

/** Judges the plan in a text by the JSON Schema that the tool prints. */
async function errorsIn(text: string): Promise<unknown[]> {
  const { stdout } = await run(['plan', 'schema']);
  const ajv = new Ajv({ strict: true, allowUnionTypes: true });
  // What editors show; no validator judges by them.
  for (const keyword of ['defaultSnippets', 'enumDescriptions', 'errorMessage', 'patternErrorMessage'])
    ajv.addKeyword(keyword);
  const validate = ajv.compile(JSON.parse(stdout) as object);
  validate(readPlanFile('plans/2031.yaml', text).source.data);
  return validate.errors ?? [];
}

test.each(Object.keys(shippedPlans()))('%s is valid by the JSON Schema', async (file) => {
  expect(await errorsIn(shippedPlans()[file] ?? '')).toEqual([]);
});

test.each([
  ['title: Plan', 'titel: Plan'],
  ['title: Plan', 'title: ""'],
  ['number: 1', 'number: 0'],
  ['number: 1', 'number: un'],
  ['id: prix', 'id: Prix'],
  ['priority: A', 'priority: a'],
  ['A: { title', 'a: { title'],
  ['status: done', 'status: fini'],
  ['due: 2031-06', 'due: 2031-13'],
  ['due: 2031-06', 'due: 2031-02-30'],
  ['due: 2031-06', 'due: 2031-06-01/2031-07'],
  ['year: 2031', 'year: "2031"'],
])('the JSON Schema and the tool agree on %s against %s', async (right, wrong) => {
  const plan = `year: 2031
title: Plan
priorities: { A: { title: Communication } }
x-own: { any: 1 }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, status: done, due: 2031-06, x-own: 1 }
`;
  expect(await errorsIn(plan)).toEqual([]);
  expect(readPlanFile('plans/2031.yaml', plan).issues).toEqual([]);
  const broken = plan.replace(right, wrong);
  expect(await errorsIn(broken)).not.toEqual([]);
  expect(readPlanFile('plans/2031.yaml', broken).issues).not.toEqual([]);
});
