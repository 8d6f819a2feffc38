import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../support/diagnose.ts';

const FILE = 'plans/cooperations/fiche.yaml';

/** A line of funding or a total, in cents, with the way in which its amount is written. */
interface Entry {
  readonly cents: number;
  readonly currency: string;
  readonly year: number | undefined;
  readonly funder: string | undefined;
  readonly form: 'number' | 'comma' | 'spaces' | 'narrow spaces';
}

const line: fc.Arbitrary<Entry> = fc.record({
  cents: fc.oneof(fc.nat({ max: 300 }), fc.nat({ max: 99_999_999_999 })),
  currency: fc.constantFrom('EUR', 'CAD', 'USD'),
  year: fc.constantFrom(undefined, 2030, 2031, 2032),
  funder: fc.constantFrom('Lomé', 'Lyon', 'lome'),
  form: fc.constantFrom('number', 'comma', 'spaces', 'narrow spaces'),
});

/** An amount as people write it: 26144.5, "26144,50", "26 144,50". */
function written({ cents, form }: Entry): string {
  const whole = String(Math.floor(cents / 100));
  const rest = String(cents % 100).padStart(2, '0');
  if (form === 'number') return rest === '00' ? whole : `${whole}.${rest.replace(/0$/, '')}`;
  const space = { comma: '', spaces: ' ', 'narrow spaces': '\u202F' }[form];
  return `"${whole.replaceAll(/\B(?=(?:\d{3})+$)/g, space)},${rest}"`;
}

/** The right totals of lines: of each currency and, in it, of each year, each funder, and both. */
function totalsOf(lines: readonly Entry[]): Entry[] {
  const totals = new Map<string, Entry>();
  for (const each of lines)
    for (const [ofYear, ofFunder] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]) {
      // What has no year is in no total of a year.
      if (ofYear === true && each.year === undefined) continue;
      const year = ofYear === true ? each.year : undefined;
      const funder = ofFunder === true ? each.funder : undefined;
      const key = [each.currency, year, funder].join('/');
      totals.set(key, { ...each, year, funder, cents: each.cents + (totals.get(key)?.cents ?? 0) });
    }
  return [...totals.values()];
}

function sheetOf(lines: readonly Entry[], totals: readonly Entry[]): string {
  const entry = (each: Entry) => {
    const year = each.year === undefined ? '' : `, year: ${each.year}`;
    const funder = each.funder === undefined ? '' : `, funder: ${each.funder}`;
    return `  - { amount: ${written(each)}, currency: ${each.currency}${year}${funder} }\n`;
  };
  const [funding, stated] = [lines, totals].map((list) => list.map(entry).join(''));
  return `id: fiche\ntitle: Fiche\nparties: []\nfunding:\n${funding}totals:\n${stated}`;
}

function counts(total: Entry, each: Entry): boolean {
  return (['currency', 'year', 'funder'] as const).every(
    (key) => total[key] === undefined || total[key] === each[key],
  );
}

const lists = fc.array(line, { minLength: 1, maxLength: 12 });

test('totals that are right have no finding, whatever the lines, their currencies, years and funders', () => {
  fc.assert(
    fc.property(lists, (lines) => {
      expect(diagnose({ [FILE]: sheetOf(lines, totalsOf(lines)) }).diagnostics).toEqual([]);
    }),
  );
});

test('a cent more or less in a total is found there; in a line, at each total that counts it', () => {
  fc.assert(
    fc.property(lists, fc.nat(), fc.boolean(), (lines, pick, isMore) => {
      const totals = totalsOf(lines);
      const index = pick % (lines.length + totals.length);
      const changed = [...lines, ...totals].map((each, at) =>
        at === index ? { ...each, cents: each.cents + (isMore || each.cents === 0 ? 1 : -1) } : each,
      );
      const text = sheetOf(changed.slice(0, lines.length), changed.slice(lines.length));

      const one = lines[index];
      const wrong = totals.flatMap((total, at) =>
        (one === undefined ? at === index - lines.length : counts(total, one)) ? [at] : [],
      );
      const found = diagnose({ [FILE]: text }).diagnostics;
      expect(found.map((each) => `${each.line} ${each.rule} ${each.path.join('/')}`)).toEqual(
        // Four keys stand above the lines, and one above the totals.
        wrong.map((at) => `${lines.length + 6 + at} funding-mismatch totals/${at}/amount`),
      );
      for (const { message } of found) expect(message).toMatch(/ (?:dépasse|dépassent) .* de 0,01\s\S+$/);
    }),
  );
});
