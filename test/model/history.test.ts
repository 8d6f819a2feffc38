import { describe, expect, test } from 'vitest';
import { carriedSince, findAncestor } from '../../src/model/history.ts';
import type { Plan } from '../../src/model/schema.ts';
import { planWith } from '../support/linked-plans.ts';

const at = (...plans: readonly Plan[]) => new Map(plans.map((plan) => [plan.year, plan]));

function historyOf(plan: Plan, others: ReadonlyMap<number, Plan>, letter?: string) {
  const [activity] = plan.activities;
  if (activity === undefined) throw new Error('no activity');
  const item = activity.items?.find((each) => each.letter === letter);
  return carriedSince(plan, { activity, ...(item && { item }) }, others);
}

describe('how something came to a plan', () => {
  test('that was not carried is empty', () => {
    expect(historyOf(planWith(2031, { id: 'prix' }), at())).toEqual([]);
  });

  test('goes back from plan to plan, to the last link that is known', () => {
    const others = at(
      planWith(2030, { id: 'prix', carriedFrom: { year: 2029, activity: 'concours' } }),
      planWith(2029, { id: 'concours', carriedFrom: { year: 2028, activity: 'concours' } }),
    );
    expect(
      historyOf(planWith(2031, { id: 'prix', carriedFrom: { year: 2030, activity: 'prix' } }), others),
    ).toEqual([
      { year: 2030, activity: 'prix' },
      { year: 2029, activity: 'concours' },
      { year: 2028, activity: 'concours' },
    ]);
  });

  test('of an item goes by its letters, and from the item that became an activity by its activity', () => {
    const item = (letter: string, carriedFrom?: string) => ({
      letter,
      title: letter,
      ...(carriedFrom && { carriedFrom }),
    });
    const others = at(
      planWith(2030, {
        id: 'prix',
        carriedFrom: { year: 2029, activity: 'prix' },
        items: [item('c', 'd'), item('e')],
      }),
      planWith(2029, { id: 'prix', items: [item('d')], carriedFrom: { year: 2028, activity: 'prix' } }),
    );
    const ofItem = planWith(2031, {
      id: 'prix',
      carriedFrom: { year: 2030, activity: 'prix' },
      items: [item('a', 'c'), item('b'), item('c', 'e')],
    });
    expect(historyOf(ofItem, others, 'a')).toEqual([
      { year: 2030, activity: 'prix', item: 'c' },
      { year: 2029, activity: 'prix', item: 'd' },
    ]);
    expect(historyOf(ofItem, others, 'b')).toEqual([]);
    expect(historyOf(ofItem, others, 'c')).toEqual([{ year: 2030, activity: 'prix', item: 'e' }]);
    const become = planWith(2031, { id: 'fonds', carriedFrom: { year: 2030, activity: 'prix', item: 'c' } });
    expect(historyOf(become, others)).toEqual([
      { year: 2030, activity: 'prix', item: 'c' },
      { year: 2029, activity: 'prix', item: 'd' },
    ]);
  });

  test('ends at a link that leads nowhere, and at one that does not lead back', () => {
    const link = (year: number) => planWith(2031, { id: 'prix', carriedFrom: { year, activity: 'prix' } });
    expect(historyOf(link(2030), at(planWith(2030, { id: 'autre' })))).toEqual([
      { year: 2030, activity: 'prix' },
    ]);
    expect(historyOf(link(2031), at())).toEqual([]);
    const round = at(
      planWith(2030, { id: 'prix', carriedFrom: { year: 2031, activity: 'prix' } }),
      link(2030),
    );
    expect(historyOf(link(2030), round)).toEqual([{ year: 2030, activity: 'prix' }]);
  });
});

test('an ancestor is found where its plan is at hand and has it', () => {
  const plan = planWith(2030, { id: 'prix', items: [{ letter: 'a', title: 'A' }] });
  const [activity] = plan.activities;
  expect(findAncestor({ year: 2030, activity: 'prix' }, at(plan))).toEqual({ activity });
  expect(findAncestor({ year: 2030, activity: 'prix', item: 'a' }, at(plan))).toEqual({
    activity,
    item: { letter: 'a', title: 'A' },
  });
  expect(findAncestor({ year: 2030, activity: 'prix', item: 'b' }, at(plan))).toBeUndefined();
  expect(findAncestor({ year: 2029, activity: 'prix' }, at(plan))).toBeUndefined();
});
