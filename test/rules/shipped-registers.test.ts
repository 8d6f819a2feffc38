import { describe, expect, test } from 'vitest';
import { diagnose, summary } from '../support/diagnose.ts';
import { shippedRegisters } from '../support/registers.ts';
import { REGISTER_SLIPS } from '../support/register-slips.ts';
import { plain, run, shippedPlans } from '../support/run.ts';
import { lineOf, replace } from '../support/slips.ts';

type Texts = Readonly<Record<string, string>>;

const SHIPPED: Texts = { ...shippedPlans(), ...shippedRegisters() };
const TODAY = '2021-06-15';
/** The two remarks that are always made of the plan of 2020. */
const STANDING = new Set(['lead-missing', 'due-missing']);

/** What is found in a workspace, but for what is always. */
function foundIn(files: Texts, today: string) {
  const { diagnostics } = diagnose(files, today);
  return diagnostics.filter(({ rule, file }) => file !== 'plans/2020.yaml' || !STANDING.has(rule));
}

const short = (files: Texts, diagnostic: Parameters<typeof summary>[1]) =>
  `${diagnostic.file} ${summary(files[diagnostic.file] ?? '', diagnostic)}`;

describe('the shipped registers', () => {
  test('have no finding beside the plans', () => {
    expect(foundIn(SHIPPED, TODAY).map((each) => short(SHIPPED, each))).toEqual([]);
  });

  test('are valid for the command, with --strict too, years after the sheet ended', async () => {
    const options = { files: SHIPPED, now: '2031-06-15T12:00:00Z' };
    const { code, stdout } = await run(['plan', 'validate', '--strict'], options);
    expect(plain(stdout)).toMatch(
      /\n3 plans et 2 registres vérifiés : 0 erreur, 0 avertissement et 3 remarques\n$/,
    );
    expect(code).toBe(0);
  });

  test('one organization removed, each use of it is pointed at', async () => {
    const network = replace(
      SHIPPED['plans/network.yaml'],
      '  - id: barcelone\n    name: Barcelone\n    kind: city\n    country: ES\n\n',
      '',
    );
    const files: Texts = { ...SHIPPED, 'plans/network.yaml': network };
    const { code, stdout } = await run(['plan', 'validate', '--strict'], { files });
    expect(code).toBe(1);
    expect(stdout.match(/^\S+ avertissement.*$/gm)).toEqual([
      `plans/2013.yaml:${lineOf(files['plans/2013.yaml'], '[barcelone]')}:16 avertissement [unknown-organization]`,
      `plans/network.yaml:${lineOf(network, '[ocpm, barcelone]')}:21 avertissement [unknown-organization]`,
    ]);
  });
});

describe('one slip in a shipped register gives one finding', () => {
  test.each(REGISTER_SLIPS)('$name', async (slip) => {
    const { file, from, to, found, severity, words, related = [], today = TODAY } = slip;
    const text = replace(SHIPPED[file], from, to);
    const files = { ...SHIPPED, [file]: text };
    const token = /«(.*)»/.exec(found)?.[1] ?? '';
    const place = slip.in ?? { file, at: slip.at };
    const line =
      place.at === undefined
        ? lineOf(SHIPPED[file], from) + to.split('\n').findLastIndex((row) => row.includes(token))
        : lineOf(files[place.file], place.at);

    const diagnostics = foundIn(files, today);
    expect(diagnostics.map((each) => `${each.severity} ${short(files, each)}`)).toEqual([
      `${severity} ${place.file} ${line} ${found}`,
    ]);
    const shown = diagnostics.flatMap((each) => each.related.map((other) => ({ ...each, ...other })));
    expect(
      shown.map((other) => {
        const underlined = /«.*»$/s.exec(summary(files[other.file] ?? '', other))?.[0] ?? '';
        return plain(`${other.file} ${underlined} ${other.message}`);
      }),
    ).toEqual(related.map(plain));

    const options = { files, now: `${today}T12:00:00Z` };
    const { code, stdout } = await run(['plan', 'validate', '--strict'], options);
    expect(code).toBe(severity === 'info' ? 0 : 1);
    expect(plain(stdout).toLowerCase()).toContain(plain(words).toLowerCase());
  });
});
