import type { Command } from '@commander-js/extra-typings';
import { planCarryover } from '../../carryover/plan-carryover.ts';
import { verifyCarryover } from '../../carryover/verify.ts';
import { DRY_RUN, reconstructedNote } from '../../language/fr/carryover.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { PLAN_COMMENTS, planTitle } from '../../language/fr/new-files.ts';
import { OidpError } from '../../model/error.ts';
import type { Plan } from '../../model/schema.ts';
import { printCarryoverJson } from '../../output/carryover-json.ts';
import { printCarryover } from '../../output/carryover-text.ts';
import { applyEdits } from '../../source/edit.ts';
import { writeNewPlan } from '../../source/new-plan.ts';
import { readPlanFile } from '../../source/plan-file.ts';
import { listYears, planPath } from '../../workspace/find.ts';
import { writeWhole } from '../../workspace/write.ts';
import { parseFormat, parseYear } from '../arguments.ts';
import { openPlan, openSources } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan carryover'];

export function define(command: Command, session: Session): void {
  command
    .argument('<de>', WORDS.arguments.from)
    .argument('<vers>', WORDS.arguments.to)
    .option('--dry-run', WORDS.options.dryRun)
    .option('--format <format>', WORDS.options.format, 'text')
    .action(async (first, second, { dryRun = false, format }) => {
      const print = parseFormat(format, ['text', 'json']);
      const [from, to] = [parseYear('de', first), parseYear('vers', second)];
      if (from >= to)
        throw new OidpError('carryover-refused', {
          reason: from === to ? 'same-year' : 'backwards',
          from,
          to,
        });
      const { workspace, today } = session;
      const source = await openPlan(session, workspace, from);
      const exists = listYears(workspace).includes(to);
      const before = source && exists ? await openPlan(session, workspace, to) : undefined;
      if (source === undefined || (exists && before === undefined)) return;

      const place = before ?? planPath(workspace, to);
      const start = before ?? readPlanFile(place.file, skeleton(source.plan, to));
      const changes = planCarryover(source.plan, start.plan as Plan);
      const text = applyEdits(start.source, changes.edits, place.file);
      const after = readPlanFile(place.file, text);
      const account = verifyCarryover({ source, before, after, today });

      const sources = [source.plan, ...openSources(session, workspace, source.plan).values()];
      const reconstructed = sources.some(({ provenance }) => provenance === 'reconstructed');
      const changed = before === undefined || changes.edits.length > 0;
      if (!dryRun && changed)
        writeWhole(
          place.path,
          place.file,
          text,
          before === undefined ? 'absent' : { text: before.source.text },
          place.root,
        );
      const result = {
        ...changes,
        account,
        from,
        to,
        reconstructed,
      };
      if (print === 'json') session.out(printCarryoverJson(result));
      else await session.show(printCarryover(result, await session.style()));
      if (print === 'text' && dryRun) {
        const { printDiff } = await import('../../output/diff.ts');
        if (changed) session.out(`\n${printDiff(place.file, before?.source.text, text)}`);
        session.err(DRY_RUN);
      }
    });
}

/** The head of a plan that the carry-over creates: the priorities of the source, by their titles. */
function skeleton(source: Plan, year: number): string {
  return writeNewPlan(
    {
      year,
      title: planTitle(year),
      organization: source.organization,
      state: 'draft',
      note: source.provenance === 'reconstructed' ? reconstructedNote(source.year) : undefined,
      labels: source.labels,
      priorities: Object.fromEntries(
        Object.entries(source.priorities).map(([letter, { title }]) => [letter, { title }]),
      ),
    },
    PLAN_COMMENTS,
  );
}
