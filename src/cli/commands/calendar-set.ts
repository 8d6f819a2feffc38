import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { eventChangeWords, eventRemarkWords, eventUnchanged } from '../../language/fr/event-changes.ts';
import { GIVEN_UP } from '../../language/fr/prompts.ts';
import { OidpError } from '../../model/error.ts';
import { planEvent } from '../../tracking/set-event.ts';
import { parseYear } from '../arguments.ts';
import { parseEvent, parseEventOptions } from '../event-arguments.ts';
import { completeCall } from '../interactive/complete-call.ts';
import { openPlan } from '../plans.ts';
import { saveEdits } from '../save-edits.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['calendar set'];

export function define(command: Command, session: Session): void {
  command
    .argument('<année>', WORDS.arguments.year)
    .argument('[événement...]', WORDS.arguments.event)
    .option('--when <date>', WORDS.options.when)
    .option('--place <lieu>', WORDS.options.place)
    .option('--confirmed [quoi...]', WORDS.options.confirmed)
    .option('--to-confirm <quoi...>', WORDS.options.toConfirm)
    .option('--held', WORDS.options.held)
    .option('--postponed', WORDS.options.postponed)
    .option('--cancelled', WORDS.options.cancelled)
    .option('--planned', WORDS.options.planned)
    .option('--note <texte>', WORDS.options.note)
    .option('--dry-run', WORDS.options.dryRun)
    .action(async (year, words, { dryRun, ...options }, called) => {
      const opened = await openPlan(session, session.workspace, parseYear('année', year));
      if (opened === undefined) return;
      const { plan } = opened;
      const named = words.length === 0 ? undefined : parseEvent(words.join(' '), plan);
      const isSaid = Object.values(options).some((value) => value !== undefined);
      const isAsked = !isSaid && session.isInteractive;
      const asked = isAsked
        ? await completeCall(
            (await import('../interactive/ask-event.ts')).EVENT_CHANGE,
            session,
            opened,
            { event: named },
            called,
          )
        : { event: named ?? lacksEvent(year), options };
      if (asked === undefined) return session.out(GIVEN_UP);
      const { event, options: said } = asked;
      if (Object.keys(said).length === 0) throw new OidpError('wrong-options', { reason: 'no-change' });
      const request = { event, today: session.today, ...parseEventOptions(said, plan) };
      const { changes, edits, remarks } = planEvent(plan, request);
      if (changes.length === 0) return session.out(eventUnchanged(event));
      if (await saveEdits(session, opened, edits, dryRun))
        for (const change of changes) await session.show(eventChangeWords(event, change));
      for (const remark of remarks) session.err(eventRemarkWords(remark));
    });
}

function lacksEvent(year: string): never {
  const example = `oidp calendar set ${year} conference --held`;
  throw new OidpError('missing-argument', { name: 'événement', example });
}
