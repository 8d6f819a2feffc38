import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plain, run, shippedPlans } from '../support/run.ts';

const PLAN = `# Un plan à nous
year: 2031
title: Plan
state: adopted
adopted: { on: 2031-01-14 }
priorities:
  A: { title: Communication }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, due: 2031-09, lead: secretariat }

calendar:
  # le grand moment
  - id: conference-20
    title: XXe Conférence
    when: 2031-03 # d’après le bureau
    toConfirm: [date, place] # voir le bureau
    activities: [prix]

  - id: conference-20-preparation
    title: Préparation de la XXe Conférence
    note: Organisateur non renseigné.

  - { id: assemblee, title: Assemblée générale 2031, when: 2031-09, toConfirm: [holding] }
  - outcome: postponed
    id: atelier
    title: Atelier « genre »
    note: >-
      La salle n’est
      pas libre.
    when: 2031-02

  - id: seance
    title: Séance du bureau
    outcome: held
    when: 2031-01-10
    place: Montréal
`;
const FILE = 'plans/2031.yaml';
const NOW = '2031-06-15T12:00:00Z';

const set = (args: readonly string[], text = PLAN) =>
  run(['calendar', 'set', '2031', ...args], { files: { [FILE]: text }, now: NOW });

/** The lines of one text that the other has not, as a diff would show them. */
function changedLines(before: string, after: string): { gone: string[]; come: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < old.length && old[start] === now[start]) start++;
  let [oldEnd, nowEnd] = [old.length, now.length];
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1])
    [oldEnd, nowEnd] = [oldEnd - 1, nowEnd - 1];
  return { gone: old.slice(start, oldEnd), come: now.slice(start, nowEnd) };
}

/** What is wrong with the plan in a text, by rule and severity. */
async function findings(
  text: string,
  file = FILE,
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const year = /\d{4}/.exec(file)?.[0] ?? '';
  const { stdout } = await run(['plan', 'validate', year, '--format', 'json'], {
    files: { ...files, [file]: text },
    now: NOW,
  });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: { rule: string; severity: string }[] };
  return diagnostics.map(({ rule, severity }) => `${severity} ${rule}`);
}

const isError = (finding: string) => finding.startsWith('error');

