import { describe, expect, test } from 'vitest';
import { type Continuation, continuationsIn } from '../../src/model/continuations.ts';
import { formatTarget } from '../../src/model/references.ts';
import { planWith } from '../support/linked-plans.ts';

/** What is found, with what it continues: `2031/prix < 2030/prix`, and what continues it inside. */
function shown(continuations: readonly Continuation[]): unknown[] {
  return continuations.map(({ plan, found, from, next }) => {
    const name = formatTarget({ year: plan.year, activity: found.activity.id, item: found.item?.letter });
    const words = `${name} < ${formatTarget(from)}`;
    return next.length === 0 ? words : [words, ...shown(next)];
  });
}

const item = (letter: string, carriedFrom?: string) => ({
  letter,
  title: letter,
  ...(carriedFrom !== undefined && { carriedFrom }),
});

const PLANS = [
  // Out of order, as a folder may list them.
  planWith(2032, { id: 'prix', carriedFrom: { year: 2031, activity: 'concours' } }, { id: 'site' }),
  planWith(
    2031,
    {
      id: 'concours',
      carriedFrom: { year: 2030, activity: 'prix' },
      items: [item('a', 'c'), item('b')],
    },
    { id: 'jury', carriedFrom: { year: 2030, activity: 'prix' }, items: [item('a', 'd')] },
    { id: 'fonds', carriedFrom: { year: 2030, activity: 'prix', item: 'b' } },
    { id: 'lettre', carriedFrom: { year: 2030, activity: 'lettre' } },
    { id: 'prix' },
  ),
];

const of = (activity: string, letter?: string) => ({ year: 2030, activity, item: letter });

describe('what continues', () => {
  test('an activity: those that it was split among, what an item of it became, and what continues these', () => {
    expect(shown(continuationsIn(PLANS)(of('prix')))).toEqual([
      ['2031/concours < 2030/prix', '2032/prix < 2031/concours'],
      '2031/jury < 2030/prix',
      '2031/fonds < 2030/prix/b',
    ]);
  });

  test.each([
    ['b', ['2031/fonds < 2030/prix/b'], 'the activity that it became'],
    ['c', ['2031/concours/a < 2030/prix/c'], 'an item'],
    ['d', ['2031/jury/a < 2030/prix/d'], 'an item of another activity'],
    ['e', [], 'nothing'],
  ])('the item %s: %j', (letter, found) => {
    expect(shown(continuationsIn(PLANS)(of('prix', letter)))).toEqual(found);
  });

  test('an equal id is not enough', () => {
    expect(continuationsIn(PLANS)(of('site'))).toEqual([]);
  });

  test('a plan that says it continues its own year or a later one is not followed', () => {
    const plans = [
      planWith(2031, { id: 'a', carriedFrom: { year: 2031, activity: 'a' } }),
      planWith(2032, { id: 'b', carriedFrom: { year: 2033, activity: 'c' } }),
      planWith(2033, { id: 'c', carriedFrom: { year: 2032, activity: 'b' } }),
    ];
    expect(shown(continuationsIn(plans)({ year: 2031, activity: 'a' }))).toEqual([]);
    expect(shown(continuationsIn(plans)({ year: 2032, activity: 'b' }))).toEqual(['2033/c < 2032/b']);
    expect(shown(continuationsIn(plans)({ year: 2033, activity: 'c' }))).toEqual([]);
  });
});
