import type { Command } from '@commander-js/extra-typings';
import { choicesFor } from '../../carryover/selection.ts';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { parseFormat, parseYear } from '../arguments.ts';
import { type CarryoverCall, carryOver } from '../carry-over.ts';
import { parseSelection } from '../carryover-arguments.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan carryover'];

export function define(command: Command, session: Session): void {
  command
    .argument('<de>', WORDS.arguments.from)
    .argument('<vers>', WORDS.arguments.to)
    .option('--dry-run', WORDS.options.dryRun)
    .option('--check', WORDS.options.check)
    .option('--only <quoi...>', WORDS.options.only)
    .option('--except <quoi...>', WORDS.options.except)
    .option('--decisions <fichier>', WORDS.options.decisions)
    .option('--interactive', WORDS.options.interactive)
    .option('--write-source', WORDS.options.writeSource)
    .option('--shift-dates', WORDS.options.shiftDates)
    .option('--themes', WORDS.options.themes)
    .option('--format <format>', WORDS.options.format, 'text')
    .action(async (first, second, options, called) => {
      const { dryRun, check, only, except, decisions, interactive = false } = options;
      const print = parseFormat(options.format, ['text', 'json']);
      const [from, to] = [parseYear('de', first), parseYear('vers', second)];
      const isSelected = only !== undefined || except !== undefined;
      if (dryRun && check) throw new OidpError('wrong-options', { reason: 'check-or-dry-run' });
      if (isSelected && (decisions !== undefined || interactive))
        throw new OidpError('wrong-options', { reason: 'selected-or-decided' });
      if (interactive && (check || dryRun || print === 'json' || !session.isInteractive))
        throw new OidpError('wrong-options', { reason: 'interactive-alone' });
      const choose: CarryoverCall['choose'] = async (source, target) => {
        if (interactive) {
          const [{ decideEach }, { givenOptions }, { decisionsFile }] = await Promise.all([
            import('../interactive/ask-decisions.ts'),
            import('../interactive/command-line.ts'),
            import('../decisions.ts'),
          ]);
          const file = decisions ?? decisionsFile(from, to);
          const others = givenOptions(called, ['interactive', 'decisions']);
          return decideEach(session, { source, target, to, file, options: others });
        }
        if (decisions !== undefined) {
          const { openDecisions } = await import('../decisions.ts');
          return openDecisions(session, decisions, source, to);
        }
        return choicesFor(source.plan, {
          only: parseSelection(only, source.plan),
          except: parseSelection(except, source.plan),
        });
      };
      await carryOver(session, {
        from,
        to,
        choose,
        shiftDates: options.shiftDates === true,
        allThemes: options.themes === true,
        mode: check ? 'check' : dryRun ? 'dry-run' : 'write',
        print,
        writeSource: options.writeSource === true,
        confirms: interactive,
      });
    });
}
