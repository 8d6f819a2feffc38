import type { Command } from '@commander-js/extra-typings';
import { historyCutShort } from '../../language/fr/activities.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import type { Plan } from '../../model/schema.ts';
import { comparePlans } from '../../report/plan-diff.ts';
import { listYears } from '../../workspace/find.ts';
import { parseFormat, parseYear } from '../arguments.ts';
import { openAll, openOthers, openSources } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan diff'];

export function define(command: Command, session: Session): void {
  command
    .argument('<de>', WORDS.arguments.from)
    .argument('<vers>', WORDS.arguments.to)
    .option('--format <format>', WORDS.options.format, 'text')
    .action(async (first, second, { format }) => {
      const print = parseFormat(format, ['text', 'json']);
      const [earlier, later] = [parseYear('de', first), parseYear('vers', second)];
      const { workspace } = session;
      if (earlier >= later)
        throw new OidpError('diff-refused', {
          from: earlier,
          to: later,
          years: listYears(workspace),
        });
      const [from, to] = (await openAll(session, [earlier, later]))?.map(({ plan }) => plan) ?? [];
      if (from === undefined || to === undefined) return;
      const diff = comparePlans(from, to, othersOf(session, from, to));
      if (print === 'json') {
        const { printPlanDiffJson } = await import('../../output/plan-diff-json.ts');
        return session.out(printPlanDiffJson(diff));
      }
      const { printPlanDiff } = await import('../../output/plan-diff-text.ts');
      const paper = { style: await session.style(), columns: session.context.stdout.columns };
      await session.show(await printPlanDiff(diff, paper));
    });
}

/** The plans that the two refer to, and those of the years between, where something of the first may have ended. */
function othersOf(session: Session, from: Plan, to: Plan): ReadonlyMap<number, Plan> {
  const { workspace } = session;
  const between = listYears(workspace).filter((year) => year > from.year && year < to.year);
  const opened = [...openOthers(session, workspace, between).values()].map(({ plan }) => plan);
  for (const year of between)
    if (!opened.some((plan) => plan.year === year)) session.err(historyCutShort(year));
  return new Map([
    ...[from, to].flatMap((plan) => [...openSources(session, workspace, plan)]),
    ...opened.map((plan) => [plan.year, plan] as const),
  ]);
}
