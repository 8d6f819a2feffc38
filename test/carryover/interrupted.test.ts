import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ageLocks, runPatched } from '../support/patched.ts';
import { run, shippedPlans, withFolder } from '../support/run.ts';

const DECISIONS = `from: 2020
to: 2021
decisions:
  - activity: prix/f
    decision: give-up
    reason: Plus de financement en vue
    on: 2021-01-15
  - activity: 15
    decision: done-late
    on: 2021-01-10
  - event: journee-climat
    decision: leave
`;
const ARGS = 'plan carryover 2020 2021 --decisions decisions.yaml --write-source --today 2021-01-20'.split(
  ' ',
);
const files: Record<string, string> = { ...shippedPlans(), 'decisions.yaml': DECISIONS };
const read = (folder: string, year: number) => readFileSync(path.join(folder, `plans/${year}.yaml`), 'utf8');

// A process ends itself in this way only where there are signals.
describe.skipIf(process.platform === 'win32')('a carry-over that is killed', { timeout: 240_000 }, () => {
  test.each(['before', 'halfway'] as const)(
    '%s any change of the disk: the target comes first, and another call completes both',
    async (when) => {
      const done = await run(ARGS, { files });
      expect(done.code).toBe(0);
      const [source, target] = [done.read('plans/2020.yaml'), done.read('plans/2021.yaml')];
      expect([source, target]).not.toContain(files['plans/2020.yaml']);
      expect(target).not.toBe(files['plans/2021.yaml']);
      const seen = new Set<string>();
      for (let at = 1, isLast = false; !isLast; at++)
        isLast = await withFolder(files, (folder) => {
          const kill = { when, at, ...(when === 'halfway' && { of: 'write' }) };
          const { isKilled } = runPatched(ARGS, folder, { kill });
          const isNew = { source: read(folder, 2020) === source, target: read(folder, 2021) === target };
          expect([files['plans/2020.yaml'], source]).toContain(read(folder, 2020));
          expect([files['plans/2021.yaml'], target]).toContain(read(folder, 2021));
          if (isNew.source) expect(isNew.target).toBe(true);
          if (isKilled) seen.add(JSON.stringify(isNew));
          ageLocks(folder);
          expect(runPatched(ARGS, folder)).toMatchObject({ code: 0 });
          expect([read(folder, 2020), read(folder, 2021)]).toEqual([source, target]);
          // The lock of a dead writer goes with the next write of that plan.
          const left = () => readdirSync(path.join(folder, 'plans')).filter((name) => name.startsWith('.'));
          for (const year of left().map((name) => name.slice(1, 5))) {
            const next = ['activity', 'note', year, '12', 'Suite', '--today', '2021-01-21'];
            expect(runPatched(next, folder)).toMatchObject({ code: 0 });
          }
          expect(left()).toEqual([]);
          return !isKilled;
        });
      // It was killed before the first of the two, and between them.
      expect(seen).toContain(JSON.stringify({ source: false, target: false }));
      expect(seen).toContain(JSON.stringify({ source: false, target: true }));
    },
  );
});
