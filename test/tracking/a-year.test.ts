import { describe, expect, test } from 'vitest';
import { standInOrder } from '../support/lines.ts';
import { plain, run, shippedPlans } from '../support/run.ts';

const FILE = 'plans/2021.yaml';

/** A change that an officer makes on a day: with a command or by hand. */
type Step = readonly [day: string, change: string | ((text: string) => string)];

/** What stands after a place that is there once. */
function after(place: string, added: string): (text: string) => string {
  return (text) => {
    expect(text.split(place)).toHaveLength(2);
    return text.replace(place, place + added);
  };
}

function replaced(place: string, by: string): (text: string) => string {
  return (text) => {
    expect(text.split(place)).toHaveLength(2);
    return text.replace(place, by);
  };
}

const STEPS: readonly Step[] = [
  ['2021-01-11', 'plan adopter 2021 --by|Assemblée générale'],
  [
    '2021-01-12',
    after('title: Gestion du courrier électronique\n', '    lead: secretariat # comme en 2020\n'),
  ],
  ['2021-01-15', 'activité marquer 2021 prix/a en cours --by secretariat'],
  ['2021-01-18', 'activité marquer 2021 conference-annuelle en cours'],
  ['2021-01-29', 'activité marquer 2021 prix/a réalisée --note|Critères : adoptés « à l’unanimité »'],
  ['2021-02-02', 'calendrier modifier 2021 prix-appel --when|1er février 2021 --held'],
  ['2021-02-03', 'activité marquer 2021 prix/b en cours --on|1er février 2021'],
  ['2021-02-10', 'activité noter 2021 prix/b|Appel publié en trois langues'],
  ['2021-02-26', 'activité marquer 2021 diagnostic-communication en cours'],
  ['2021-03-01', 'calendrier modifier 2021 atelier-genre --when|mars 2021 --to-confirm date'],
  [
    '2021-03-08',
    after(
      'd’autres cas sont à étudier."\n',
      '    log:\n      # écrit à la main\n      - on: 2021-03-08\n        note: Premier contact\n',
    ),
  ],
  ['2021-03-15', 'activité marquer 2021 prix/b réalisée'],
  ['2021-03-16', 'activité marquer 2021 prix/c en cours'],
  ['2021-03-31', 'activité marquer 2021 liste-membres in-progress'],
  ['2021-04-06', 'activité marquer 2021 repertoire/a repertoire/b en cours'],
  [
    '2021-04-12',
    (text) =>
      after(
        'title: Coordination de mécanismes d’évaluation mutuelle entre membres\n',
        '    status: in-progress\n',
      )(
        after(
          '        note: Premier contact\n',
          '      - on: 2021-04-12\n        status: in-progress\n',
        )(text),
      ),
  ],
  ['2021-04-20', 'activité marquer 2021 prix/c réalisée --note|31 dossiers, 5 retenus'],
  ['2021-04-30', 'activité marquer 2021 liste-membres réalisée --by secretariat'],
  [
    '2021-05-03',
    'activité marquer 2021 rapports-speciaux/a en suspens --note|Pas de réponse de la fondation',
  ],
  ['2021-05-10', 'calendrier modifier 2021 conference-20 --when|décembre 2021'],
  ['2021-05-17', 'activité marquer 2021 evenements-internationaux en cours'],
  ['2021-05-31', 'activité marquer 2021 repertoire/a réalisée'],
  ['2021-06-03', 'calendrier modifier 2021 rencontre-iberique --held'],
  [
    '2021-06-07',
    'activité ajouter 2021 --priority D --title|Atelier de relecture --item|Questionnaire|Synthèse',
  ],
  ['2021-06-14', 'activité marquer 2021 atelier-relecture/a en cours'],
  ['2021-06-21', 'activité marquer 2021 rapports-speciaux/a en cours'],
  ['2021-06-30', 'activité marquer 2021 repertoire/a en cours --note|Deux critères à revoir'],
  ['2021-07-05', 'activité marquer 2021 integration-membres en cours --note|Reprise de 2020'],
  ['2021-07-20', replaced('notre lecture (séminaires et sessions thématiques).', 'relus en juillet.')],
  ['2021-08-16', 'calendrier modifier 2021 conference-20 --confirmed lieu'],
  [
    '2021-08-30',
    'activité marquer 2021 journees-thematiques en suspens --note|Reportées à 2022, faute de budget',
  ],
  ['2021-09-06', 'activité marquer 2021 prix réalisée --items --note|Lauréats annoncés'],
  [
    '2021-09-13',
    'calendrier modifier 2021 assemblee-generale --when|14 septembre 2021 --place|En ligne --confirmed',
  ],
  ['2021-09-15', 'calendrier modifier 2021 assemblee-generale --held'],
  ['2021-10-04', 'activité marquer 2021 membres-promoteurs/b abandonnée --note|Décision du comité'],
  ['2021-10-18', 'activité marquer 2021 atelier-relecture réalisée --items'],
  ['2021-11-08', 'activité marquer 2021 membres-promoteurs/a en cours'],
  ['2021-11-22', 'activité renommer contenus-prioritaires contenus'],
  ['2021-12-06', 'calendrier modifier 2021 conference-20 --postponed --note|Crise sanitaire'],
  ['2021-12-13', 'activité marquer 2021 projet-idea mecanismes-cooperation réalisée'],
  ['2021-12-20', 'activité marquer 2021 repertoire/a repertoire/b réalisée'],
];