describe('calendar set changes what is said of an event, and no other line', () => {
  test.each<[name: string, args: string[], said: string[], gone: string[], come: string[]]>([
    [
      'its date, in French, with the comment beside it',
      ['conference-20', '--when', '14 mars 2031'],
      ['XXe Conférence : date : mars 2031 → 14 mars 2031'],
      ['    when: 2031-03 # d’après le bureau'],
      ['    when: 2031-03-14 # d’après le bureau'],
    ],
    [
      'a date that it has not yet, at its place among the keys',
      ['conference-20-preparation', '--when', '2031-02'],
      ['Préparation de la XXe Conférence : date : à programmer → février 2031'],
      [],
      ['    when: 2031-02'],
    ],
    [
      'a year, as a number',
      ['conference-20', '--when', '2031'],
      ['XXe Conférence : date : mars 2031 → 2031'],
      ['    when: 2031-03 # d’après le bureau'],
      ['    when: 2031 # d’après le bureau'],
    ],
    [
      'its place',
      ['seance', '--place', 'Québec : la maison'],
      ['Séance du bureau : lieu : Montréal → Québec : la maison'],
      ['    place: Montréal'],
      ['    place: "Québec : la maison"'],
    ],
    [
      'what is confirmed, in French',
      ['conference-20', '--confirmed', 'Lieu'],
      ['XXe Conférence : lieu confirmé ; date à confirmer'],
      ['    toConfirm: [date, place] # voir le bureau'],
      ['    toConfirm: [date] # voir le bureau'],
    ],
    [
      'everything that was to confirm, where nothing is said of what',
      ['conference-20', '--confirmed'],
      ['XXe Conférence : date et lieu confirmés'],
      ['    toConfirm: [date, place] # voir le bureau'],
      [],
    ],
    [
      'what is confirmed and what is to confirm instead',
      ['conference-20', '--confirmed', 'date', 'place', '--to-confirm', 'tenue'],
      ['XXe Conférence : date et lieu confirmés', 'XXe Conférence : tenue à confirmer'],
      ['    toConfirm: [date, place] # voir le bureau'],
      ['    toConfirm: [holding] # voir le bureau'],
    ],
    [
      'everything confirmed but one thing',
      ['conference-20', '--confirmed', '--to-confirm', 'lieu'],
      ['XXe Conférence : date confirmée ; lieu à confirmer'],
      ['    toConfirm: [date, place] # voir le bureau'],
      ['    toConfirm: [place] # voir le bureau'],
    ],
    [
      'what is to confirm of one that had nothing to',
      ['seance', '--to-confirm', 'lieu et date'],
      ['Séance du bureau : date et lieu à confirmer'],
      [],
      ['    toConfirm: [date, place]'],
    ],
    [
      'that it was held',
      ['conference-20', '--held'],
      ['XXe Conférence : prévu → tenu'],
      [],
      ['    outcome: held'],
    ],
    [
      'that it is postponed, with the reason after the note that is there',
      ['conference-20-preparation', '--postponed', '--note', 'Budget : à voir'],
      [
        'Préparation de la XXe Conférence : prévu → en suspens',
        'Préparation de la XXe Conférence : note ajoutée',
      ],
      ['    note: Organisateur non renseigné.'],
      ['    outcome: postponed', '    note: "Organisateur non renseigné. Budget : à voir"'],
    ],
    [
      'that it is cancelled, in an entry on one line',
      ['assemblee', '--cancelled', '--note', 'Faute de quorum.', '--confirmed', 'tenue'],
      [
        'Assemblée générale 2031 : tenue confirmée',
        'Assemblée générale 2031 : prévu → annulé',
        'Assemblée générale 2031 : note ajoutée',
      ],
      ['  - { id: assemblee, title: Assemblée générale 2031, when: 2031-09, toConfirm: [holding] }'],
      [
        '  - { id: assemblee, title: Assemblée générale 2031, when: 2031-09, outcome: cancelled, note: Faute de quorum. }',
      ],
    ],
    [
      'that it is planned again: the key beside the dash goes',
      ['atelier', '--planned', '--when', '2031-11-05/2031-11-06'],
      [
        'Atelier « genre » : date : février 2031 → les 5 et 6 novembre 2031',
        'Atelier « genre » : en suspens → prévu',
      ],
      [
        '  - outcome: postponed',
        '    id: atelier',
        '    title: Atelier « genre »',
        '    note: >-',
        '      La salle n’est',
        '      pas libre.',
        '    when: 2031-02',
      ],
      [
        '  - id: atelier',
        '    title: Atelier « genre »',
        '    note: >-',
        '      La salle n’est',
        '      pas libre.',
        '    when: 2031-11-05/2031-11-06',
      ],
    ],
    [
      'a sentence after a note of several lines',
      ['atelier', '--note', 'Une autre est cherchée : l’hôtel de ville.'],
      ['Atelier « genre » : note ajoutée'],
      ['      pas libre.'],
      ['      pas libre. Une autre est cherchée : l’hôtel de ville.'],
    ],
  ])('%s', async (_, args, said, gone, come) => {
    const { code, stdout, stderr, read } = await set(args);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(plain(stdout).trimEnd().split('\n')).toEqual(said.map(plain));
    const after = read(FILE);
    expect(changedLines(PLAN, after)).toEqual({ gone, come });
    const before = await findings(PLAN);
    expect((await findings(after)).filter((each) => isError(each) && !before.includes(each))).toEqual([]);
    // The same again changes nothing.
    const again = await set(args, after);
    expect(again.code).toBe(0);
    expect(plain(again.stdout)).toMatch(/ : rien à changer, le plan le dit déjà\.\n$/);
    expect(again.read(FILE)).toBe(after);
  });
});

