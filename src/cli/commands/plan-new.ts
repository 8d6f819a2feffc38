import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { PLAN_COMMENTS, planTitle, written } from '../../language/fr/new-files.ts';
import { OidpError } from '../../model/error.ts';
import { writeNewPlan } from '../../source/new-plan.ts';
import { findPlan, listYears, planPath } from '../../workspace/find.ts';
import { writeWhole } from '../../workspace/write.ts';
import { parseYear } from '../arguments.ts';
import { openOthers } from '../plans.ts';
import type { Session } from '../session.ts';
import { openSettings } from '../settings.ts';

const WORDS = COMMANDS['plan new'];

export function define(command: Command, session: Session): void {
  command.argument('<année>', WORDS.arguments.year).action((argument) => {
    const year = parseYear('année', argument);
    const { workspace } = session;
    const years = listYears(workspace);
    if (years.includes(year)) throw new OidpError('file-exists', { file: findPlan(workspace, year).file });
    const before = years.findLast((each) => each < year);
    const model = openOthers(session, workspace, before === undefined ? [] : [before]).get(before ?? 0)?.plan;
    const text = writeNewPlan(
      {
        year,
        title: planTitle(year),
        organization: openSettings(workspace).organization ?? model?.organization,
        state: 'draft',
        labels: model?.labels,
        priorities: model?.priorities ?? {},
      },
      PLAN_COMMENTS,
    );
    const { path, file, root } = planPath(workspace, year);
    writeWhole(path, file, text, 'absent', root);
    session.out(written(file));
  });
}
