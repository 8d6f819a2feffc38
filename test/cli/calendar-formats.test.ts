import { describe, expect, test } from 'vitest';
import { readCsv } from '../support/csv.ts';
import { readIcal } from '../support/ical.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const PLAN = `year: 2031
title: Plan de 2031
organization: Réseau Exemple, de l’Ouest
state: adopted
adopted: { on: 2031-01-10 }
labels: { activity: action }
priorities: { A: { title: Communication } }
activities:
  - { id: lettre, number: 1, priority: A, title: Lettre, continuous: true, status: in-progress }
  - id: prix
    number: 2
    priority: A
    title: Prix
    items: [{ letter: a, title: Appel }, { letter: b, title: Remise }]
calendar:
  - id: fete
    title: Fête ; musique, danse \\ et \`feu\`
    when: 2031-06-01
    time: "16:00/20:00"
    place: Lyon, France
    organizer: CGLU
    activities: [prix/b, lettre]
    note: |
      Voir [[prix/a]].

      Seconde ligne | de la note
  - { id: sommet, title: Sommet, when: 2031-12-30/2032-01-02, time: "09:00/18:00" }
  - { id: nuit, title: Nuit, when: 2031-03-29, time: "22:00/03:00" }
  - { id: matin, title: Matin, when: 2031-10-26, time: "09:30" }
  - { id: aube, title: Aube, when: 2031-03-30, time: "01:30/02:30" }
  - { id: jury, title: Jury, when: 2031-09-10, toConfirm: [place, holding], kind: preparation }
  - { id: seance, title: Séance, when: 2031-02 }
  - { id: dossiers, title: Dossiers, when: 2031-02, kind: preparation }
  - { id: tenue, title: Rencontre, when: 2031-Q1, outcome: held, toConfirm: [date] }
  - { id: annulee, title: Visite, when: 2031-04-02, outcome: cancelled, note: Faute de moyens }
  - { id: suspens, title: Atelier, when: 2031-05-02, outcome: postponed, note: À replacer }
  - { id: hiver, title: Conseil, when: 2031-winter }
  - { id: annee, title: Enquête, when: 2031 }
  - { id: sans-date, title: À venir }
`;

const FILE = 'plans/2031.yaml';
const FILES = { [FILE]: PLAN };

const calendar = (args: readonly string[], files: Record<string, string> = FILES, year = '2031') =>
  run(['calendar', year, ...args], { files, now: '2031-03-15T12:00:00Z' });

async function readEvents(files: Record<string, string> = FILES) {
  const { code, stdout } = await calendar(['--format', 'ics'], files);
  expect(code).toBe(0);
  const { events, ...calendarOf } = readIcal(stdout);
  return {
    ...calendarOf,
    events: Object.fromEntries(events.map((event) => [event.uid.split('@')[0], event])),
  };
}

