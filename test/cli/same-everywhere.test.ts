import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { handOver, runBinary } from '../support/binary.ts';
import { readFiles, shippedPlans, withFolder } from '../support/run.ts';

/** Places a day apart, and languages that write numbers, sort words, and put letters into capitals their own way. */
const PLACES = ['UTC', 'Asia/Tokyo', 'America/Lima'].flatMap((TZ) =>
  ['C', 'fr_FR.UTF-8', 'tr_TR.UTF-8'].map((locale) => ({ TZ, LANG: locale, LC_ALL: locale })),
);

const COMMANDS = [
  ['report', '--year', '2020', ...outputs('rapport', 'md', 'html', 'csv', 'json')],
  ['report', '--year', '2021', '--template', 'synthese', ...outputs('synthese', 'md', 'html')],
  ['calendar', '2021', ...outputs('calendrier', 'md', 'csv', 'json', 'ics')],
] as const;

function outputs(name: string, ...formats: readonly string[]): string[] {
  return formats.flatMap((format) => ['--output', `${name}.${format}`]);
}

/** What the program writes in each format, and says, at a place. */
function written(place: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  return withFolder(shippedPlans(), (folder) => {
    handOver(folder);
    const said = COMMANDS.map((args) => {
      const { code, stdout, stderr } = runBinary(args, folder, place);
      expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
      return stdout + stderr;
    });
    const files = Object.entries(readFiles(folder)).filter(([file]) => !file.startsWith('plans/'));
    return { ...Object.fromEntries(files), said: said.join('') };
  });
}

it('reports and calendars are the same to the byte in any time zone and any language', async () => {
  const [first, ...others] = PLACES;
  const here = await written(first ?? {});
  expect(Object.keys(here)).toHaveLength(COMMANDS.flat().filter((each) => each === '--output').length + 1);
  for (const place of others)
    expect({ place, written: await written(place) }).toEqual({ place, written: here });
});

it.each(PLACES)('the program sees that it is at %j', (place) => {
  const asked =
    'const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions(); [locale, timeZone].join()';
  const { stdout } = spawnSync(process.execPath, ['-p', asked], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ...place },
  });
  const language = place.LANG === 'C' ? 'en-US' : place.LANG.slice(0, 5).replace('_', '-');
  expect(stdout.trim()).toBe(`${language},${place.TZ}`);
});
