import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueDates } from '../../src/model/due.ts';
import { progressOf } from '../../src/model/progress.ts';
import {
  type Activity,
  type CalendarEvent,
  type Plan,
  STATUSES,
  type Status,
} from '../../src/model/schema.ts';
import { activityStatus, isOpen, isUnfinishedEvent } from '../../src/model/status.ts';

const itemsOf = (...statuses: (Status | undefined)[]) =>
  statuses.map((status, index) => ({
    letter: String.fromCodePoint(97 + index),
    title: 'Titre',
    ...(status && { status }),
  }));

const activity = (own: Partial<Activity>): Activity => ({
  id: 'prix',
  number: 1,
  priority: 'A',
  title: 'Prix',
  ...own,
});

const planWith = (activities: Activity[], own: Partial<Plan> = {}): Plan => ({
  year: 2031,
  title: 'Plan',
  state: 'adopted',
  priorities: { A: { title: 'A' } },
  activities,
  ...own,
});

describe('the status of an activity', () => {
  test.each<[items: (Status | undefined)[], derived: Status]>([
    [['done', 'done'], 'done'],
    [['done', 'cancelled'], 'done'],
    [['cancelled', 'cancelled'], 'cancelled'],
    [['done', 'planned'], 'in-progress'],
    [['done', undefined], 'in-progress'],
    [['in-progress', 'planned'], 'in-progress'],
    [['in-progress', 'cancelled'], 'in-progress'],
    [['done', 'postponed'], 'in-progress'],
    [['in-progress', 'postponed'], 'in-progress'],
    [['postponed', 'postponed'], 'postponed'],
    [['postponed', 'cancelled'], 'postponed'],
    [['postponed', 'planned'], 'planned'],
    [['planned', 'cancelled'], 'planned'],
    [[undefined, undefined], 'planned'],
    [['planned'], 'planned'],
  ])('items %j: %s', (items, derived) => {
    expect(activityStatus({ items: itemsOf(...items) })).toBe(derived);
  });

  test.each<[name: string, own: Parameters<typeof activityStatus>[0], status: Status]>([
    ['its own, without items', { status: 'postponed' }, 'postponed'],
    ['none and no items', {}, 'planned'],
    ['none and an empty list of items', { items: [] }, 'planned'],
    ['its own and an empty list of items', { status: 'done', items: [] }, 'done'],
    ['its own stands over its items', { status: 'postponed', items: itemsOf('in-progress') }, 'postponed'],
  ])('%s', (_, own, status) => {
    expect(activityStatus(own)).toBe(status);
  });

  test('what is derived is closed exactly where no item is open, and never depends on the order of items', () => {
    const statuses = fc.array(fc.constantFrom(undefined, ...STATUSES), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(statuses, (list) => {
        const derived = activityStatus({ items: itemsOf(...list) });
        expect(isOpen(derived)).toBe(list.some((status) => isOpen(status ?? 'planned')));
        if (derived === 'done') expect(list).toContain('done');
        if (derived === 'cancelled') expect(new Set(list)).toEqual(new Set(['cancelled']));
        expect(activityStatus({ items: itemsOf(...list.toReversed()) })).toBe(derived);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

describe('progress', () => {
  test('counts items, else the activity; what is given up stays in the denominator', () => {
    const activities = [
      activity({ items: itemsOf('done', 'cancelled', 'postponed') }),
      activity({ id: 'site', status: 'done' }),
      activity({ id: 'guide', status: 'in-progress', items: [] }),
      activity({ id: 'lettre' }),
    ];
    expect(progressOf(planWith(activities), activities)).toEqual({
      planned: 1,
      'in-progress': 1,
      done: 2,
      postponed: 1,
      cancelled: 1,
      total: 6,
    });
  });

  test('continuous activities are not in it', () => {
    const activities = [
      activity({ continuous: true, status: 'done' }),
      activity({ id: 'site', status: 'done' }),
    ];
    expect(progressOf(planWith(activities), activities)).toMatchObject({ done: 1, total: 1 });
  });

  test.each<[name: string, plan: Plan]>([
    ['there is nothing', planWith([])],
    ['all is continuous', planWith([activity({ continuous: true })])],
    ['the outcome is not known', planWith([activity({ status: 'done' })], { tracking: 'none' })],
  ])('null where %s', (_, plan) => {
    expect(progressOf(plan, plan.activities)).toBeNull();
  });
});

describe('due dates', () => {
  const calendar: CalendarEvent[] = [
    { id: 'un', title: 'Un', when: '2031-03', activities: ['prix/a', 'prix'] },
    { id: 'deux', title: 'Deux', when: '2031-02-01/2031-02-03', activities: ['prix/a'] },
    { id: 'trois', title: 'Trois', activities: ['prix/a', 'prix/b'] },
    { id: 'quatre', title: 'Quatre', when: '2031-Q2', activities: ['prix/c'] },
  ];
  const prix = activity({
    items: [...itemsOf(undefined, undefined), { letter: 'c', title: 'C', due: '2031-01' }],
  });
  const dueOf = dueDates(planWith([prix], { calendar }));
  const [a, b, c] = prix.items ?? [];

  test('the last day of the last entry that names it', () => {
    expect(dueOf({ activity: prix })).toBe('2031-03-31');
    expect(a && dueOf({ activity: prix, item: a })).toBe('2031-03-31');
  });
  test('its own date over the calendar', () =>
    expect(c && dueOf({ activity: prix, item: c })).toBe('2031-01'));
  test('none where the entry has no date', () =>
    expect(b && dueOf({ activity: prix, item: b })).toBeUndefined());
});

describe('an event is unfinished', () => {
  test.each<[own: Partial<CalendarEvent>, unfinished: boolean]>([
    [{}, true],
    [{ when: '2031-05' }, false],
    [{ when: '2031-05', toConfirm: [] }, false],
    [{ when: '2031-05', toConfirm: ['place'] }, true],
    [{ outcome: 'held' }, false],
    [{ outcome: 'held', toConfirm: ['date'] }, false],
    [{ outcome: 'cancelled' }, false],
    [{ outcome: 'postponed', when: '2031-05' }, true],
  ])('%j: %s', (own, unfinished) => {
    expect(isUnfinishedEvent({ id: 'fete', title: 'Fête', ...own })).toBe(unfinished);
  });
});
