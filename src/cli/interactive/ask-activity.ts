import { ADD } from '../../language/fr/menu.ts';
import { PERIOD } from '../../language/fr/prompts.ts';
import { periodMeant } from '../../language/fr/typed-dates.ts';
import { spanOf } from '../../model/dates.ts';
import type { Plan } from '../../model/schema.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import { checkText } from './ask-day.ts';
import { openPrompts } from './open-prompts.ts';
import { type Known, inSteps, under } from './steps.ts';

/** A new activity. */
export interface ActivityAnswer {
  readonly title: string;
  readonly priority: string;
  readonly due?: string | undefined;
  readonly lead?: string | undefined;
}

/**
 * Asks for what a call leaves out of a new activity: its title and priority, then, where anything was to be asked, its
 * due date and who leads it; undefined where that is given up. Throws `Interruption`.
 */
export async function askActivity(
  session: Session,
  { plan }: Pick<OpenPlan, 'plan'>,
  known: Known<ActivityAnswer> = {},
): Promise<ActivityAnswer | undefined> {
  const prompts = await openPrompts(session);
  const priorities = Object.entries(plan.priorities).map(([letter, { title }]) => ({
    value: letter,
    reference: letter,
    title,
  }));
  const answers = await inSteps<Known<ActivityAnswer>>(known, [
    async ({ title: initial }) =>
      known.title === undefined
        ? under(
            'title',
            await prompts.ask(ADD.title, { initial, explanation: ADD.titleWhy, check: checkText }),
          )
        : null,
    async ({ priority: initial }) =>
      known.priority === undefined
        ? under('priority', await prompts.choose(ADD.priority(plan), priorities, { initial, escape: 'back' }))
        : null,
    async ({ due: initial }) =>
      known.due === undefined
        ? under(
            'due',
            await prompts.ask(ADD.due, {
              initial,
              explanation: PERIOD.optional,
              check: (typed) => (typed === '' ? undefined : checkPeriod(typed, plan.year)),
              escape: 'back',
            }),
          )
        : null,
    async ({ lead: initial }) =>
      known.lead === undefined
        ? under('lead', await prompts.ask(ADD.lead, { initial, explanation: ADD.leadWhy, escape: 'back' }))
        : null,
  ]);
  if (answers?.title === undefined || answers.priority === undefined) return undefined;
  const { title, priority, due, lead } = answers;
  return { title, priority, due: due === '' ? undefined : due, lead: lead === '' ? undefined : lead };
}

/** The arguments of the command that adds it. */
export function activityArguments(
  { year }: Pick<Plan, 'year'>,
  { title, priority, due, lead }: ActivityAnswer,
): string[] {
  return [
    'activité',
    'ajouter',
    String(year),
    '--title',
    title,
    '--priority',
    priority,
    ...(due === undefined ? [] : ['--due', due]),
    ...(lead === undefined ? [] : ['--lead', lead]),
  ];
}

/** What is wrong with a date as typed, at any precision; undefined where nothing is. */
export function checkPeriod(typed: string, year: number): string | undefined {
  const span = spanOf(periodMeant(typed, year));
  return span !== undefined && span.first <= span.last ? undefined : PERIOD.wrong(typed);
}
