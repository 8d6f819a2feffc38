import type { Loose } from '../model/check.ts';
import { parsePeriod } from '../model/dates.ts';
import type { Path } from '../model/edit.ts';
import type { Period, Plan } from '../model/schema.ts';
import { isBefore } from './date-order.ts';
import { type PlacedPeriod, periodsOf, periodsOfCooperation, periodsOfNetwork } from './periods.ts';
import { type Found, type Rule, each } from './rule.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'date-reversed': {
      readonly period: string;
      /** Of an end with a key of its own, the beginning that it comes before. */
      readonly start?: { readonly key: string; readonly period: Period };
    };
  }
}

/** A range that ends before it starts; in a register, an end that comes before its beginning. */
export const dateReversed: Rule<'date-reversed'> = {
  id: 'date-reversed',
  severity: 'error',
  *check(context) {
    yield* reversed([...periodsOf(context), ...hours(context.plan)]);
  },
  *checkNetwork({ file, network }) {
    yield* reversed(periodsOfNetwork(network));
    for (const [{ since, until, funding }, path] of each(network.relations, ['relations'])) {
      const start = { key: 'since', period: since, path };
      yield* endsEarly(until, [...path, 'until'], start, file);
      for (const [line, at] of each(funding, [...path, 'funding']))
        yield* endsEarly(line.until, [...at, 'until'], start, file);
    }
  },
  *checkCooperation({ file, cooperation }) {
    yield* reversed(periodsOfCooperation(cooperation));
    const starts = (['start', 'firstAgreement'] as const).map((key) => ({
      key,
      period: cooperation[key],
      path: [],
    }));
    // Whatever it comes before, one date is wrong.
    const first = starts.find(({ period }) => isBefore(cooperation.end, period));
    if (first !== undefined) yield* endsEarly(cooperation.end, ['end'], first, file);
  },
};

function* reversed(periods: Iterable<PlacedPeriod>): Generator<Found<'date-reversed'>> {
  for (const [period, at] of periods) {
    const [from, to] = String(period).split('/');
    if (from === undefined || to === undefined || from <= to) continue;
    yield { place: { at }, arguments: { period: String(period) }, suggestion: `${to}/${from}` };
  }
}

function* endsEarly(
  end: Period | undefined,
  at: Path,
  { key, period, path }: { readonly key: string; readonly period: Period | undefined; readonly path: Path },
  file: string,
): Generator<Found<'date-reversed'>> {
  if (end === undefined || period === undefined || !isBefore(end, period)) return;
  yield {
    place: { at },
    arguments: { period: String(end), start: { key, period } },
    related: [{ file, place: { at: [...path, key] } }],
  };
}

/** The hours of an event are a range too, unless it runs over several days. */
function* hours(plan: Loose<Plan>): Generator<[time: string, path: Path]> {
  for (const [{ time, when }, path] of each(plan.calendar, ['calendar']))
    if (
      time !== undefined &&
      !isNight(time) &&
      (when === undefined || parsePeriod(when)?.precision === 'day')
    )
      yield [time, [...path, 'time']];
}

/** Whether the hours end early on the next day. */
function isNight(time: string): boolean {
  return (time.split('/')[1] ?? '') < '06:00';
}
