import type { Command } from '@commander-js/extra-typings';
import { addedWords, renumberedWords } from '../../language/fr/activities.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { idFromTitle } from '../../language/fr/ids.ts';
import { OidpError } from '../../model/error.ts';
import { type Plan, isId } from '../../model/schema.ts';
import { planAddition } from '../../tracking/add-activity.ts';
import { parsePeriodWord, parseText, parseTheme, parseYear } from '../arguments.ts';
import { openPlan } from '../plans.ts';
import { saveEdits } from '../save-edits.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity add'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .requiredOption('--title <texte>', WORDS.options.title)
    .requiredOption('--priority <lettre>', WORDS.options.priority)
    .option('--id <identifiant>', WORDS.options.id)
    .option('--section <texte>', WORDS.options.section)
    .option('--lead <qui>', WORDS.options.lead)
    .option('--due <date>', WORDS.options.due)
    .option('--theme <thème...>', WORDS.options.theme)
    .option('--item <titre...>', WORDS.options.item)
    .option('--continuous', WORDS.options.continuous)
    .option('--note <texte>', WORDS.options.note)
    .option('--dry-run', WORDS.options.dryRun)
    .action(async (argument, options) => {
      const year = parseYear('année', argument);
      const opened = await openPlan(session, session.workspace, year);
      if (opened === undefined) return;
      const { plan } = opened;
      const title = parseText('--title', options.title);
      if (title === undefined) throw new OidpError('missing-argument', { name: '--title', example: EXAMPLE });
      const { id = freeId(plan, title), due, continuous } = options;
      if (id === '' || !isId(id))
        throw new OidpError('addition-refused', { reason: id === '' ? 'no-id' : 'wrong-id', year, id });
      const { number, renumbered, edits } = planAddition(plan, {
        id,
        priority: options.priority.toUpperCase(),
        section: parseText('--section', options.section),
        title,
        continuous,
        lead: parseText('--lead', options.lead),
        themes: options.theme?.map((theme) => parseTheme(theme, plan)),
        due: due === undefined ? undefined : parsePeriodWord('--due', due),
        note: parseText('--note', options.note),
        items: options.item?.flatMap((item) => parseText('--item', item) ?? []).map(lettered),
      });
      if (!(await saveEdits(session, opened, edits, options.dryRun))) return;
      session.out(addedWords({ id, number, title }, plan));
      if (renumbered.length > 0) session.out(renumberedWords(renumbered));
    });
}

const EXAMPLE = 'oidp activity add 2021 --priority B --title "Enquête auprès des membres"';

function lettered(title: string, index: number): { letter: string; title: string } {
  return { letter: String.fromCodePoint(97 + index), title };
}

/** An id from the title that no activity of the plan has. */
function freeId({ activities }: Plan, title: string): string {
  const base = idFromTitle(title);
  const taken = new Set(activities.map(({ id }) => id));
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}
