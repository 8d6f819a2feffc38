import { expect, test } from 'vitest';
import { CODES } from '../../src/model/codes.ts';
import { doubtIn } from '../../src/rules/amounts.ts';
import { readSource } from '../../src/source/read.ts';

test('without the norms at hand, an amount is read in two ways where it is with them, and nowhere else', () => {
  for (const currency of CODES.decimals.keys())
    for (const amount of [12.345, 12345.678, '12 345,678', '1,500', 0.125]) {
      const source = readSource(`amount: ${JSON.stringify(amount)}\ncurrency: ${currency}\n`);
      const [known, unknown] = [CODES, undefined].map(
        (codes) => doubtIn({ source }, [{ amount, currency }, []], codes)?.why === 'two-ways',
      );
      expect([currency, amount, unknown]).toEqual([currency, amount, known]);
    }
});
