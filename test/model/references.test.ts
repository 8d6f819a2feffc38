import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, nearest } from '../../src/model/nearest.ts';
import { findReference, formatTarget, linksIn, parseTarget } from '../../src/model/references.ts';
import type { Plan } from '../../src/model/schema.ts';

const PLAN: Plan = {
  year: 2031,
  title: 'Plan',
  priorities: { A: { title: 'A' } },
  activities: [
    { id: 'prix', number: 12, priority: 'A', title: 'Prix', items: [{ letter: 'b', title: 'B' }] },
    { id: 'prix-2', number: 1, priority: 'A', title: 'Autre' },
    { id: 'b', number: 2, priority: 'A', title: 'Court', items: [{ letter: 'a', title: 'A' }] },
  ],
};

describe('findReference', () => {
  test.each([
    ['prix', 'prix'],
    ['PRIX', 'prix'],
    [' prix ', 'prix'],
    ['12', 'prix'],
    ['012', 'prix'],
    ['12b', 'prix/b'],
    ['12B', 'prix/b'],
    ['12/b', 'prix/b'],
    ['prix/b', 'prix/b'],
    ['Prix/B', 'prix/b'],
    ['prix-2', 'prix-2'],
    ['1', 'prix-2'],
    ['b', 'b'],
    ['b/a', 'b/a'],
    ['2a', 'b/a'],
  ])('%s is %s', (reference, target) => {
    const found = findReference(PLAN, reference);
    expect(found && formatTarget({ activity: found.activity.id, item: found.item?.letter })).toBe(target);
  });

  test.each([
    '',
    ' ',
    'prixb',
    'pri',
    '3',
    '12a',
    'prix/a',
    '12bb',
    '/b',
    '12.b',
    '-1',
    '1e1',
    '__proto__',
    'prix/b/c',
    '2031/prix',
  ])('nothing is %j', (reference) => {
    expect(findReference(PLAN, reference)).toBeUndefined();
  });
});

describe('links', () => {
  test.each([
    ['[[prix]]', { activity: 'prix' }],
    ['[[prix/b]]', { activity: 'prix', item: 'b' }],
    ['[[2030/prix]]', { year: 2030, activity: 'prix' }],
    ['[[2030/prix/b]]', { year: 2030, activity: 'prix', item: 'b' }],
    ['[[ prix ]]', { activity: 'prix' }],
    ['[[Prix]]', undefined],
    ['[[]]', undefined],
    ['[[12]]', undefined],
    ['[[prix/bb]]', undefined],
  ])('%s', (text, target) => {
    const [link] = linksIn(`Voir ${text}.`);
    expect(link?.text).toBe(text);
    expect(link?.target && JSON.parse(JSON.stringify(link.target))).toEqual(target);
  });

  test('equal ones are told apart by their count', () => {
    expect(linksIn('[[a]], [[b]], [[a]]').map(({ text, nth, index }) => [text, nth, index])).toEqual([
      ['[[a]]', 0, 0],
      ['[[b]]', 0, 7],
      ['[[a]]', 1, 14],
    ]);
  });

  test('brackets that are no links', () => {
    expect(linksIn('[a] [[b] c]] [[d')).toEqual([]);
  });

  test('what is written is read again', () => {
    const target = fc.record({
      year: fc.option(fc.integer({ min: 1900, max: 2999 }), { nil: undefined }),
      activity: fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/),
      item: fc.option(fc.stringMatching(/^[a-z]$/), { nil: undefined }),
    });
    fc.assert(
      fc.property(target, (each) => {
        expect(parseTarget(formatTarget(each))).toEqual(each);
      }),
      { seed: 6 },
    );
  });
});

describe('nearest', () => {
  const KEYS = ['title', 'status', 'number', 'partners', 'priority', 'note'];

  test.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['statut', 'status'],
    ['STATUS', 'status'],
    ['partenaires', 'partners'],
    ['prioriété', 'priority'],
    ['notes', 'note'],
    ['xyz', undefined],
    ['', undefined],
    ['échéance', undefined],
  ])('%s: %s', (word, key) => {
    expect(nearest(word, KEYS)).toBe(key);
  });

  test('what is there is nearest to itself, and folding is idempotent', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (word, other) => {
        fc.pre(fold(word) !== fold(other));
        expect(nearest(word, [other, word])).toBe(word);
        expect(fold(fold(word))).toBe(fold(word));
      }),
      { seed: 6, numRuns: 300 },
    );
  });
});