describe('a note is added once, and nothing that stands there is lost', () => {
  const withNote = (note: string) =>
    PLAN.replace('    note: Organisateur non renseigné.', `    note: ${note}`);
  const noteAfter = async (known: string, added: string) => {
    const { code, read } = await set(['conference-20-preparation', '--note', added], withNote(known));
    expect(code).toBe(0);
    return /(?<=Préparation de la XXe Conférence\n {4}note: ).*/.exec(read(FILE))?.[0];
  };

  test.each([
    ['Un', 'Deux', 'Un. Deux'],
    ['Un.', 'Deux.', 'Un. Deux.'],
    ['Un !', 'Deux', 'Un ! Deux'],
    ['"« Un. »"', 'Deux', '"« Un. » Deux"'],
    ['Voir (annexe)', 'Deux', 'Voir (annexe). Deux'],
    ['Un.', ' Deux\n  trois ', 'Un. Deux trois'],
    ['Un.', 'Un', 'Un.'],
    ['Un. Deux. Trois.', 'Deux', 'Un. Deux. Trois.'],
    ['Un', 'Un.', 'Un'],
    ['Déjà reporté en 2030.', 'reporté', 'Déjà reporté en 2030. reporté'],
    ['Reporté en 2030.', 'Reporté', 'Reporté en 2030. Reporté'],
    ['Un.', '.', 'Un. .'],
    ["'L''an.'", "L'un", "'L''an. L''un'"],
  ])('%s and %j: %s', async (known, added, note) => {
    expect(await noteAfter(known, added)).toBe(note);
  });

  test('a note of several lines that is the first', async () => {
    const { read } = await set(['seance', '--note', 'Un\nDeux']);
    expect(read(FILE)).toContain('    place: Montréal\n    note: |-\n      Un\n      Deux\n');
  });
});

describe('what cannot be is refused, with nothing written', () => {
  const closed = PLAN.replace('state: adopted', 'state: closed');
  test.each<[name: string, args: string[], words: string[], text?: string]>([
    [
      'postponed without a reason',
      ['conference-20', '--postponed'],
      ['XXe Conférence', 'motif', '--note "le motif"'],
    ],
    [
      'cancelled, where the note that is there gives no reason',
      ['conference-20-preparation', '--cancelled'],
      ['motif'],
    ],
    [
      'held before its date',
      ['assemblee', '--held'],
      ['septembre 2031', "n'est pas encore venue", '15 juin 2031', '--when'],
    ],
    ['held, with a date to come', ['seance', '--held', '--when', '2031-07-01'], ['1er juillet 2031']],
    ['a date to come for one that was held', ['seance', '--when', 'juillet 2031'], ['juillet 2031']],
    ['no date', ['conference-20', '--when', 'bientôt'], ['« bientôt »', "n'est pas une date"]],
    [
      'a range that ends before it starts',
      ['conference-20', '--when', '2031-06-03/2031-06-01'],
      ['finit avant de commencer'],
    ],
    ['a day that does not exist', ['conference-20', '--when', '30/02/2031'], ["n'est pas une date"]],
    ['two outcomes', ['conference-20', '--held', '--planned'], ['--held', "N'en gardez qu'une"]],
    [
      'one thing confirmed and to confirm',
      ['conference-20', '--confirmed', 'lieu', '--to-confirm', 'place'],
      ['--confirmed', '--to-confirm'],
    ],
    [
      'a word that nothing is confirmed by',
      ['conference-20', '--confirmed', 'jour'],
      ['« jour »', 'date, lieu'],
    ],
    ['a text with what no page shows', ['conference-20', '--place', 'a\u0007b'], ['--place', 'invisibles']],
    ['nothing to change', ['conference-20'], ['--when', '--held']],
    ['no event', ['--held'], ['« événement »', 'oidp calendar set 2031']],
    [
      'a date in a closed plan',
      ['conference-20', '--when', '2031-04'],
      ['clos', '--held', '--cancelled'],
      closed,
    ],
    ['postponed in a closed plan', ['conference-20', '--postponed', '--note', 'Un'], ['clos'], closed],
    ['planned in a closed plan', ['atelier', '--planned'], ['clos'], closed],
    ['another outcome in a closed plan', ['seance', '--cancelled', '--note', 'Un'], ['clos'], closed],
  ])('%s', async (_, args, words, text = PLAN) => {
    const { code, stdout, stderr, read } = await set(args, text);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    for (const word of words) expect(plain(stderr)).toContain(word);
    expect(read(FILE)).toBe(text);
  });

  test('a closed year learns late that something was held or cancelled, with what goes with it', async () => {
    const held = await set(
      ['conference-20', '--held', '--when', '12 mars 2031', '--confirmed', '--note', 'Oui'],
      closed,
    );
    expect(held.code).toBe(0);
    expect(changedLines(closed, held.read(FILE)).come).toEqual([
      '    when: 2031-03-12 # d’après le bureau',
      '    outcome: held',
      '    note: Oui',
    ]);
    expect((await set(['atelier', '--cancelled', '--note', 'Un'], closed)).code).toBe(0);
    expect((await set(['seance', '--held'], closed)).code).toBe(0);
  });

  test('a key that cannot go by itself', async () => {
    const text = PLAN.replace('  - outcome: postponed\n', '  - outcome: postponed\n    # son identifiant\n');
    const { code, stderr, read } = await set(['atelier', '--planned'], text);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('un commentaire');
    expect(read(FILE)).toBe(text);
  });
});

