import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findByName } from '../../src/model/find-by-name.ts';

const KNOWN = [
  { id: 'repertoire', title: 'Répertoire d’expériences' },
  { id: 'publication-rapports', title: 'Publication de rapports' },
  { id: 'rapports-speciaux', title: 'Rapports spéciaux' },
  { id: 'conference-annuelle', title: 'Conférence annuelle' },
  { id: 'journees', title: 'Trois journées ou conférences' },
  { id: 'prix', title: 'Prix OIDP' },
  { id: 'prix-2', title: 'Prix des jeunes' },
  { id: 'x', title: 'Œuvre' },
];

describe('findByName', () => {
  test.each([
    ['repertoire', ['repertoire'], 'an id'],
    ['RÉPERTOIRE', ['repertoire'], 'an id with accents'],
    ['prix', ['prix'], 'an id that another one begins with'],
    ['Rapports  speciaux', ['rapports-speciaux'], 'an id with its words apart'],
    ['conférence-ann', ['conference-annuelle'], 'the beginning of an id with accents'],
    ['Publication de  rapports', ['publication-rapports'], 'a title'],
    ['prix des jeunes', ['prix-2'], 'a title without case'],
    ['repert', ['repertoire'], 'the beginning of an id'],
    ['conf', ['conference-annuelle', 'journees'], 'the beginning of an id, and a part of another title'],
    ['pri', ['prix', 'prix-2'], 'the beginning of two ids'],
    ["d'expériences", ['repertoire'], 'a part of a title, any apostrophe'],
    ['spéciaux', ['rapports-speciaux'], 'a word of a title'],
    ['de rapports', ['publication-rapports'], 'words that stand together'],
    ['conférences trois', ['journees'], 'words of a title in any order'],
    ['x', ['x'], 'a short id'],
    ['de', [], 'too little of a title'],
    ['rapports inconnus', [], 'a word that no title has'],
    ['', [], 'nothing'],
    [' ', [], 'a blank'],
  ])('%j finds %j: %s', (typed, ids) => {
    expect(findByName(typed, KNOWN).map(({ id }) => id)).toEqual(ids);
  });

  test('what has an id or a title of its own is always found by it, alone', () => {
    const named = fc.record({
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/),
      title: fc.stringMatching(/^[a-zéà]{1,5}( [a-zéà]{1,5}){0,2}$/),
    });
    const names = fc.uniqueArray(named, {
      minLength: 1,
      maxLength: 6,
      selector: ({ id, title }) => id + title,
    });
    fc.assert(
      fc.property(names, (known) => {
        const ids = known.map(({ id }) => id);
        for (const each of known) {
          expect(findByName(each.id, known)).toContain(each);
          expect(findByName(each.title.toUpperCase(), known)).toContain(each);
          const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '');
          const alone = known.every(
            (other) => other === each || (other.id !== each.id && bare(other.title) !== each.id),
          );
          if (alone && ids.filter((id) => id === each.id).length === 1)
            expect(findByName(each.id, known)).toEqual([each]);
        }
      }),
      { seed: 7 },
    );
  });
});
