import type { Expected } from '../model/schema-paths.ts';
import type { Path } from '../model/edit.ts';
import { writtenAt } from '../source/written.ts';
import { impossibleDay } from '../language/fr/typed-dates.ts';
import { type FileKind, type Found, type Rule, type RuleContext, certainYear, each } from './rule.ts';
import { meantBy } from './value-meant.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'invalid-value': {
      /** The key whose value it is; the position in a list has the key of the list. */
      readonly key: string;
      readonly value: unknown;
      /** A number as it is written, which may be more than a number can tell. */
      readonly written?: string | undefined;
      readonly expected: Expected;
      /** What is wrong with a date that has the right form. */
      readonly why?: string | undefined;
      /** What the file should hold. */
      readonly kind: FileKind;
      /** The plan's year, for examples. */
      readonly year?: number | undefined;
    };
  }
}

/** A value of the wrong type, not one of those allowed, not a date, out of range; priority letters out of order. */
export const invalidValue: Rule<'invalid-value'> = {
  id: 'invalid-value',
  severity: 'error',
  blocking: true,
  *check(context) {
    const { issues, plan, kind } = context;
    for (const issue of issues) {
      if (issue.kind === 'invalid-key') {
        const { path, key, expected } = issue;
        yield {
          place: { at: [...path, key], on: 'key' },
          arguments: { key: lastKey(path), value: key, expected, kind },
        };
      } else if (issue.kind === 'invalid-value') {
        const { path, value, expected } = issue;
        const impossible = typeof value === 'string' && isDate(expected) ? impossibleDay(value) : undefined;
        yield {
          place: { at: path, ...(impossible && { part: { text: impossible.part, nth: 0 } }) },
          arguments: {
            key: lastKey(path),
            value,
            written: typeof value === 'number' ? writtenAt(context.source, path) : undefined,
            expected,
            why: impossible?.why,
            kind,
            year: context.year,
          },
          ...meantBy(value, expected, path, plan),
        };
      }
    }
    yield* laterOrigins(context);
    let last = '';
    for (const letter of Object.keys(plan.priorities ?? {}).filter((key) => /^[A-Z]$/.test(key))) {
      if (letter < last) {
        const expected = { name: 'ascending-letters', values: [last] };
        yield {
          place: { at: ['priorities', letter], on: 'key' },
          arguments: { key: 'priorities', value: letter, expected, kind },
        };
      }
      last = letter;
    }
  },
};

/** A `carriedFrom` that names the plan's own year, or a later one: a plan continues one before it. */
function* laterOrigins(context: RuleContext): Generator<Found<'invalid-value'>> {
  const { plan } = context;
  const year = certainYear(context);
  if (year === undefined) return;
  for (const list of ['activities', 'calendar'] as const)
    for (const [{ carriedFrom }, path] of each<{
      readonly carriedFrom?: { readonly year?: number | undefined } | undefined;
    }>(plan[list], [list]))
      if (carriedFrom?.year !== undefined && carriedFrom.year >= year)
        yield {
          place: { at: [...path, 'carriedFrom', 'year'] },
          arguments: {
            key: 'year',
            value: carriedFrom.year,
            expected: { name: 'earlier-year' },
            kind: 'plan',
          },
        };
}

function isDate({ name }: Expected): boolean {
  return name === 'period' || name === 'day';
}

function lastKey(path: Path): string {
  return path.findLast((key) => typeof key === 'string') ?? '';
}