const MONTH_ENDS = Array.from({ length: 12 }, (_, month) =>
  new Date(Date.UTC(2021, month + 1, 0)).toISOString().slice(0, 10),
);

/** What the dashboard and the list tell programs of statuses. */
async function statusesOf(
  files: Readonly<Record<string, string>>,
  today: string,
  more: readonly string[] = [],
) {
  const json = async (command: string) =>
    JSON.parse(
      (await run([...command.split(' '), '--format', 'json', ...more], { files, now: `${today}T12:00:00Z` }))
        .stdout,
    );
  const { plan, derived } = await json('status 2021');
  const { activities } = await json('activity list 2021');
  type Row = { id: string; derived: { status: string }; items?: { derived: { status: string } }[] };
  return {
    state: plan.state,
    progress: derived.progress,
    priorities: derived.priorities,
    late: derived.late,
    statuses: (activities as Row[]).map((activity) => [
      activity.derived.status,
      ...(activity.items ?? []).map((item) => item.derived.status),
    ]),
  };
}

describe('a year of changes by command and by hand, on the plan of 2021 with what 2020 left', () => {
  test(
    'each writes only what it means; each month end can be looked back at',
    { timeout: 60_000 },
    async () => {
      expect(STEPS.length).toBeGreaterThanOrEqual(40);
      let { files } = await run(['plan', 'reporter', '2020', '2021'], {
        files: shippedPlans(2020, 2021),
        now: '2021-01-04T12:00:00Z',
      });
      const months = new Map<string, Awaited<ReturnType<typeof statusesOf>>>();
      const steps = [...STEPS];
      for (const end of MONTH_ENDS) {
        for (let step = steps[0]; step !== undefined && step[0] <= end; step = steps[0]) {
          steps.shift();
          const [day, change] = step;
          const before = files;
          if (typeof change === 'function') files = withPlan(files, change(files[FILE] ?? ''));
          else {
            const args = change.split(/ (?=--)/).flatMap(splitWords);
            const ran = await run(args, { files, now: `${day}T12:00:00Z` });
            expect(ran.code, `$ ${change}\n${ran.stderr}`).toBe(0);
            ({ files } = ran);
            expect(meantLines(before[FILE] ?? '', files[FILE] ?? ''), change).toBe(true);
          }
          expect(files[FILE], change.toString()).not.toBe(before[FILE]);
        }
        const { stdout } = await run(['plan', 'valider', '2021'], { files, now: `${end}T12:00:00Z` });
        expect(plain(stdout), end).toContain(' 0 erreur');
        months.set(end, await statusesOf(files, end));
      }
      for (const [end, then] of months)
        expect(await statusesOf(files, '2022-01-15', ['--as-of', end]), end).toMatchObject(
          // The activity that was added in June stands in the plan whatever day it is looked at.
          end < '2021-06-07' ? { state: then.state, late: then.late } : then,
        );
      for (const [end, then] of months)
        if (end < '2021-06-07') {
          const looked = await statusesOf(files, '2022-01-15', ['--as-of', end]);
          expect(looked.statuses.slice(0, -1), end).toEqual(then.statuses);
        }
    },
  );
});

function withPlan(files: Readonly<Record<string, string>>, text: string): Record<string, string> {
  return { ...files, [FILE]: text };
}

/** The words of a command; what stands after a bar is one word. */
function splitWords(part: string): string[] {
  const [words = '', ...texts] = part.split('|');
  return [...words.split(' ').filter((word) => word !== ''), ...texts];
}

/** Whether a command left all other lines in order: it replaces statuses, numbers, dates and states, and adds lines. */
function meantLines(before: string, after: string): boolean {
  const others = (text: string) =>
    text
      .split('\n')
      .filter(
        (line) =>
          !/^\s*(?:- )?(?:status|number|when|place|state|outcome|toConfirm|note|id|refersTo|meant|\{ letter): /.test(
            line,
          ),
      );
  return standInOrder(others(before), others(after));
}
