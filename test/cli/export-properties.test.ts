import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type BudgetLine, type Plan, isText } from '../../src/model/schema.ts';
import { brokenRules, readIati } from '../support/iati.ts';
import { HOSTILE_TEXTS, hostilePlan } from '../support/hostile-plan.ts';
import { planOf } from '../support/plans.ts';
import { run } from '../support/run.ts';

const NETWORK = `organization: oidp
organizations:
  - { id: oidp, name: Observatoire, kind: network, iatiIdentifier: XI-TEST-1 }
`;
const NOW = '2031-06-15T12:00:00Z';
const iati = (plan: string) =>
  run(['export', 'iati', '--year', '2031'], {
    files: { 'plans/2031.yaml': plan, 'plans/network.yaml': NETWORK },
    now: NOW,
  });

/** In ten-thousandths, for sums in whole numbers. */
const amounts = fc.nat({ max: 1_000_000_000 });
const asAmount = (tenThousandths: number) =>
  `${Math.floor(tenThousandths / 10_000)},${String(tenThousandths % 10_000).padStart(4, '0')}`;

const budgets = fc.array(
  fc.record({
    units: amounts,
    currency: fc.constantFrom('EUR', 'CAD', 'XOF'),
    year: fc.constantFrom(undefined, 2030, 2031, 2032),
    state: fc.constantFrom('sought', 'secured', 'spent'),
  }),
  { maxLength: 6 },
);

function toLines(
  lines: readonly { units: number; currency: string; year: number | undefined; state: string }[],
) {
  return lines.map(({ units, year, ...rest }) => ({
    ...rest,
    amount: asAmount(units),
    ...(year !== undefined && { year }),
  })) as BudgetLine[];
}

test('every activity and item is there once, by the rules, with the money that is in the files', async () => {
  await fc.assert(
    fc.asyncProperty(
      planOf(2031, ['draft', 'adopted']),
      fc.array(budgets, { minLength: 6, maxLength: 6 }),
      async (plan, money) => {
        const priced: Plan = {
          ...plan,
          activities: plan.activities.map((activity, index) => ({
            ...activity,
            budget: toLines(money[index] ?? []),
          })),
        };
        const { stdout, stderr } = await iati(stringify(priced));
        expect(brokenRules(stdout, '2031-06-15'), stderr).toEqual([]);
        const activities = readIati(stdout);
        expect(activities.map(({ identifier }) => identifier).toSorted()).toEqual(
          plan.activities
            .flatMap(({ id, items = [] }) => [id, ...items.map(({ letter }) => `${id}.${letter}`)])
            .map((name) => `XI-TEST-1-2031-${name}`)
            .toSorted(),
        );
        for (const [index, { id }] of plan.activities.entries()) {
          const own = activities.find(({ identifier }) => identifier === `XI-TEST-1-2031-${id}`);
          for (const currency of ['EUR', 'CAD', 'XOF']) {
            const expected = (money[index] ?? [])
              .filter((line) => line.currency === currency && line.state !== 'spent')
              .reduce((total, { units }) => total + BigInt(units), 0n);
            const given = own!
              .all(`budget/value[@currency="${currency}"]`)
              .reduce((total, { content }) => total + tenThousandthsOf(content), 0n);
            expect(given).toBe(expected);
          }
        }
      },
    ),
    { numRuns: 40 },
  );
});

function tenThousandthsOf(decimal: string): bigint {
  const [whole = '', decimals = ''] = decimal.split('.');
  return BigInt(whole + decimals.padEnd(4, '0'));
}

/** What XML and CSV take for their own, characters that XML has not, and such as turn a text around. */
const texts = fc
  .oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from(']]>&<"\';=+-@|\n\r\t 😀é\u202Eא\uFFFE[]{}')),
      minLength: 1,
      maxLength: 40,
    }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(...HOSTILE_TEXTS, ']]>', '<![CDATA[x', '&#0;', '--> <a/>', '=1+1'),
  )
  .filter((text) => isText(text) && text.trim() !== '' && !text.includes('[['));

test('whatever the texts, they arrive as they are, but for what XML has no form of', async () => {
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const { stdout, stderr } = await iati(hostilePlan(text));
      expect(brokenRules(stdout, '2031-06-15'), stderr).toEqual([]);
      expect(readIati(stdout)[0]?.title).toBe(
        text
          .replaceAll(/\r\n?/g, '\n')
          .trim()
          .replaceAll(/[\uFFFE\uFFFF]/g, '\uFFFD'),
      );
    }),
    { numRuns: 60 },
  );
});
