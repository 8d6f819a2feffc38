import { expect, test } from 'vitest';
import { startBinary } from '../support/binary.ts';
import { readFiles, shippedPlans, withFolder } from '../support/run.ts';

const REFERENCES = ['4a', '4b', '6a', '11a', '12a', '12b', '16a', '17a'];

test(
  'of writers at the same time, each has its change in the file or is told that it has not',
  { timeout: 60_000 },
  async () => {
    for (let round = 0; round < 3; round++)
      await withFolder(shippedPlans(2021), async (folder) => {
        const runs = await Promise.all(
          REFERENCES.map((reference) =>
            startBinary(['activity', 'set', '2021', reference, 'done', '--today', '2021-06-15'], folder),
          ),
        );
        const files = readFiles(folder);
        const text = files['plans/2021.yaml'] ?? '';
        const done = runs.filter(({ code }) => code === 0);
        const refused = runs.filter(({ code }) => code === 2);
        // One line for the status of the item, one for the log.
        expect(text.match(/status: done/g)).toHaveLength(2 * done.length);
        expect(done.length + refused.length).toBe(runs.length);
        for (const { stderr } of refused) expect(stderr).toContain('Rien n’a été écrit');
        expect(Object.keys(files)).toEqual(['plans/2021.yaml']);
      });
  },
);
