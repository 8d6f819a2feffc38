import { describe, expect, test } from 'vitest';
import { insertedLines } from '../support/lines.ts';
import { plain, run, shippedPlans } from '../support/run.ts';
import { SMALL_PLAN } from '../support/small-plan.ts';

const FILE = 'plans/2031.yaml';
const NOW = '2031-06-15T12:00:00Z';
const ADOPTED = SMALL_PLAN.replace(
  'title: Plan\n',
  'title: Plan\nstate: adopted\nadopted: { on: 2031-01-14 }\n',
);

const decide = (args: readonly string[], text: string, more: Record<string, string> = {}) =>
  run(['plan', ...args], { files: { [FILE]: text, ...more }, now: NOW });

describe('plan propose, adopt, close write the state, with when and by whom', () => {
  test.each<[name: string, args: string[], text: string, said: string, inserted: string[]]>([
    [
      'a draft without a state is proposed today',
      ['propose', '2031'],
      SMALL_PLAN,
      'Plan 2031 : projet → proposé le 15 juin 2031',
      ['state: proposed', 'proposed: { on: 2031-06-15 }'],
    ],
    [
      'a draft is adopted without having been proposed',
      ['adopt', '2031', '--on', '14 janvier 2031', '--by', 'Assemblée générale'],
      SMALL_PLAN,
      'Plan 2031 : projet → adopté le 14 janvier 2031 (Assemblée générale)',
      ['state: adopted', 'adopted: { on: 2031-01-14, by: Assemblée générale }'],
    ],
    [
      'by its French name',
      ['proposer', '2031', '--by', 'Comité'],
      SMALL_PLAN,
      '(Comité)',
      ['state: proposed', 'proposed: { on: 2031-06-15, by: Comité }'],
    ],
    [
      'who adopted it is added later',
      ['adopt', '2031', '--by', 'Assemblée générale'],
      ADOPTED.replace('{ on: 2031-01-14 }', '\n  on: 2031-01-14'),
      'Plan 2031 : adopté le 14 janvier 2031 (Assemblée générale)',
      ['  by: Assemblée générale'],
    ],
    [
      'all is done: it is closed',
      ['close', '2031', '--on', '2031-06-01'],
      ADOPTED.replace('title: Prix }', 'title: Prix, status: done }'),
      'Plan 2031 : adopté → clos le 1er juin 2031',
      ['state: closed', 'closed: { on: 2031-06-01 }'],
    ],
  ])('%s', async (_, args, text, said, inserted) => {
    const { code, stdout, stderr, read } = await decide(args, text);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(plain(stdout)).toContain(said);
    const [before, after] = [text, read(FILE)].map((each) => each.replace(/^state: .*\n/m, ''));
    expect(insertedLines(before ?? '', after ?? '')).toEqual(
      inserted.filter((line) => !line.startsWith('state:')),
    );
    for (const line of inserted) expect(read(FILE)).toContain(`${line}\n`);
    const { code: valid } = await run(['plan', 'validate', '2031'], {
      files: { [FILE]: read(FILE) },
      now: NOW,
    });
    expect(valid).toBe(0);
  });

  test('twice is once', async () => {
    const first = await decide(['adopt', '2031'], SMALL_PLAN);
    const again = await run(['plan', 'adopt', '2031'], { files: first.files, now: '2031-06-20T12:00:00Z' });
    expect(again.code).toBe(0);
    expect(plain(again.stdout)).toContain('Rien à changer');
    expect(again.files).toEqual(first.files);
  });

  test('--dry-run shows the change and writes nothing', async () => {
    const { code, stdout, files } = await decide(['adopt', '2031', '--dry-run'], SMALL_PLAN);
    expect(code).toBe(0);
    expect(stdout).toContain('+state: adopted');
    expect(files).toEqual({ [FILE]: SMALL_PLAN });
  });

  test('the state and its date are told wherever the plan is shown', async () => {
    const { files } = await decide(['propose', '2031', '--by', 'Comité'], SMALL_PLAN);
    const { stdout } = await run(['plan', 'list'], { files, now: NOW });
    expect(plain(stdout)).toContain('Proposé le 15 juin 2031 (Comité)');
  });
});

describe('plan propose, adopt, close refuse, with 2, and write nothing', () => {
  test.each([
    ['closed before it is adopted', ['close', '2031'], SMALL_PLAN, 'oidp plan adopt 2031'],
    ['proposed after it is adopted', ['propose', '2031'], ADOPTED, 'il est adopté'],
    ['adopted on another day', ['adopt', '2031', '--on', '2031-02-01'], ADOPTED, 'depuis le 14 janvier 2031'],
    ['in the future', ['adopt', '2031', '--on', '2031-06-16'], SMALL_PLAN, 'nous sommes le 15 juin 2031'],
    [
      'adopted before it was proposed',
      ['adopt', '2031', '--on', '2031-01-01'],
      SMALL_PLAN.replace('title: Plan\n', 'title: Plan\nstate: proposed\nproposed: { on: 2031-01-05 }\n'),
      'avant celle de l’étape précédente, le 5 janvier 2031',
    ],
    ['on no day', ['adopt', '2031', '--on', 'demain'], SMALL_PLAN, '« demain » n’est pas un jour'],
  ])('%s', async (_, args, text, wrong) => {
    const { code, stdout, stderr, files } = await decide(args, text);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(plain(stderr)).toContain(plain(wrong));
    expect(files).toEqual({ [FILE]: text });
  });
});

