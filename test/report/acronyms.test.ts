import { describe, expect, it } from 'vitest';
import { findAcronyms } from '../../src/report/acronyms.ts';

const found = (...texts: readonly string[]) =>
  findAcronyms(texts).map(({ short, full }) => `${short} = ${full}`);

describe('the abbreviations that a plan says in full', () => {
  it.each([
    [
      'Le réseau CGLU (Cités et Gouvernements Locaux Unis) y prend part.',
      'CGLU = Cités et Gouvernements Locaux Unis',
    ],
    ['Avec Cités et Gouvernements Locaux Unis (CGLU).', 'CGLU = Cités et Gouvernements Locaux Unis'],
    [
      'Voir l’Observatoire International\n de la Démocratie Participative (OIDP)',
      'OIDP = Observatoire International de la Démocratie Participative',
    ],
    ['Les États-Unis d’Amérique (EUA)', 'EUA = États-Unis d’Amérique'],
    ['Un comité : centre d’études sociales (CES)', 'CES = centre d’études sociales'],
  ])('are found in %j', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    'Groupes de travail, dont les Observatoires locaux (OLDP)',
    'Contribution au projet de CGLU – International IDEA (CGLU)',
    'Le CES (à Porto Alegre), la GIZ (GIZ), GOLD (III)',
    'Deux villes (Paris et Rome) et (AB)',
    'Rien',
  ])('are not guessed: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('come once, as they are first said, in alphabetical order', () => {
    expect(found('Bureau Vert (BV), Axe Un (AU)', 'Banc Vide (BV)')).toEqual([
      'AU = Axe Un',
      'BV = Bureau Vert',
    ]);
  });
});
