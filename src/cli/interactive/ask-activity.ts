import { ADD } from '../../language/fr/menu.ts';
import { PERIOD } from '../../language/fr/prompts.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';
import type { Asking, Known } from './asking.ts';
import { checkPeriod, checkText } from './checks.ts';
import { frenchWords, optionArguments } from './command-line.ts';
import { openPrompts } from './open-prompts.ts';
import { inSteps, under } from './steps.ts';

/** A new activity. */
export interface ActivityAnswer {
  readonly title: string;
  readonly priority: string;
  readonly due?: string | undefined;
  readonly lead?: string | undefined;
}

/** What a call leaves out of a new activity: its title and priority, then its due date and who leads it. */
export const NEW_ACTIVITY: Asking<ActivityAnswer> = {
  ask: askActivity,
  args: ({ year }, answer, others = []) => [
    ...frenchWords('activity add'),
    String(year),
    ...optionArguments(answer),
    ...others,
  ],
  says: ['title', 'priority', 'due', 'lead'],
};

async function askActivity(
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
