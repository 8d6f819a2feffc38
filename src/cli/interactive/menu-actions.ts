import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CommandName } from '../../language/fr/commands.ts';
import {
  CARRYOVER,
  type MenuEntry,
  NEW_YEAR_QUESTION,
  REPORT,
  SUBJECT_QUESTION,
  YEAR_QUESTION,
} from '../../language/fr/menu.ts';
import { type Workspace, listYears } from '../../workspace/find.ts';
import { account } from '../../model/unfinished.ts';
import { type OpenPlan, openOthers, openPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import { NEW_ACTIVITY } from './ask-activity.ts';
import { EVENT_CHANGE } from './ask-event.ts';
import { NEW_NOTE } from './ask-note.ts';
import { askRegister } from './ask-register.ts';
import { NEW_STATUS } from './ask-status.ts';
import type { Asking } from './asking.ts';
import { frenchWords } from './command-line.ts';
import { openPrompts } from './open-prompts.ts';
import type { Prompts } from './prompts.ts';
import { subjectArgument, subjectChoices } from './subject-choices.ts';

/** Shows a command and runs it; how many lines it printed out. */
export type RunCommand = (args: readonly string[]) => Promise<number>;

/** What an entry of the menu has to do with. */
export interface Asked {
  readonly session: Session;
  readonly prompts: Prompts;
  readonly call: RunCommand;
  readonly workspace: Workspace;
  /** The year that the menu is about; undefined where there is no plan yet. */
  readonly year: number | undefined;
}

/** How many lines an entry printed, and the year that the menu is to be about from now on, where that changes. */
interface Done {
  readonly lines: number;
  readonly year?: number | undefined;
}

/** What each entry of the menu does. */
export const ACTIONS: Readonly<Record<Exclude<MenuEntry, 'quit'>, (asked: Asked) => Promise<Done>>> = {
  status: onYear('status'),
  set: withPlan(NEW_STATUS),
  note: withPlan(NEW_NOTE),
  show: withPlan({
    ask: askSubject,
    args: ({ year }, reference: string) => [...frenchWords('activity show'), String(year), reference],
  }),
  add: withPlan(NEW_ACTIVITY),
  calendar: onYear('calendar'),
  event: withPlan(EVENT_CHANGE),
  validate: async ({ call }) => ({ lines: await call(frenchWords('plan validate')) }),
  carryover,
  report,
  registers,
  new: beginYear,
  year: chooseYear,
};

const NOTHING: Done = { lines: 0 };

function onYear(command: CommandName): (asked: Asked) => Promise<Done> {
  return async ({ call, year }) => ({ lines: await call([...frenchWords(command), String(year)]) });
}

/** Opens the plan, asks, and calls the command that the answers come to. */
function withPlan<Answer>({
  ask,
  args,
}: Omit<Asking<Answer, never>, 'says'>): (asked: Asked) => Promise<Done> {
  return async ({ session, call, workspace, year }) => {
    if (year === undefined) return NOTHING;
    const opened = await openPlan(session, workspace, year);
    if (opened === undefined) return NOTHING;
    const answer = await ask(session, opened);
    return answer === undefined ? NOTHING : { lines: await call(args(opened.plan, answer)) };
  };
}

async function askSubject(session: Session, { plan }: Pick<OpenPlan, 'plan'>): Promise<string | undefined> {
  const prompts = await openPrompts(session);
  const found = await prompts.choose(SUBJECT_QUESTION.show(plan), subjectChoices(plan, session.today));
  return found && subjectArgument(found, plan);
}

/** Whether the second of two plans lacks something of the first; not where one is not at hand. */
function isOwed(session: Session, years: readonly [number, number]): boolean {
  const plans = openOthers(session, session.workspace, years);
  const [source, target] = years.map((year) => plans.get(year)?.plan);
  return source !== undefined && target !== undefined && account(source, target).lost.length > 0;
}

const CARRYOVER_OPTIONS = { preview: ['--dry-run'], decide: ['--interactive'], write: [] } as const;

/** From the year before, or to the next one; shown first, decided upon, or written. */
async function carryover({ session, prompts, call, workspace, year = 0 }: Asked): Promise<Done> {
  const years = listYears(workspace);
  const before = years.findLast((each) => each < year);
  const after = years.find((each) => each > year) ?? year + 1;
  const pairs = [...(before === undefined ? [] : [[before, year] as const]), [year, after] as const];
  const pair = await prompts.choose(
    CARRYOVER.question,
    pairs.map((each) => ({
      value: each,
      title: CARRYOVER.pair(...each),
      ...(!years.includes(each[1]) && { mark: CARRYOVER.isNew }),
    })),
    // What is left of the year before comes before what this one will leave.
    { initial: pairs.find((each) => isOwed(session, each)) ?? pairs.at(-1) },
  );
  if (pair === undefined) return NOTHING;
  const args = [...frenchWords('plan carryover'), ...pair.map(String)];
  for (let seen = false; ; seen = true) {
    const how = await prompts.choose<keyof typeof CARRYOVER_OPTIONS>(
      CARRYOVER.how,
      (['preview', 'decide', 'write'] as const).map((value) => ({ value, title: CARRYOVER[value] })),
      { initial: seen ? 'write' : 'preview' },
    );
    if (how === undefined) return NOTHING;
    const lines = await call([...args, ...CARRYOVER_OPTIONS[how]]);
    if (how !== 'preview') return { lines };
  }
}

async function report({ session, prompts, call, year = 0 }: Asked): Promise<Done> {
  const files = { html: REPORT.file(year, 'html'), md: REPORT.file(year, 'md') };
  const forms = (['html', 'md'] as const).map((form) => ({
    value: form,
    title: REPORT[form],
    mark: existsSync(path.join(session.folder, files[form])) ? REPORT.replaces(files[form]) : files[form],
  }));
  const form = await prompts.choose(REPORT.question, [
    ...forms,
    { value: 'screen', title: REPORT.screen } as const,
  ]);
  if (form === undefined) return NOTHING;
  const args = [...frenchWords('report'), '--year', String(year)];
  return { lines: await call(form === 'screen' ? args : [...args, '--output', files[form]]) };
}

async function registers({ session, prompts, call, workspace }: Asked): Promise<Done> {
  const args = await askRegister(session, prompts, workspace);
  return args === undefined ? NOTHING : { lines: await call(args) };
}

async function beginYear({ session, prompts, call, workspace }: Asked): Promise<Done> {
  const years = listYears(workspace);
  const thisYear = Number(session.today.slice(0, 4));
  const offered = [thisYear, thisYear + 1, (years.at(-1) ?? thisYear) + 1].filter(
    (each) => !years.includes(each),
  );
  const year = await prompts.choose(
    NEW_YEAR_QUESTION,
    [...new Set(offered)].toSorted((a, b) => a - b).map((each) => ({ value: each, title: String(each) })),
  );
  if (year === undefined) return NOTHING;
  return { lines: await call([...frenchWords('plan new'), String(year)]), year };
}

async function chooseYear({ prompts, workspace, year: initial }: Asked): Promise<Done> {
  const years = listYears(workspace).toReversed();
  const year = await prompts.choose(
    YEAR_QUESTION,
    years.map((each) => ({ value: each, title: String(each) })),
    { initial },
  );
  return { lines: 0, year };
}
