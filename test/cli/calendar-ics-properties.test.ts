import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { isText } from '../../src/model/schema.ts';
import { readIcal } from '../support/ical.ts';
import { run } from '../support/run.ts';

const { TZ } = process.env;
afterEach(() => {
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

interface When {
  readonly when: string;
  /** The first day, and the day after the last, as the reader is to see them. */
  readonly start: string;
  readonly end: string;
}

/** The first day of a month, from 0, that may lie beyond its year. */
const firstOf = (year: number, month: number) =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);
const dayAt = (index: number) => new Date(Date.UTC(2031, 0, 1 + index)).toISOString().slice(0, 10);

const index = fc.nat({ max: 400 });
const month = fc.nat({ max: 11 });
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

/** A date of any precision, with what it covers reckoned in another way than the program does. */
const dates: fc.Arbitrary<When> = fc.oneof(
  index.map((at) => ({ when: dayAt(at), start: dayAt(at), end: dayAt(at + 1) })),
  fc.tuple(index, fc.nat({ max: 70 })).map(([at, more]) => ({
    when: `${dayAt(at)}/${dayAt(at + more)}`,
    start: dayAt(at),
    end: dayAt(at + more + 1),
  })),
  month.map((at) => ({
    when: firstOf(2031, at).slice(0, 7),
    start: firstOf(2031, at),
    end: firstOf(2031, at + 1),
  })),
  fc.tuple(month, fc.nat({ max: 8 })).map(([at, more]) => ({
    when: `${firstOf(2031, at).slice(0, 7)}/${firstOf(2031, at + more).slice(0, 7)}`,
    start: firstOf(2031, at),
    end: firstOf(2031, at + more + 1),
  })),
  fc.nat({ max: 3 }).map((at) => ({
    when: `2031-Q${at + 1}`,
    start: firstOf(2031, at * 3),
    end: firstOf(2031, at * 3 + 3),
  })),
  fc.nat({ max: 3 }).map((at) => ({
    when: `2031-${SEASONS[at]}`,
    start: firstOf(2031, 2 + at * 3),
    end: firstOf(2031, 5 + at * 3),
  })),
  fc.constant({ when: '2031', start: '2031-01-01', end: '2032-01-01' }),
);

/** What a plan can hold as a text, with what iCalendar and YAML take for their own. */
const text = fc
  .oneof(
    fc.string({
      unit: fc.constantFrom(...Array.from('aé€😀 \\n,;:"|\n\t\u00A0[]{}=')),
      minLength: 1,
      maxLength: 120,
    }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom('a\nEND:VEVENT\nBEGIN:VEVENT', 'x'.repeat(2000), '\\n', 'BEGIN:VCALENDAR'),
  )
  .filter((each) => isText(each) && each.trim() !== '');

const option = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

const event = fc.record({
  title: text,
  date: option(dates),
  time: option(fc.constantFrom('00:00', '23:59', '09:30/18:00', '22:00/02:00', '10:00/10:00')),
  place: option(text),
  organizer: option(text),
  note: option(text),
  kind: option(fc.constantFrom('event', 'preparation')),
  toConfirm: option(fc.subarray(['date', 'place', 'holding'])),
  outcome: option(fc.constantFrom('held', 'postponed', 'cancelled')),
  activities: option(fc.subarray(['prix', 'prix/a'])),
});

const ZONES = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Madrid', 'America/Sao_Paulo'];

test('any calendar is read by others as it is meant: each entry that has a date, on its days, the same in any zone', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 6 }),
      option(text),
      text,
      option(fc.constantFrom(...ZONES)),
      fc.constantFrom(...ZONES),
      async (events, organization, title, timezone, zone) => {
        const calendar = events.map(({ date, ...rest }, at) => ({
          id: `e-${at}`,
          ...rest,
          when: date?.when,
        }));
        const activity = { id: 'prix', number: 1, priority: 'A', title, items: [{ letter: 'a', title }] };
        const plan = {
          year: 2031,
          title,
          organization,
          priorities: { A: { title } },
          activities: [activity],
          calendar,
        };
        const files = {
          'plans/2031.yaml': JSON.stringify(plan),
          'oidp.yaml': JSON.stringify({ timezone }),
        };
        const print = async (tz: string) => {
          process.env.TZ = tz;
          const { code, stdout, stderr } = await run(['calendar', '2031', '--format', 'ics'], { files });
          expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
          return { stdout, stderr };
        };
        const { stdout, stderr } = await print('UTC');
        expect((await print(zone)).stdout).toBe(stdout);

        const read = new Map(
          readIcal(stdout).events.map((each) => [/^2031-(e-\d+)@/.exec(each.uid)?.[1], each]),
        );
        const dated = events.flatMap((each, at) =>
          each.date === undefined ? [] : [[each, `e-${at}`] as const],
        );
        expect(new Set(read.keys())).toEqual(new Set(dated.map(([, id]) => id)));
        const left = events.length - dated.length;
        expect(/^(\d*)/.exec(stderr)?.[1]).toBe(left === 0 ? '' : String(left));
        for (const [{ date, time, outcome, title: words }, id] of dated) {
          const found = read.get(id);
          const isOneDay = date !== undefined && Date.parse(date.end) - Date.parse(date.start) === 86_400_000;
          if (time === undefined || !isOneDay)
            expect(found).toMatchObject({ start: date?.start, end: date?.end });
          else if (timezone === undefined) expect(found?.start).toBe(`${date.start}T${time.slice(0, 5)}:00`);
          else expect(shownIn(timezone, found?.start ?? '')).toBe(`${date.start} ${time.slice(0, 5)}:00`);
          expect(found?.status === 'CANCELLED').toBe(outcome === 'cancelled');
          expect(found?.summary.startsWith(words.trim().replaceAll(/\s*[\n\t]\s*/g, ' '))).toBe(true);
        }
      },
    ),
    { seed: 7, numRuns: 120 },
  );
});

/** An instant as clocks show it. */
function shownIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(instant),
  );
}

test('the zone of the process is what the property changes', () => {
  process.env.TZ = 'Pacific/Kiritimati';
  expect(new Date(2031, 0, 1).getTimezoneOffset()).toBe(-14 * 60);
});