describe('plan close asks for a disposition of each unfinished thing', () => {
  const PLAN = `year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-14 }
priorities:
  A: { title: Communication }
activities:
  - { id: courrier, number: 1, priority: A, title: Courrier, continuous: true }
  - id: prix
    number: 2
    priority: A
    title: Prix
    items:
      - { letter: a, title: Critères, status: done }
      - { letter: b, title: Appel }
  - { id: site, number: 3, priority: A, title: Site, status: cancelled, log: [{ on: 2031-02-01, status: cancelled, note: Budget }] }
calendar:
  - { id: conference, title: Conférence }
  - { id: seance, title: Séance, when: 2031-03-01 }
`;
  const NEXT = `year: 2032
title: Plan
priorities:
  A: { title: Communication }
activities:
  - { id: courrier, number: 1, priority: A, title: Courrier, continuous: true, carriedFrom: { year: 2031, activity: courrier } }
  - id: prix
    number: 2
    priority: A
    title: Prix
    carriedFrom: { year: 2031, activity: prix }
    items:
      - { letter: a, title: Appel, carriedFrom: b }
calendar:
  - { id: conference, title: Conférence, carriedFrom: { year: 2031, event: conference } }
`;

  test('without one, each is named, and how to give it one', async () => {
    const { code, stderr, files } = await decide(['close', '2031'], PLAN);
    expect(code).toBe(2);
    const said = plain(stderr);
    for (const line of ['  1  Courrier', '  2b  Appel', '  conference  Conférence'])
      expect(said).toContain(`${line}\n`);
    for (const line of ['Site', 'Séance', 'Critères']) expect(said).not.toContain(line);
    expect(said).toContain('oidp plan carryover 2031 2032');
    expect(said).toContain('oidp activity set 2031 1 abandonnée --note');
    expect(said).toContain('oidp calendar set 2031 conference --cancelled --note');
    expect(files).toEqual({ [FILE]: PLAN });
  });

  test('where the next plan carries all of it, it closes', async () => {
    const { code, read } = await decide(['close', '2031', '--by', 'Comité'], PLAN, {
      'plans/2032.yaml': NEXT,
    });
    expect(code).toBe(0);
    expect(read(FILE)).toContain('state: closed\n');
    expect(read('plans/2032.yaml')).toBe(NEXT);
  });

  test('what one later plan lacks may be in another', async () => {
    const first = NEXT.replace(/calendar:[^]*/, '');
    const second = NEXT.replace('year: 2032', 'year: 2033').replace(
      /activities:[^]*calendar/,
      'activities: []\ncalendar',
    );
    const files = { 'plans/2032.yaml': first, 'plans/2033.yaml': second };
    expect((await decide(['close', '2031'], PLAN, files)).code).toBe(0);
    const { stderr } = await decide(['close', '2031'], PLAN, { 'plans/2032.yaml': first });
    expect(plain(stderr)).toContain('conference  Conférence');
    expect(plain(stderr)).not.toContain('Appel');
  });

  test('where a later plan cannot be understood it is named, for it may have taken over everything', async () => {
    const files = { 'plans/2032.yaml': 'year: 2032\ntitle: "Plan\n' };
    const { code, stderr, files: left } = await decide(['close', '2031'], PLAN, files);
    expect(code).toBe(1);
    expect(stderr).toContain('plans/2032.yaml:2');
    expect(left).toEqual({ [FILE]: PLAN, ...files });
  });

  test('where only events are left, no activity is to be given up', async () => {
    const text = PLAN.replace(/activities:[^]*calendar/, 'activities: []\ncalendar');
    const { stderr } = await decide(['close', '2031'], text);
    expect(stderr).toContain('oidp calendar set 2031 conference');
    expect(stderr).not.toContain('oidp activity set');
  });

  test('what is to be copied ends as a command does', async () => {
    const { stderr } = await decide(['close', '2031'], PLAN);
    const commands = plain(stderr)
      .split('\n')
      .filter((line) => line.includes(' : oidp '));
    expect(commands).toHaveLength(3);
    for (const line of commands) expect(line).not.toMatch(/\.$/);
  });

  test('where the outcome is not known, nothing is asked for', async () => {
    const text = PLAN.replace('title: Plan\n', 'title: Plan\ntracking: none\n');
    expect((await decide(['close', '2031'], text)).code).toBe(0);
  });

  test('the shipped plan of 2020, carried over into 2021', async () => {
    const { files } = await run(['plan', 'carryover', '2020', '2021'], { files: shippedPlans(), now: NOW });
    expect((await run(['plan', 'close', '2020'], { files: shippedPlans(), now: NOW })).code).toBe(2);
    const { code, stdout } = await run(['plan', 'close', '2020'], { files, now: NOW });
    expect(code).toBe(0);
    expect(plain(stdout)).toContain('Plan 2020 : adopté → clos le 15 juin 2031');
  });
});
