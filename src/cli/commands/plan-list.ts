import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { NOT_UNDERSTOOD, NO_PLAN } from '../../language/fr/plans.ts';
import { printJson } from '../../output/json.ts';
import { printPlanLine } from '../../output/plans-text.ts';
import { listYears } from '../../workspace/find.ts';
import { parseFormat } from '../arguments.ts';
import { openOthers } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan list'];

export function define(command: Command, session: Session): void {
  command.option('--format <format>', WORDS.options.format, 'text').action(async ({ format }) => {
    const print = parseFormat(format, ['text', 'json']);
    const { workspace } = session;
    const years = listYears(workspace);
    const plans = openOthers(session, workspace, years);
    if (plans.size < years.length) session.exitCode = 1;
    if (print === 'json') {
      const list = Array.from(
        plans.values(),
        ({ file, plan: { year, title, state = 'draft', provenance } }) => ({
          year,
          title,
          state,
          provenance,
          derived: { file },
        }),
      );
      session.out(printJson({ plans: list }));
      return;
    }
    const style = await session.style();
    const lines = years.map((year) => {
      const plan = plans.get(year)?.plan;
      return plan === undefined
        ? `${style.bold(String(year))}  ${NOT_UNDERSTOOD}`
        : printPlanLine(plan, style);
    });
    await session.show(lines.length === 0 ? NO_PLAN : lines.join('\n'));
  });
}
