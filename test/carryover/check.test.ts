import { expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';
import { planWith } from '../support/two-plans.ts';

type Files = Readonly<Record<string, string>>;
const check = (files: Files, ...options: string[]) =>
  run(['plan', 'carryover', '2030', '2031', '--check', ...options], { files: { ...files } });
const SOURCE = planWith(2030, [
  'id: prix, number: 1, priority: A, title: Prix, items: [{ letter: a, title: Un }, { letter: b, title: Deux }, { letter: c, title: Trois }]',
]);
const target = (items: string, rest = '') =>
  planWith(
    2031,
    [
      `id: prix, number: 1, priority: A, title: Prix, items: [${items}], carriedFrom: { year: 2030, activity: prix }`,
    ],
    rest,
  );
const A = '{ letter: a, title: Un, carriedFrom: a }';
const B = '{ letter: b, title: Deux, carriedFrom: b }';
const C = '{ letter: c, title: Trois, carriedFrom: c }';
const filesWith = (text: string): Files => ({ 'plans/2030.yaml': SOURCE, 'plans/2031.yaml': text });

test('an item deleted from between two is named, besides the letters that are wrong now', async () => {
  const { code, stdout, stderr, files } = await check(filesWith(target(`${A}, ${C}`)));
  expect(code).toBe(1);
  expect(plain(stderr)).toContain('[item-letters]');
  expect(plain(stderr)).toContain('Ces lettres mises à part, voici où en est le report :');
  expect(plain(stdout)).toMatch(/ajoutée +1b → 1c +Deux/);
  expect(plain(stdout)).toContain(
    '3 éléments inachevés dans le plan 2030, 2 repris dans le plan 2031, 1 à reporter.',
  );
  expect(plain(stdout)).toContain('une fois ces lettres corrigées, sans --check, la même commande complète');
  expect(files).toEqual(filesWith(target(`${A}, ${C}`)));
});

test('of a year without a plan it says that one would be made', async () => {
  const { code, stdout } = await check({ 'plans/2030.yaml': SOURCE });
  expect(code).toBe(1);
  expect(plain(stdout)).toContain('la même commande crée le plan 2031.');
});

test('something else that keeps the target from being understood stops it', async () => {
  const { code, stdout } = await check(filesWith(target(`${A}, ${C}`, 'x: 1\n')));
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
});

test('what is carried twice is told as validation tells it', async () => {
  const files = filesWith(target(`${A}, ${B}, ${C}, { letter: d, title: Encore, carriedFrom: b }`));
  const { code, stdout, stderr } = await check(files);
  expect(code).toBe(1);
  expect(stderr).toContain('[carryover-duplicate]');
  // Where it stands in the file, not where it would stand.
  expect(stderr).toMatch(/plans\/2031\.yaml:5:\d+ /);
  expect(plain(stdout)).toContain('Rien à changer.\n');
  const written = await run(['plan', 'carryover', '2030', '2031'], { files: { ...files } });
  expect(plain(written.stdout)).toContain(
    '1 chose est reprise deux fois au plan 2031, ce qui est à corriger',
  );
  expect(stdout).not.toContain('le report est fait');
});

test('a closed target that has everything is as it should be; one that lacks something is not, and takes nothing in', async () => {
  const closed = (text: string) => filesWith(`state: closed\nadopted: { on: 2031-01-10 }\n${text}`);
  const whole = closed(target(`${A}, ${B}, ${C}`));
  expect((await check(whole)).code).toBe(0);
  expect(await run(['plan', 'carryover', '2030', '2031'], { files: { ...whole } })).toMatchObject({
    code: 0,
    files: whole,
  });

  const part = closed(target(`${A}, ${B}`));
  const { code, stdout } = await check(part);
  expect(code).toBe(1);
  expect(plain(stdout)).toContain(
    "Le report n'est pas fait, et le plan 2031 est clos : rien n'y entre plus.",
  );
  expect(plain(stdout)).toMatch(/ajoutée +1c → 1c +Trois/);
  const refused = await run(['plan', 'carryover', '2030', '2031'], { files: { ...part } });
  expect(refused).toMatchObject({ code: 2, stdout: '', files: part });
  expect(plain(refused.stderr)).toContain(
    "le plan 2031 est clos, et n'a pas tout ce que laisse le plan 2030",
  );
});

test('what is chosen to stay and is carried already is told to be without effect', async () => {
  const { code, stdout } = await run(['plan', 'carryover', '2030', '2031', '--except', '1b'], {
    files: { ...filesWith(target(`${A}, ${B}, ${C}`)) },
  });
  expect(code).toBe(0);
  expect(plain(stdout)).toContain(
    'activité 1, sous-activité b : déjà au plan 2031 ; ce qui en est décidé est sans effet',
  );
});

test('where the source is to be marked it says so', async () => {
  const files = {
    ...shippedPlans(),
    'choix.yaml': 'from: 2020\nto: 2021\ndecisions:\n  - { activity: 9f, decision: give-up, reason: Fini }\n',
  };
  const { stdout } = await run(
    ['plan', 'carryover', '2020', '2021', '--check', '--decisions', 'choix.yaml', '--today', '2021-01-20'],
    { files },
  );
  expect(plain(stdout)).toContain(
    'la même commande complète le plan 2021 et marque le plan 2020 (--write-source).',
  );
});
