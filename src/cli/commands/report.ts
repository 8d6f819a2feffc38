import path from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { written } from '../../language/fr/report.ts';
import { OidpError } from '../../model/error.ts';
import { printReportHtml } from '../../output/report/html.ts';
import { printReportMarkdown } from '../../output/report/markdown.ts';
import { buildReport } from '../../report/build.ts';
import { slashed } from '../../workspace/find.ts';
import { readTemplates } from '../../workspace/templates.ts';
import { makeFolder, writeWhole } from '../../workspace/write.ts';
import { parseFormat, parseYear } from '../arguments.ts';
import { openFacts } from '../plans.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.report;

export function define(command: Command, session: Session): void {
  command
    .requiredOption('--year <année>', WORDS.options.year)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output)
    .option('--as-of <date>', WORDS.options.asOf)
    .action(async ({ year, format, output, asOf }) => {
      const print = parseFormat(format ?? formatOf(output), ['md', 'html']);
      const facts = await openFacts(session, parseYear('--year', year), asOf);
      if (facts === undefined) return;
      const roots = [session.context.packageRoot, session.workspace.root];
      const templates = readTemplates(roots, `.${print}.hbs`);
      const report = buildReport(facts);
      const text =
        print === 'md'
          ? printReportMarkdown(report, templates)
          : printReportHtml(report, templates, readTemplates(roots, '.css').get('rapport')?.text ?? '');
      if (output === undefined) return session.out(text);
      const target = path.resolve(session.folder, output);
      if (/\.ya?ml$/i.test(target)) throw new OidpError('is-a-plan', { file: slashed(output) });
      makeFolder(path.dirname(target), slashed(output));
      writeWhole(target, slashed(output), text, 'any');
      session.err(written(slashed(output)));
    });
}

/** The format that a file's ending tells, as `--format` names it; Markdown where there is none to tell. */
function formatOf(output = ''): string {
  const ending = path.extname(output).slice(1).toLowerCase();
  if (ending === 'htm') return 'html';
  return ['', 'markdown', 'txt'].includes(ending) ? 'md' : ending;
}
