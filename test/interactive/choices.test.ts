import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEventOptions } from '../../src/cli/event-arguments.ts';
import { changesOf } from '../../src/cli/interactive/ask-event.ts';
import { type Choice, matching } from '../../src/cli/interactive/choice.ts';
import { commandLine, frenchWords } from '../../src/cli/interactive/command-line.ts';
import { eventChoices } from '../../src/cli/interactive/event-choices.ts';
import { inSteps } from '../../src/cli/interactive/steps.ts';
import { subjectArgument, subjectChoices } from '../../src/cli/interactive/subject-choices.ts';
import { COMMANDS, type CommandName } from '../../src/language/fr/commands.ts';
import { statusOf } from '../../src/model/progress.ts';
import type { Activity, CalendarEvent, Plan } from '../../src/model/schema.ts';
import { isOpen } from '../../src/model/status.ts';
import { planEvent } from '../../src/tracking/set-event.ts';
import { planStatus } from '../../src/tracking/set-status.ts';
import { movesOf } from '../../src/tracking/possible-moves.ts';
import { plain, run } from '../support/run.ts';
import { planOf } from '../support/plans.ts';

const PRIX: Activity = {
  id: 'prix',
  number: 12,
  priority: 'A',
  title: 'Prix « Bonne pratique »',
  items: [
    { letter: 'a', title: 'Révision des critères', status: 'done' },
    { letter: 'b', title: 'Appel à candidatures', status: 'in-progress', due: '2031-06-03' },
    { letter: 'c', title: 'Réception', due: '2031-05' },
  ],
};

const PLAN: Plan = {
  year: 2031,
  title: 'Plan',
  state: 'adopted',
  adopted: { on: '2031-01-10' },
  priorities: { A: { title: 'Communication' } },
  activities: [
    PRIX,
    { id: 'site', number: 1, priority: 'A', title: 'Site, voir [[prix]]', status: 'done' },
    { id: 'lettre', number: 2, priority: 'A', title: 'Lettre', due: '2031-12' },
    { id: 'courrier', number: 3, priority: 'A', title: 'Courrier', continuous: true, due: '2031-01' },
  ],
};

const shown = ({ reference, title, mark }: Choice<unknown>) =>
  plain(`${reference === undefined ? '' : `${reference}  `}${title} — ${mark}`);

