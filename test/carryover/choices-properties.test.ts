import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Plan } from '../../src/model/schema.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { carried, unfinished } from '../support/carried.ts';
import { standInOrder } from '../support/lines.ts';
import { pairOfPlans, writePlan } from '../support/plans.ts';
import { run } from '../support/run.ts';

const [SOURCE, TARGET, DECISIONS] = ['plans/2030.yaml', 'plans/2031.yaml', 'decisions.yaml'];
const NOW = '2031-06-15T12:00:00Z';
type Files = Readonly<Record<string, string>>;

const carry = (files: Files, ...options: string[]) =>
  run(['plan', 'carryover', '2030', '2031', '--format', 'json', ...options], {
    files: { ...files },
    now: NOW,
  });
const read = (files: Files, file: string) => readPlanFile(file, files[file] ?? '').plan as Plan;
const validate = async (files: Files) => {
  const { stdout } = await run(['plan', 'validate', '2031', '--format', 'json'], {
    files: { ...files },
    now: NOW,
  });
  return (JSON.parse(stdout) as { diagnostics: { rule: string; severity: string; message: string }[] })
    .diagnostics;
};

const KINDS = ['carry', 'leave', 'give-up', 'done-late', 'unsaid'] as const;
type Kind = (typeof KINDS)[number];

/** Two plans, and what was decided of each thing that the first leaves unfinished, by its name. */
const decided = pairOfPlans(2030, 2031).chain(({ source, target }) => {
  const names = unfinished(source);
  return fc.record({
    source: fc.constant(source),
    target: fc.constantFrom(target, undefined),
    kinds: fc
      .array(fc.constantFrom(...KINDS), { minLength: names.length, maxLength: names.length })
      .map((list) => new Map(names.map((name, index): [string, Kind] => [name, list[index] ?? 'unsaid'])))
      // What goes on each year is never done, which a file of decisions may not say.
      .map((kinds) => {
        for (const { id, continuous } of source.activities)
          if (continuous === true && kinds.get(id) === 'done-late') kinds.set(id, 'carry');
        return kinds;
      }),
  });
});

function writeDecisions(kinds: ReadonlyMap<string, Kind>): string {
  const decisions = Array.from(kinds, ([name, kind]) => ({
    ...(name.startsWith('event ') ? { event: name.slice(6) } : { activity: name }),
    decision: kind,
    ...(kind === 'give-up' && {
      reason: 'Motif',
      on: '2031-02-01',
      by: name.startsWith('event ') ? undefined : 'Bureau',
    }),
    ...(kind === 'done-late' && { on: '2031-02-01' }),
  })).filter(({ decision }) => decision !== 'unsaid');
  return stringify({ from: 2030, to: 2031, decisions: JSON.parse(JSON.stringify(decisions)) as unknown });
}

/** The refusals that a person can mend: something given up that the target has, or has finished. */
const MENDABLE = /est (?:achevée|abandonnée), alors|déjà repris/;

test('what is decided of each thing is done, once, and all of it is accounted for', async () => {
  let [done, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(decided, async ({ source, target, kinds }) => {
      const files: Files = {
        [SOURCE]: writePlan(source),
        ...(target && { [TARGET]: writePlan(target) }),
        [DECISIONS]: writeDecisions(kinds),
      };
      const settles = [...kinds.values()].some((kind) => kind === 'give-up' || kind === 'done-late');
      const timid = await carry(files, '--decisions', DECISIONS);
      const result = await carry(files, '--decisions', DECISIONS, '--write-source');
      if (result.code === 2) {
        expect(result.stderr.replaceAll(/\s/g, ' ')).toMatch(MENDABLE);
        expect(result.files).toEqual(files);
        refused++;
        return;
      }
      expect(result.code, result.stderr).toBe(0);
      done++;
      // Without the yes the source is never written, and nothing is where it would have to be.
      expect(timid.files[SOURCE]).toBe(files[SOURCE]);
      if (result.files[SOURCE] === files[SOURCE]) expect(timid.files).toEqual(result.files);
      else expect(timid).toMatchObject({ code: 2, stdout: '', files });
      if (!settles) expect(result.files[SOURCE]).toBe(files[SOURCE]);

      const [before, settled, after] = [source, read(result.files, SOURCE), read(result.files, TARGET)];
      const there = new Set(target === undefined ? [] : carried(target, source));
      const now = new Set(carried(after, settled));
      const left: string[] = [];
      for (const name of unfinished(before)) {
        const kind = kinds.get(name);
        if (there.has(name) || kind === 'carry' || kind === 'unsaid') expect(now).toContain(name);
        else {
          expect(now).not.toContain(name);
          if (kind === 'leave') left.push(name);
          expect(unfinished(settled).includes(name), name).toBe(kind === 'leave');
        }
      }
      const { account } = (JSON.parse(result.stdout) as { derived: { account: Record<string, never> } })
        .derived;
      const {
        unfinished: owed,
        carried: kept,
        givenUp,
        doneLate,
      } = account as unknown as Record<string, number>;
      expect(owed).toBe(unfinished(before).length);
      expect(owed).toBe((kept ?? 0) + (givenUp ?? 0) + (doneLate ?? 0) + left.length);

      // What stood in the source still stands there, but for statuses, dates and what was to confirm.
      const lines = (text = '') =>
        text
          .split('\n')
          .filter(
            (line) =>
              !/^\s+(?:- )?(?:status|when|toConfirm|outcome|note):|^\s+- (?:date|place|holding)$/.test(line),
          );
      expect(standInOrder(lines(files[SOURCE]), lines(result.files[SOURCE]))).toBe(true);

      const again = await carry(result.files, '--decisions', DECISIONS, '--write-source');
      expect(again).toMatchObject({ code: 0, files: result.files });
      expect((await carry(result.files, '--decisions', DECISIONS, '--check')).code).toBe(0);

      // What was left goes on being named: by a check without the choices, and by validation.
      const check = await carry(result.files, '--check');
      expect(check.code).toBe(left.length === 0 ? 0 : check.stderr === '' ? 1 : 2);
      const isCarrying = [...(after.activities ?? []), ...(after.calendar ?? [])].some(
        ({ carriedFrom }) => carriedFrom?.year === 2030,
      );
      const lost = (await validate(result.files)).filter(({ rule }) => rule === 'carryover-lost');
      const activitiesLeft = new Set(left.map((name) => name.split('/')[0]));
      expect(lost).toHaveLength(isCarrying ? activitiesLeft.size : 0);
    }),
    { seed: 31, numRuns: 80 },
  );
  expect(done).toBeGreaterThan(30);
  expect(refused).toBeGreaterThan(0);
});
