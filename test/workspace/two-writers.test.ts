import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { expect, onTestFailed, test } from 'vitest';
import { parse } from 'yaml';
import type { Plan } from '../../src/model/schema.ts';
import { type PatchedRun, type Patches, startPatched } from '../support/patched.ts';
import { run, shippedPlans, withFolder } from '../support/run.ts';

const FILE = 'plans/2021.yaml';
const REFERENCES = ['4a', '4b', '6a', '11a', '12a', '12b', '16a', '17a'];
const ROUNDS = 3;
const set = (reference: string) => ['activity', 'set', '2021', reference, 'done', '--today', '2021-06-15'];

/** How often the log of a plan says that an item is done. */
async function readLog(folder: string): Promise<(reference: string) => number> {
  const text = readFileSync(path.join(folder, FILE), 'utf8');
  const { code, stdout } = await run(['plan', 'validate'], { files: { [FILE]: text } });
  expect(code, stdout).toBe(0);
  const plan = parse(text) as Plan;
  return (reference) => {
    const activity = plan.activities.find(({ number }) => number === Number.parseInt(reference, 10));
    const letter = reference.at(-1);
    const entries = (activity?.log ?? []).filter(({ item, status }) => item === letter && status === 'done');
    const status = activity?.items?.find((item) => item.letter === letter)?.status;
    expect(status === 'done').toBe(entries.length > 0);
    return entries.length;
  };
}

/** Starts writers of one plan together, again and again, until each has said that it has written or was killed. */
async function race(
  start: (reference: string, folder: string) => Promise<PatchedRun>,
  judge: (folder: string, runs: readonly (PatchedRun & { readonly reference: string })[]) => Promise<void>,
): Promise<void> {
  await withFolder(shippedPlans(2021), async (folder) => {
    const written = new Set<string>();
    for (let waiting = REFERENCES; waiting.length > 0;) {
      const runs = await Promise.all(
        waiting.map(async (reference) => ({ reference, ...(await start(reference, folder)) })),
      );
      for (const { code, stderr, isKilled, reference } of runs) {
        if (code === 0) written.add(reference);
        else if (!isKilled) {
          expect(code, stderr).toBe(2);
          expect(stderr).toMatch(/modifié par un autre programme|en cours d’écriture/);
          expect(stderr).toContain('Rien n’a été écrit');
        }
      }
      // Who was first has found nothing that had changed.
      expect(runs.some(({ code, isKilled }) => code === 0 || isKilled)).toBe(true);
      await judge(folder, runs);
      const entriesOf = await readLog(folder);
      for (const reference of written) expect(entriesOf(reference)).toBe(1);
      waiting = runs.filter(({ code }) => code === 2).map(({ reference }) => reference);
    }
  });
}

test('of writers at the same time, each has its change in the file or is told that it has not', async () => {
  for (let round = 0; round < 2; round++)
    await race(
      (reference, folder) => startPatched(set(reference), folder).ended,
      async (folder, runs) => {
        const entriesOf = await readLog(folder);
        for (const { reference, code } of runs) expect(entriesOf(reference)).toBe(code === 0 ? 1 : 0);
        expect(readdirSync(path.join(folder, 'plans'))).toEqual(['2021.yaml']);
      },
    );
});

/** What becomes of a writer. Half of them go on; the others end at some call that changes something, or at any moment. */
const FATE = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ after: fc.nat(600) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kill: fc.record({
        when: fc.constantFrom('before' as const, 'after' as const),
        at: fc.integer({ min: 1, max: 24 }),
      }),
    }),
  },
) satisfies fc.Arbitrary<Patches & { readonly after?: number }>;

test.skipIf(process.platform === 'win32')(
  'writers that are killed take nothing from the others, and nothing of them stays',
  async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
    onTestFailed(() => console.error(`Again with the same fates: SEED=${seed}`));
    // Of those that start together at least one ends, so that none starts more often than there are.
    const fates = fc
      .sample(FATE, { seed, unbiased: true, numRuns: ROUNDS * REFERENCES.length ** 2 })
      .values();
    for (let round = 0; round < ROUNDS; round++)
      await race(
        (reference, folder) => {
          const { after, ...patches }: Patches & { after?: number } = fates.next().value ?? {};
          const { child, ended } = startPatched(set(reference), folder, patches);
          if (after !== undefined) setTimeout(() => child.kill('SIGKILL'), after);
          return ended;
        },
        async (folder, runs) => {
          const entriesOf = await readLog(folder);
          for (const { reference, code, isKilled } of runs)
            expect(entriesOf(reference)).toBeLessThanOrEqual(code === 0 || isKilled ? 1 : 0);
          // What is left of the dead goes with the next write.
          const { code, stderr } = await startPatched(
            ['activity', 'set', '2021', '20', 'in-progress', '--note', 'Suite', '--today', '2021-06-15'],
            folder,
          ).ended;
          expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
          expect(readdirSync(path.join(folder, 'plans'))).toEqual(['2021.yaml']);
        },
      );
  },
);