describe('what is allowed but perhaps not meant is said', () => {
  test.each<[name: string, args: string[], words: string]>([
    [
      'a date outside the year',
      ['conference-20', '--when', 'janvier 2032'],
      "Attention : cette date (janvier 2032) est en dehors de l'année du plan, 2031.\n",
    ],
    [
      'a date of one that stays postponed',
      ['atelier', '--when', '2031-11'],
      "Attention : l'événement reste « en suspens » ; s'il est de nouveau prévu, dites-le avec --planned\n",
    ],
    [
      'held, without a date',
      ['conference-20-preparation', '--held'],
      'Attention : le plan ne dit pas sa date ; donnez-la avec --when\n',
    ],
  ])('%s', async (_, args, words) => {
    const { code, stderr, read } = await set(args);
    expect(code).toBe(0);
    expect(plain(stderr)).toBe(words);
    expect(read(FILE)).not.toBe(PLAN);
    expect((await findings(read(FILE))).filter(isError)).toEqual([]);
  });

  test('nothing is, of a season that runs into the next year, or of one that is planned again', async () => {
    expect((await set(['conference-20', '--when', '2031-winter'])).stderr).toBe('');
    expect((await set(['atelier', '--when', '2031-11', '--planned'])).stderr).toBe('');
  });
});

describe('an event is named as people do', () => {
  test.each([
    ['conference-20', 'XXe Conférence'],
    ['CONFÉRENCE-20', 'XXe Conférence'],
    ['conférence 20', 'XXe Conférence'],
    ['assemblée générale 2031', 'Assemblée générale 2031'],
    ['assem', 'Assemblée générale 2031'],
    ['bureau', 'Séance du bureau'],
    ['genre', 'Atelier « genre »'],
  ])('%s', async (name, title) => {
    const { code, stdout } = await set([...name.split(' '), '--place', 'Ici']);
    expect(code).toBe(0);
    expect(plain(stdout)).toMatch(`${title} : lieu : `);
  });

  test('several are listed, by id and title', async () => {
    const { code, stderr, read } = await set(['conf', '--held']);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('  conference-20              XXe Conférence\n');
    expect(plain(stderr)).toContain('  conference-20-preparation  Préparation de la XXe Conférence\n');
    expect(plain(stderr)).not.toContain('assemblee');
    expect(read(FILE)).toBe(PLAN);
  });

  test('of none, the nearest is proposed, and the way to the list', async () => {
    const { code, stderr } = await set(['asemblee', '--held']);
    expect(code).toBe(2);
    expect(plain(stderr)).toContain("le plan 2031 n'a pas d'événement « asemblee »");
    expect(plain(stderr)).toContain('Vouliez-vous dire « assemblee » ?');
    expect(plain(stderr)).toContain('oidp calendar 2031');
  });

  test('a plan without a calendar says so', async () => {
    const { code, stderr } = await set(['x', '--held'], PLAN.slice(0, PLAN.indexOf('\ncalendar:')));
    expect(code).toBe(2);
    expect(plain(stderr)).toContain('Son calendrier est vide.');
  });
});

