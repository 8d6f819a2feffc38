import type { Command } from '@commander-js/extra-typings';
import { addedWords } from '../../language/fr/activities.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { idFromTitle } from '../../language/fr/ids.ts';
import { GIVEN_UP } from '../../language/fr/prompts.ts';
import { renumberedWords } from '../../language/fr/renumbering.ts';
import { staleMentionWords } from '../../language/fr/stale-mentions.ts';
import { OidpError } from '../../model/error.ts';
import { type Plan, isId } from '../../model/schema.ts';
import { planAddition } from '../../tracking/add-activity.ts';
import { parseLine, parseNote, parsePeriodWord, parseYear } from '../arguments.ts';
import { parsePriority, parseTheme } from '../names.ts';
import type { ActivityAnswer } from '../interactive/ask-activity.ts';
import type { Known } from '../interactive/asking.ts';
import { completeCall } from '../interactive/complete-call.ts';
import { openPlan } from '../plans.ts';
import { saveEdits } from '../save-edits.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['activity add'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .option('--title <texte>', WORDS.options.title)
    .option('--priority <lettre>', WORDS.options.priority)
    .option('--id <identifiant>', WORDS.options.id)
    .option('--section <texte>', WORDS.options.section)
    .option('--lead <qui>', WORDS.options.lead)
    .option('--due <date>', WORDS.options.due)
    .option('--theme <thème...>', WORDS.options.theme)
    .option('--item <titre...>', WORDS.options.item)
    .option('--continuous', WORDS.options.continuous)
    .option('--note <texte>', WORDS.options.note)
    .option('--dry-run', WORDS.options.dryRun)
    .action(async (argument, options, called) => {
      const year = parseYear('année', argument);
      const opened = await openPlan(session, session.workspace, year);
      if (opened === undefined) return;
      const { plan } = opened;
      const said = {
        title: parseLine('--title', options.title),
        priority: options.priority === undefined ? undefined : parsePriority(options.priority, plan),
        due: options.due === undefined ? undefined : String(parsePeriodWord('--due', options.due, year)),
        lead: parseLine('--lead', options.lead),
      };
      const isAsked = (said.title === undefined || said.priority === undefined) && session.isInteractive;
      const answer = isAsked
        ? await completeCall(
            (await import('../interactive/ask-activity.ts')).NEW_ACTIVITY,
            session,
            opened,
            said,
            called,
          )
        : whole(said, year);
      if (answer === undefined) return session.out(GIVEN_UP);
      const { title, priority, due, lead } = answer;
      const { id = freeId(plan, title), continuous } = options;
      if (id === '' || !isId(id))
        throw new OidpError('addition-refused', { reason: id === '' ? 'no-id' : 'wrong-id', year, id });
      const { number, renumbered, stale, edits } = planAddition(plan, {
        id,
        priority,
        section: parseLine('--section', options.section),
        title,
        continuous,
        lead,
        themes: options.theme && [...new Set(options.theme.map((theme) => parseTheme(theme, plan)))],
        due: due === undefined ? undefined : parsePeriodWord('--due', due, year),
        note: parseNote('--note', options.note, plan),
        items: options.item?.flatMap((item) => parseLine('--item', item) ?? []).map(lettered),
      });
      if (!(await saveEdits(session, opened, edits, options.dryRun))) return;
      await session.show(addedWords({ id, number, title }, plan));
      if (renumbered.length > 0)
        await session.show(
          renumberedWords(renumbered.map((each) => ({ from: each.activity.number, to: each.to }))),
        );
      for (const each of stale) await session.show(staleMentionWords(each, plan));
    });
}

/** What a call says whole. Throws `missing-argument`. */
function whole({ title, priority, ...rest }: Known<ActivityAnswer>, year: number): ActivityAnswer {
  const lacks = (name: string) =>
    new OidpError('missing-argument', {
      name,
      example: `oidp activity add ${year} --priority B --title "Enquête auprès des membres"`,
    });
  if (title === undefined) throw lacks('--title');
  if (priority === undefined) throw lacks('--priority');
  return { title, priority, ...rest };
}

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