describe('the activities and items to choose from', () => {
  test('what is late first, then what is open, then what is finished, else by number', () => {
    expect(subjectChoices(PLAN, '2031-06-15').map(shown)).toEqual([
      '12c  Réception — non commencée, dépassée de 15 jours',
      '12b  Appel à candidatures — en cours, dépassée de 12 jours',
      '2  Lettre — non commencée, échéance décembre 2031',
      '3  Courrier — non commencée, échéance janvier 2031',
      '12  Prix « Bonne pratique » — en cours',
      '1  Site, voir activité 12 — réalisée',
      '12a  Révision des critères — réalisée',
    ]);
  });

  test('nothing is late in a plan that is not adopted', () => {
    const marks = subjectChoices({ ...PLAN, state: 'draft' }, '2031-06-15').map(({ mark = '' }) =>
      plain(mark),
    );
    expect(marks).toContain('en cours, échéance 3 juin 2031');
    expect(marks).toContain('prévue, échéance mai 2031');
    expect(marks.join()).not.toContain('dépassée');
  });

  test('all of a plan is there once, open before finished, and its reference names it', () => {
    fc.assert(
      fc.property(planOf(2031, ['draft', 'adopted', 'closed']), (plan) => {
        const choices = subjectChoices(plan, '2031-09-01');
        const all = plan.activities.flatMap(({ id, items = [] }) => [
          id,
          ...items.map(({ letter }) => `${id}/${letter}`),
        ]);
        const names = choices.map(
          ({ value: { activity, item } }) => `${activity.id}${item === undefined ? '' : `/${item.letter}`}`,
        );
        expect(names.toSorted()).toEqual(all.toSorted());
        const open = choices.map(({ value }) => isOpen(statusOf(value)));
        expect(open).toEqual(open.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  test('a number that two activities have is no reference', () => {
    const twice = { ...PLAN, activities: [...PLAN.activities, { ...PRIX, id: 'autre' }] };
    expect(subjectArgument({ activity: PRIX }, PLAN)).toBe('12');
    expect(subjectArgument({ activity: PRIX }, twice)).toBe('prix');
    expect(subjectArgument({ activity: PRIX, item: PRIX.items![1]! }, twice)).toBe('prix/b');
  });
});

describe('what is found by typing', () => {
  const choices = subjectChoices(PLAN, '2031-06-15');
  test.each([
    ['appel', ['12b']],
    ['APPEL A CANDIDATURES', ['12b']],
    ['réception', ['12c']],
    ['reception', ['12c']],
    ['prix appel', ['12b']],
    ['bonne pratique', ['12', '12c', '12b', '12a']],
    ['« bonne', ['12', '12c', '12b', '12a']],
    ['12', ['12', '12c', '12b', '12a', '1']],
    ['12b', ['12b']],
    ['prix/b', ['12b']],
    ['1', ['1', '12c', '12b', '12', '12a']],
    ['  lettre  ', ['2']],
    ['e', ['12c', '12b', '2', '3', '12', '1', '12a']],
    ['rien de tel', []],
    ['', choices.map(({ reference }) => reference)],
  ])('« %s »', (typed, references) => {
    expect(matching(choices, typed).map(({ reference }) => reference)).toEqual(references);
  });

  test('whatever is typed, what is found is of the list, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const found = matching(choices, typed);
        expect(new Set(found).size).toBe(found.length);
        expect(found.every((each) => choices.includes(each))).toBe(true);
      }),
    );
  });
});

describe('the statuses that are offered', () => {
  test('are those that the command takes, with a note where it asks for one and with --items where it does', () => {
    fc.assert(
      fc.property(planOf(2031, ['draft', 'adopted', 'closed']), (plan) => {
        for (const { value: subject } of subjectChoices(plan, '2031-12-31')) {
          const attempt = (request: object) => () =>
            planStatus(plan, {
              subjects: [subject],
              on: '2031-12-31',
              today: '2031-12-31',
              ...request,
            } as never);
          const moves = movesOf(plan, subject);
          for (const { after: status, needsNote, openItems } of moves) {
            const items = openItems.length > 0;
            expect(attempt({ status, items, note: 'Motif' })).not.toThrow();
            if (needsNote) expect(attempt({ status, items })).toThrow('status-refused');
            else expect(attempt({ status, items })).not.toThrow();
            if (items) expect(attempt({ status, note: 'Motif' })).toThrow('status-refused');
          }
        }
      }),
    );
  });

  test('of a finished whole, nothing opens it again but its parts', () => {
    const activity: Activity = {
      ...PRIX,
      items: [{ letter: 'a', title: 'Critères', status: 'done' }],
      status: 'done',
    };
    expect(movesOf(PLAN, { activity }).map(({ after }) => after)).toEqual(['cancelled']);
    expect(movesOf(PLAN, { activity, item: activity.items![0]! }).map(({ after }) => after)).toEqual([
      'planned',
      'in-progress',
      'postponed',
      'cancelled',
    ]);
  });
});

describe('the events to choose from', () => {
  const event = (id: string, rest: Partial<CalendarEvent> = {}): CalendarEvent => ({
    id,
    title: id,
    ...rest,
  });
  const plan: Plan = {
    ...PLAN,
    calendar: [
      event('tenu', { when: '2031-01', outcome: 'held' }),
      event('sans-date'),
      event('plus-tard', { when: '2031-09', toConfirm: ['date', 'place'] }),
      event('bientot', { when: '2031-07-01' }),
      event('passe', { when: '2031-05-01', place: 'Bogotá' }),
    ],
  };

  test('those that have passed without a word first, then by date, those without one, those that are over', () => {
    expect(eventChoices(plan, '2031-06-15').map(shown)).toEqual([
      'passe — 1er mai 2031, passé : a-t-il eu lieu ?',
      'bientot — 1er juillet 2031',
      'plus-tard — septembre 2031, date et lieu à confirmer',
      'sans-date — à programmer',
      'tenu — janvier 2031, tenu',
    ]);
    expect(matching(eventChoices(plan, '2031-06-15'), 'bogota')).toHaveLength(1);
  });

  test('only what can be said of an event is offered', () => {
    const titles = (rest: Partial<CalendarEvent>) =>
      changesOf(PLAN, event('x', rest), '2031-06-15').map(({ title }) => title);
    expect(titles({})).toEqual([
      'Il s’est tenu',
      'Fixer sa date',
      'Dire son lieu',
      'Sa date reste à confirmer',
      'Son lieu reste à confirmer',
      'Sa tenue reste à confirmer',
      'Il est en suspens',
      'Il est annulé',
    ]);
    expect(titles({ outcome: 'held', when: '2031', place: 'Bogotá' })).toEqual([
      'Changer sa date',
      'Changer son lieu',
      'Il est en suspens',
      'Il est annulé',
      'Il est de nouveau prévu',
    ]);
    expect(titles({ when: '2031-06-16' })).not.toContain('Il s’est tenu');
    expect(titles({ toConfirm: ['date', 'holding'] }).slice(1, 4)).toEqual([
      'Tout est confirmé',
      'Sa date est confirmée',
      'Sa tenue est confirmée',
    ]);
  });
});

describe('what is offered of an event', () => {
  test.each([
    ['lieu', 'Changer son lieu'],
    ['date', 'Changer sa date'],
    ['a eu lieu', 'Il s’est tenu'],
    ['tenu', 'Il s’est tenu'],
  ])('« %s » finds first what it says', (typed, title) => {
    const event = { id: 'x', title: 'X', when: '2031-05-01', place: 'Bogotá' };
    expect(matching(changesOf(PLAN, event, '2031-06-15'), typed)[0]?.title).toBe(title);
  });

  test('is what the command takes, and changes something', () => {
    fc.assert(
      fc.property(planOf(2031, ['draft', 'adopted', 'closed']), (plan) => {
        for (const event of plan.calendar ?? [])
          for (const { value: change } of changesOf(plan, event, '2031-05-20')) {
            const { options, typed } = change;
            const texts = { when: '2031-01-02', place: 'Cocody', note: 'Un autre motif' };
            const said = { ...options, ...(typed !== undefined && { [typed]: texts[typed] }) };
            const request = { event, today: '2031-05-20', ...parseEventOptions(said, plan) };
            expect(planEvent(plan, request).changes).not.toEqual([]);
          }
      }),
    );
  });
});

describe('the command that is shown', () => {
  test.each([
    [['statut', '2021'], 'oidp statut 2021'],
    [['activité', 'marquer', '2021', 'prix/b', 'en cours'], 'oidp activité marquer 2021 prix/b "en cours"'],
    [['--note', 'L’appel est prêt'], 'oidp --note "L’appel est prêt"'],
    [['--note', "L'appel"], 'oidp --note "L\'appel"'],
    [['--note', 'Le « $HOME »'], "oidp --note 'Le « $HOME »'"],
    [['--note', `l'un "ou" l'autre`], String.raw`oidp --note 'l'\''un "ou" l'\''autre'`],
    [['--note', ''], 'oidp --note ""'],
    [['-C', String.raw`mes\plans`], String.raw`oidp -C 'mes\plans'`],
  ])('%j', (args, line) => {
    expect(commandLine(args, 'linux')).toBe(line);
  });

  test.each([
    [['-C', String.raw`C:\plans`, 'statut', '2021'], String.raw`oidp -C C:\plans statut 2021`],
    [['-C', String.raw`C:\Mes plans`], String.raw`oidp -C "C:\Mes plans"`],
    [['-C', 'C:\\Mes plans\\'], String.raw`oidp -C "C:\Mes plans\\"`],
    [['--note', "L'appel"], 'oidp --note "L\'appel"'],
    [['--note', 'Le "prix"'], 'oidp --note "Le ""prix"""'],
    [['--note', String.raw`a\"b`], String.raw`oidp --note "a\\""b"`],
    [['--note', ''], 'oidp --note ""'],
  ])('on Windows, %j', (args, line) => {
    expect(commandLine(args, 'win32')).toBe(line);
  });

  test.each(Object.keys(COMMANDS) as CommandName[])('%s is the same command in French', async (name) => {
    const { code, stdout } = await run([...name.split(' '), '--help']);
    expect(code).toBe(0);
    expect(await run([...frenchWords(name), '--help'])).toMatchObject({ code, stdout });
  });

  test('is in French wherever a command has a French name', () => {
    expect(frenchWords('activity set')).toEqual(['activité', 'marquer']);
    expect(frenchWords('plan carryover')).toEqual(['plan', 'reporter']);
    expect(frenchWords('init')).toEqual(['initialiser']);
  });
});

describe('one question after another', () => {
  const answering = (answers: (string | undefined | null)[]) => {
    const asked: string[] = [];
    const step = (name: string) => async (given: Record<string, string>) => {
      asked.push(`${name}(${given[name] ?? ''})`);
      const answer = answers.shift();
      return answer === undefined || answer === null ? answer : { [name]: answer };
    };
    return { asked, steps: [step('a'), step('b'), step('c')] };
  };

  test.each([
    ['forward', ['1', '2', '3'], ['a()', 'b()', 'c()'], { a: '1', b: '2', c: '3' }],
    [
      'back once',
      ['1', undefined, '4', '2', '3'],
      ['a()', 'b()', 'a(1)', 'b()', 'c()'],
      { a: '4', b: '2', c: '3' },
    ],
    [
      'back over what was not asked',
      ['1', null, undefined, '4', '2', '3'],
      ['a()', 'b()', 'c()', 'a(1)', 'b()', 'c()'],
      { a: '4', b: '2', c: '3' },
    ],
    ['given up', ['1', undefined, undefined], ['a()', 'b()', 'a(1)'], undefined],
    ['given up at once', [undefined], ['a()'], undefined],
  ])('%s', async (_, answers, order, result) => {
    const { asked, steps } = answering([...answers]);
    expect(await inSteps<Record<string, string>>({}, steps)).toEqual(result);
    expect(asked).toEqual(order);
  });
});
