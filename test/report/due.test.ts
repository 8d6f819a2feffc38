import { describe, expect, test } from 'vitest';
import { dueDates } from '../../src/model/due.ts';
import { type Activity, type Plan, STATUSES } from '../../src/model/schema.ts';
import { isOpen } from '../../src/model/status.ts';
import { findLate } from '../../src/report/due.ts';

const activity = (own: Partial<Activity>): Activity => ({
  id: 'prix',
  number: 1,
  priority: 'A',
  title: 'Prix',
  ...own,
});

const planWith = (own: Partial<Activity>, more: Partial<Plan> = {}): Plan => ({
  year: 2031,
  title: 'Plan',
  state: 'adopted',
  priorities: { A: { title: 'A' } },
  activities: [activity(own)],
  ...more,
});

const daysLate = (plan: Plan, today: string) =>
  findLate(plan, plan.activities, today, dueDates(plan)).map(({ days }) => days);

describe('what is late', () => {
  const due = { due: '2031-05' };

  test.each<[name: string, plan: Plan, today: string, days: number[]]>([
    ['on the last day, nothing', planWith(due), '2031-05-31', []],
    ['on the day after', planWith(due), '2031-06-01', [1]],
    ['in a closed plan', planWith(due, { state: 'closed' }), '2031-06-01', [1]],
    ['in a proposed plan, nothing', planWith(due, { state: 'proposed' }), '2031-06-01', []],
    ['in a draft, nothing', planWith(due, { state: 'draft' }), '2031-06-01', []],
    ['without a tracked outcome, nothing', planWith(due, { tracking: 'none' }), '2031-06-01', []],
    ['of what is continuous, nothing', planWith({ ...due, continuous: true }), '2031-06-01', []],
    ['without a date, nothing', planWith({}), '2031-12-31', []],
  ])('%s', (_, plan, today, days) => {
    expect(daysLate(plan, today)).toEqual(days);
  });

  test.each(STATUSES)('%s is late only while it is open', (status) => {
    expect(daysLate(planWith({ ...due, status }), '2031-06-01')).toEqual(isOpen(status) ? [1] : []);
  });
});
