import { expect, test } from 'vitest';
import { wrapText } from '../../src/output/wrap.ts';

test.each([
  ['  une ligne qui est trop longue', 20, '  une ligne qui est\n    trop longue'],
  ['courte', 20, 'courte'],
  [
    '\u001B[1mjuste\u001B[22m\net une autre qui est trop longue',
    20,
    '\u001B[1mjuste\u001B[22m\net une autre qui est\n  trop longue',
  ],
  ['  a\u00A0: b\n\n  c', 20, '  a\u00A0: b\n\n  c'],
  ['mot1 mot2 mot3 «\u00A0mot4 mot5\u00A0» mot6', 21, 'mot1 mot2 mot3\n  «\u00A0mot4 mot5\u00A0» mot6'],
  [
    '\u001B[1mgras et long qui passe\u001B[22m',
    21,
    '\u001B[1mgras et long qui\u001B[22m\n  \u001B[1mpasse\u001B[22m',
  ],
  ['👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧', 21, '👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧\n  👩‍👩‍👧'],
])('%j at %i columns', async (text, columns, wrapped) => {
  expect(await wrapText(text, columns)).toBe(wrapped);
});