test('--dry-run shows the difference and writes nothing', async () => {
  const { code, stdout, read } = await set(['conference-20', '--held', '--confirmed', '--dry-run']);
  expect(code).toBe(0);
  expect(stdout).toContain('-    toConfirm: [date, place] # voir le bureau\n+    outcome: held\n');
  expect(read(FILE)).toBe(PLAN);
});

test('the French names of the command do the same', async () => {
  const files = { [FILE]: PLAN };
  const args = ['2031', 'seance', '--place', 'Lyon'];
  const [french, english] = await Promise.all([
    run(['calendrier', 'modifier', ...args], { files, now: NOW }),
    run(['calendar', 'set', ...args], { files, now: NOW }),
  ]);
  expect(french.files).toEqual(english.files);
  expect(french.stdout).toBe(english.stdout);
});

describe('on the shipped plan of 2021', () => {
  const files = shippedPlans();
  const before = files['plans/2021.yaml'] ?? '';
  const today = ['--today', '2021-12-31'];
  const EVENTS = [...before.slice(before.indexOf('\ncalendar:')).matchAll(/^ {2}- id: (.*)$/gm)].map(
    ([, id = '']) => id,
  );
  const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
  const request = fc.record({
    event: fc.constantFrom(...EVENTS),
    when: optional(
      fc.constantFrom('2021-06-30', 'mars 2021', '2021', 'automne 2021', 'du 1er au 3 juin 2021'),
    ),
    place: optional(fc.constantFrom('Lyon', 'Québec : la maison', "L'hôtel #2")),
    confirmed: optional(fc.subarray(['date', 'lieu', 'tenue'])),
    toConfirm: optional(fc.subarray(['date', 'place', 'holding'], { minLength: 1, maxLength: 1 })),
    outcome: optional(fc.constantFrom('--held', '--postponed', '--cancelled', '--planned')),
    note: optional(fc.constantFrom('Un motif.', 'Faute de budget : voir « bureau »', 'Deux')),
  });

  test('many changes one after the other leave a plan without new errors, and every other line', async () => {
    expect(EVENTS.length).toBeGreaterThan(10);
    const known = await findings(before, 'plans/2021.yaml', files);
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 4 }), async (requests) => {
        let text = before;
        const named = new Set<string>();
        for (const { event, when, place, confirmed, toConfirm, outcome, note } of requests) {
          const isBoth = toConfirm?.some((each) =>
            confirmed?.includes(each === 'place' ? 'lieu' : each === 'date' ? 'date' : 'tenue'),
          );
          const args = [
            ...(when === undefined ? [] : ['--when', when]),
            ...(place === undefined ? [] : ['--place', place]),
            ...(confirmed === undefined || isBoth === true ? [] : ['--confirmed', ...confirmed]),
            ...(toConfirm === undefined ? [] : ['--to-confirm', ...toConfirm]),
            ...(outcome === undefined ? [] : [outcome]),
            ...(note === undefined ? [] : ['--note', note]),
          ];
          const ran = await run(['calendar', 'set', '2021', event, ...args, ...today], {
            files: { ...files, 'plans/2021.yaml': text },
          });
          const isMissing = (outcome === '--postponed' || outcome === '--cancelled') && note === undefined;
          if (args.length === 0 || (isMissing && ran.code === 2)) {
            expect(ran.read('plans/2021.yaml')).toBe(text);
            continue;
          }
          expect(ran.stderr.replaceAll(/^Attention.*\n/gm, '')).toBe('');
          expect(ran.code).toBe(0);
          text = ran.read('plans/2021.yaml');
          named.add(event);
        }
        // Each entry that nothing was said of stands as it did, in its place.
        expect(withoutEvents(text, named)).toBe(withoutEvents(before, named));
        const now = await findings(text, 'plans/2021.yaml', files);
        expect(now.filter((each) => isError(each) && !known.includes(each))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

/** A plan's text without the lines of some entries of its calendar, but for those that begin them. */
function withoutEvents(text: string, ids: ReadonlySet<string>): string {
  return text.replaceAll(/^( {2}- id: (.*)\n)((?: {4}.*\n)*)/gm, (entry, head: string, id: string) =>
    ids.has(id) ? head : entry,
  );
}