describe('calendar as iCalendar', () => {
  test('has all that is dated, and says how many entries are not', async () => {
    const { events } = await readEvents();
    expect(Object.keys(events)).toHaveLength(13);
    expect(Object.keys(events)).not.toContain('2031-sans-date');
    const { stderr } = await calendar(['--format', 'ics']);
    expect(plain(stderr)).toBe(
      "1 entrée sans date n'est pas dans cet agenda.\nPour voir ce qui reste à programmer : oidp calendar 2031\n",
    );
    const none = await calendar(['--format', 'ics'], {
      [FILE]: PLAN.replace(/^ {2}- \{ id: sans-date.*\n/m, ''),
    });
    expect(none.stderr).toBe('');
  });

  test.each([
    ['fete', '2031-06-01T16:00:00', '2031-06-01T20:00:00'],
    ['sommet', '2031-12-30', '2032-01-03'],
    ['nuit', '2031-03-29T22:00:00', '2031-03-30T03:00:00'],
    ['matin', '2031-10-26T09:30:00', undefined],
    ['jury', '2031-09-10', '2031-09-11'],
    ['seance', '2031-02-01', '2031-03-01'],
    ['tenue', '2031-01-01', '2031-04-01'],
    ['hiver', '2031-12-01', '2032-03-01'],
    ['annee', '2031-01-01', '2032-01-01'],
  ])('%s begins on %s and ends before %s', async (id, start, end) => {
    const { events } = await readEvents();
    expect(events[`2031-${id}`]).toMatchObject({ start, end, stamp: '2031-03-15T00:00:00Z' });
  });

  test.each([
    ['Europe/Madrid', 'fete', '2031-06-01T14:00:00Z', '2031-06-01T18:00:00Z'],
    // The clocks are moved in that night, and in that of 26 October.
    ['Europe/Madrid', 'nuit', '2031-03-29T21:00:00Z', '2031-03-30T01:00:00Z'],
    ['Europe/Madrid', 'aube', '2031-03-30T00:30:00Z', '2031-03-30T01:30:00Z'],
    ['Europe/Madrid', 'matin', '2031-10-26T08:30:00Z', undefined],
    ['America/Lima', 'nuit', '2031-03-30T03:00:00Z', '2031-03-30T08:00:00Z'],
    ['Asia/Kathmandu', 'matin', '2031-10-26T03:45:00Z', undefined],
    ['UTC', 'fete', '2031-06-01T16:00:00Z', '2031-06-01T20:00:00Z'],
  ])('in a workspace of %s the hours of %s are instants', async (timezone, id, start, end) => {
    const { events } = await readEvents({ ...FILES, 'oidp.yaml': `timezone: ${timezone}\n` });
    expect(events[`2031-${id}`]).toMatchObject({ start, end });
    expect(events['2031-jury']).toMatchObject({ start: '2031-09-10', end: '2031-09-11' });
  });

  test.each([
    ['fete', 'CONFIRMED', 'OPAQUE', 'Fête ; musique, danse \\ et `feu`'],
    ['jury', 'TENTATIVE', 'OPAQUE', 'Jury (lieu et tenue à confirmer)'],
    ['seance', 'TENTATIVE', 'TRANSPARENT', 'Séance (date à confirmer)'],
    ['dossiers', 'TENTATIVE', 'TRANSPARENT', 'Dossiers'],
    ['tenue', 'CONFIRMED', 'TRANSPARENT', 'Rencontre'],
    ['annulee', 'CANCELLED', 'TRANSPARENT', 'Visite (annulé)'],
    ['suspens', 'TENTATIVE', 'TRANSPARENT', 'Atelier (en suspens)'],
  ])('%s is %s and %s', async (id, status, transparency, summary) => {
    const { events } = await readEvents();
    expect(events[`2031-${id}`]).toMatchObject({ status, transparency, summary });
  });

  test('tells the rest in words: place, organizer, activities, note with its links, what no agenda shows of a date', async () => {
    const { name, description, events } = await readEvents();
    expect(name).toBe('Calendrier 2031 – Réseau Exemple, de l’Ouest');
    expect(plain(description)).toBe('Plan de 2031. Adopté le 10 janvier 2031.');
    expect(events['2031-fete']).toMatchObject({ location: 'Lyon, France', categories: null });
    expect(plain(events['2031-fete']?.description ?? '')).toBe(
      [
        'Date : 1er juin 2031, 16 h–20 h',
        'Lieu : Lyon, France',
        'Organisation : CGLU',
        'Concerne : sous-activité 2b et action 1',
        'Voir sous-activité 2a.',
        '',
        'Seconde ligne | de la note',
      ].join('\n'),
    );
    expect(plain(events['2031-sommet']?.description ?? '')).toBe(
      'Date : du 30 décembre 2031 au 2 janvier 2032, 9 h–18 h',
    );
    expect(plain(events['2031-hiver']?.description ?? '')).toBe('Date : hiver 2031-2032');
    expect(events['2031-dossiers']?.categories).toBe('Préparation');
  });

  test('an event keeps its identifier when its title and date change, and two networks do not share one', async () => {
    const uid = async (settings: string) => {
      const { events } = await readEvents({
        [FILE]: PLAN.replace(/^organization.*\n/m, ''),
        'oidp.yaml': settings,
      });
      return events['2031-fete']?.uid;
    };
    const moved = PLAN.replace(/ {4}title: Fête.*\n {4}when: .*\n/, '    title: Bal\n    when: 2031-01-01\n');
    expect(moved).not.toBe(PLAN);
    const first = await readEvents();
    const second = await readEvents({ [FILE]: moved });
    const expected = '2031-fete@reseau-exemple-de-l-ouest';
    expect(first.events['2031-fete']?.uid).toBe(expected);
    expect(second.events['2031-fete']).toMatchObject({ uid: expected, summary: 'Bal' });
    expect(await uid('{}\n')).toBe('2031-fete@oidp');
    expect(await uid('organization: Autre réseau\n')).toBe('2031-fete@autre-reseau');
  });

  test('of a calendar without a date it makes one without an event', async () => {
    const { code, stdout } = await calendar(['--format', 'ics'], {
      [FILE]: PLAN.slice(0, PLAN.indexOf('calendar:')),
    });
    expect(code).toBe(0);
    expect(readIcal(stdout).events).toEqual([]);
  });

  test('of a reconstructed plan no agenda is made', async () => {
    const refused = await run(['calendar', '2020', '--format', 'ics', '--output', 'c.ics'], {
      files: shippedPlans(),
    });
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(plain(refused.stderr)).toContain('le plan 2020 est un exemple reconstitué');
    expect(plain(refused.stderr)).toContain('oidp calendar 2020 --format md');
    expect(Object.keys(refused.files)).not.toContain('c.ics');
  });

  test('of a plan that continues a reconstructed one the agenda has all the rest, as it was, and says what is not there', async () => {
    const shipped = shippedPlans();
    const before = readIcal((await run(['calendar', '2021', '--format', 'ics'], { files: shipped })).stdout);
    const { files } = await run(['plan', 'carryover', '2020', '2021'], { files: shipped });
    const carried = Array.from(files['plans/2021.yaml']?.matchAll(/event: ([\w-]+)/g) ?? [], ([, id]) => id);
    expect(carried.length).toBeGreaterThan(1);
    const after = await run(['calendar', '2021', '--format', 'ics', '--output', 'c.ics'], { files });
    expect(after.code).toBe(0);
    const stamped = after.read('c.ics') ?? '';
    const { events } = readIcal(stamped);
    const isCarried = (uid: string) => carried.some((id) => uid.startsWith(`2021-${id}@`));
    expect(events).toEqual(before.events.filter(({ uid }) => !isCarried(uid)));
    expect(events.length).toBeGreaterThan(5);
    expect(plain(after.stderr)).toContain(
      `${carried.length} entrées issues du plan 2020, un exemple reconstitué, ne sont pas exportées : rien ne le dirait dans un agenda.`,
    );
  });

  test('what a reconstructed plan lent to it long ago, or says in a link, is not in the agenda either', async () => {
    const reconstructed = (year: number, rest: string) =>
      `year: ${year}\ntitle: P\nprovenance: reconstructed\npriorities: { A: { title: A } }\nactivities: [{ id: prix, number: 7, priority: A, title: Prix }]\n${rest}`;
    const own = (year: number, calendar: string) =>
      `year: ${year}\ntitle: P\npriorities: { A: { title: A } }\nactivities: [{ id: prix, number: 1, priority: A, title: Prix }]\ncalendar:\n${calendar}`;
    const { code, stdout, stderr } = await run(['calendar', '2031', '--format', 'ics'], {
      files: {
        'plans/2028.yaml': reconstructed(2028, 'calendar: [{ id: e, title: Vieille, when: 2028-05 }]\n'),
        'plans/2029.yaml': reconstructed(2029, 'calendar: [{ id: f, title: Autre, when: 2029-05 }]\n'),
        'plans/2030.yaml': own(
          2030,
          '  - { id: e, title: E, when: 2030-05, carriedFrom: { year: 2028, event: e } }\n  - { id: g, title: G, when: 2030-06 }\n',
        ),
        'plans/2031.yaml': own(
          2031,
          `  - { id: e, title: E, when: 2031-05-02, carriedFrom: { year: 2030, event: e } }
  - { id: f, title: F, carriedFrom: { year: 2029, event: f } }
  - { id: g, title: G, when: 2031-06-02, note: "Voir [[2029/prix]].", carriedFrom: { year: 2030, event: g } }
`,
        ),
      },
    });
    expect(code).toBe(0);
    const { events } = readIcal(stdout);
    expect(events.map(({ summary }) => summary)).toEqual(['G']);
    expect(plain(events[0]?.description ?? '')).toBe('Voir une activité du plan 2029.\nIssu du plan 2030');
    expect(stdout).not.toMatch(/activité 7/);
    expect(plain(stderr)).toBe(
      '2 entrées issues des plans 2028 et 2029, des exemples reconstitués, ne sont pas exportées : rien ne le dirait dans un agenda.\nPour les lire avec cette mention : oidp calendar 2031 --format md\n',
    );
  });

  test('the shipped plan of 2021: thirteen entries of seventeen, the first of January, an identifier each', async () => {
    const { stdout, stderr } = await run(['calendar', '2021', '--format', 'ics'], { files: shippedPlans() });
    const { events } = readIcal(stdout);
    expect(events).toHaveLength(13);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(13);
    expect(events[0]).toMatchObject({ start: '2021-01-01', end: '2021-02-01' });
    expect(plain(stderr)).toMatch(/^4 entrées sans date ne sont pas/);
  });
});

describe('calendar as CSV', () => {
  test('an entry a row, with the days that its date covers beside the date in words', async () => {
    const { stdout } = await calendar(['--format', 'csv']);
    const { header, rows } = readCsv(stdout);
    expect(header).toEqual([
      'identifiant',
      'début',
      'fin',
      'date en toutes lettres',
      'heure de début',
      'heure de fin',
      'événement',
      'lieu',
      'organisation',
      'préparation',
      'à confirmer',
      'issue',
      'activités',
      'note',
      'depuis le plan',
      'nombre de reports',
      'provenance',
    ]);
    expect(rows).toHaveLength(14);
    const byId = Object.fromEntries(rows.map((row) => [row['identifiant'], row]));
    expect(byId['fete']).toMatchObject({
      début: '2031-06-01',
      fin: '2031-06-01',
      'heure de début': '16:00',
      'heure de fin': '20:00',
      événement: 'Fête ; musique, danse \\ et `feu`',
      lieu: 'Lyon, France',
      organisation: 'CGLU',
      préparation: 'non',
      activités: '2b ; 1',
      note: 'Voir sous-activité 2a. Seconde ligne | de la note',
      provenance: '',
    });
    expect(byId['jury']).toMatchObject({ 'à confirmer': 'lieu et tenue', préparation: 'oui' });
    expect(byId['seance']).toMatchObject({ début: '2031-02-01', fin: '2031-02-28' });
    expect(byId['annulee']).toMatchObject({ issue: 'annulé' });
    expect(byId['sans-date']).toMatchObject({ début: '', 'date en toutes lettres': 'à programmer' });
  });

  test('says what it draws on, and since when an event has been carried', async () => {
    const carried = await run(['plan', 'carryover', '2020', '2021'], { files: shippedPlans() });
    const { stdout } = await run(['calendar', '2021', '--format', 'csv'], { files: carried.files });
    const { rows } = readCsv(stdout);
    expect(new Set(rows.map((row) => row['provenance']))).toEqual(
      new Set(['D’après un exemple reconstitué']),
    );
    expect(rows.filter((row) => row['depuis le plan'] === '2020').length).toBeGreaterThan(0);
  });
});

describe('calendar as Markdown', () => {
  test('a table in which no text is taken for a mark, and no empty column', async () => {
    const calendarOf = PLAN.slice(0, PLAN.indexOf('  - { id: sommet'));
    const { stdout } = await calendar(['--format', 'md'], { [FILE]: calendarOf });
    expect(plain(stdout)).toBe(`# Calendrier du plan 2031

| Date | Événement | Lieu | Organisation | Actions | Note |
| --- | --- | --- | --- | --- | --- |
| 1er juin 2031, 16 h–20 h | Fête ; musique, danse \\\\ et \\\`feu\\\` | Lyon, France | CGLU | 2b et 1 | Voir sous-activité 2a. Seconde ligne \\| de la note |
`);
  });

  test('says what it draws on, and that there is nothing', async () => {
    const { stdout } = await run(['calendar', '2020', '--format', 'md'], { files: shippedPlans() });
    expect(plain(stdout)).toMatch(
      /^# Calendrier du plan 2020\n\nD'après un exemple reconstitué\.\n\n\| Date \|/,
    );
    const empty = await calendar(['--format', 'md'], { [FILE]: PLAN.slice(0, PLAN.indexOf('calendar:')) });
    expect(plain(empty.stdout)).toBe('# Calendrier du plan 2031\n\nLe calendrier de ce plan est vide.\n');
  });
});

describe('calendar --output', () => {
  test.each([
    ['a/agenda.ics', /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/],
    ['c.CSV', /^\uFEFFidentifiant;/],
    ['c.md', /^<!-- oidp\s.+ -->\n\n# Calendrier/],
    ['c.markdown', /^<!-- oidp\s.+ -->\n\n# Calendrier/],
    ['c.json', /^\{\n {2}"version": 1,/],
    ['c.txt', /^Plan de 2031\n/],
    ['c', /^Plan de 2031\n/],
  ])('the ending of %s tells the format', async (file, content) => {
    const ran = await calendar(['--output', file]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    expect(ran.read(file)).toMatch(content);
    expect(ran.stderr).toContain(file);
  });

  test('--format goes before the ending; an ending or format of no use is refused with those there are', async () => {
    expect((await calendar(['--format', 'csv', '--output', 'c.txt'])).read('c.txt')).toMatch(/^\uFEFF/);
    for (const args of [
      ['--output', 'c.xlsx'],
      ['--format', 'ical'],
    ]) {
      const ran = await calendar(args);
      expect(ran).toMatchObject({ code: 2, stdout: '' });
      expect(plain(ran.stderr)).toContain('text, ics, csv, md');
      expect(Object.keys(ran.files)).toEqual([FILE]);
    }
  });
});
