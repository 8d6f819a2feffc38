import { describe, expect, test } from 'vitest';
import { PARTNERSHIPS } from '../support/partnerships.ts';
import { plain, run } from '../support/run.ts';

const SLIP = {
  'plans/network.yaml': PARTNERSHIPS['plans/network.yaml'].replace('https://lome.example', 'pas-une-url'),
};
const BROKEN = { 'plans/cooperations/autre.yaml': 'id: autre\ntitle: [\n' };
const NEWER = { 'plans/cooperations/autre.yaml': 'format: 99\nid: autre\n' };
const NETWORK_TOLD = 'Attention : plans/network.yaml ne peut pas être compris en entier';
const SHEET_TOLD = 'Attention : plans/cooperations/autre.yaml ne peut pas être compris en entier';

const ask = (args: string, files: Readonly<Record<string, string>>) =>
  run(args.split(' '), { files: { ...PARTNERSHIPS, ...files }, now: '2031-08-01T00:00:00Z' });

describe('a slip in a register that a command has no need of does not stop it', () => {
  test.each([
    ['report --year 2031', SLIP, [NETWORK_TOLD, 'oidp plan validate']],
    ['report --year 2031 --format json', SLIP, [NETWORK_TOLD]],
    ['cooperation show eau', SLIP, [NETWORK_TOLD]],
    ['report --cooperation eau', SLIP, [NETWORK_TOLD]],
    // What is wrong with a sheet that is not shown is not missed.
    ['report --year 2031', BROKEN, []],
    ['report --year 2031', NEWER, []],
    ['cooperation show eau', BROKEN, []],
    ['report --cooperation eau', NEWER, []],
    ['network show lome', BROKEN, [SHEET_TOLD, 'oidp plan validate']],
    ['network list', NEWER, [SHEET_TOLD]],
  ])('%s, %j', async (args, files, told) => {
    const { code, stdout, stderr } = await ask(args, files);
    expect({ code, lines: stderr.split('\n').length - 1 }).toEqual({
      code: 0,
      lines: told.length > 0 ? 1 : 0,
    });
    for (const words of told) expect(plain(stderr)).toContain(words);
    expect(stdout).toContain('Lomé');
  });

  test('the network itself stays apart in a report where its register has a slip', async () => {
    const right = await ask('report --year 2031', {});
    const { stdout } = await ask('report --year 2031', SLIP);
    expect(stdout).toBe(right.stdout.replaceAll(/\[([^\]]*)\]\(https:\/\/lome\.example\)/g, '$1'));
  });
});

describe('what a command cannot do without stops it', () => {
  const EAU = { 'plans/cooperations/eau.yaml': 'id: eau\ntitle: [\n' };
  const UNREADABLE = { 'plans/network.yaml': 'organizations: [\n' };
  test.each([
    ['report --year 2031', EAU, 'plans/cooperations/eau.yaml:'],
    ['cooperation show eau', EAU, 'plans/cooperations/eau.yaml:'],
    [
      'report --cooperation eau',
      { 'plans/cooperations/eau.yaml': NEWER['plans/cooperations/autre.yaml'] },
      '99',
    ],
    ['report --year 2031', UNREADABLE, 'plans/network.yaml:'],
    ['cooperation show eau', UNREADABLE, 'plans/network.yaml:'],
    ['network show lome', SLIP, 'plans/network.yaml:'],
    ['cooperation list', BROKEN, 'plans/cooperations/autre.yaml:'],
    // None of the others is called so: it may be this one.
    ['cooperation show inconnue', BROKEN, 'plans/cooperations/autre.yaml:'],
  ])('%s, %j', async (args, files, where) => {
    const { code, stdout, stderr } = await ask(args, files);
    expect({ code: code > 0, stdout }).toEqual({ code: true, stdout: '' });
    expect(stderr).toContain(where);
  });
});
