import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { reportWritten } from '../../language/fr/report.ts';
import { printReportHtml } from '../../output/report/html.ts';
import { printReportMarkdown } from '../../output/report/markdown.ts';
import { buildReport } from '../../report/build.ts';
import { readTemplates } from '../../workspace/templates.ts';
import { parseFormat, parseYear } from '../arguments.ts';
import { openFacts } from '../facts.ts';
import { formatOf, saveOutput } from '../save-output.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.report;

export function define(command: Command, session: Session): void {
  command
    .requiredOption('--year <année>', WORDS.options.year)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output)
    .option('--as-of <date>', WORDS.options.asOf)
    .action(async ({ year, format, output, asOf }) => {
      const print = parseFormat(
        format ?? formatOf(output, ENDINGS),
        ['md', 'html'],
        format === undefined ? '--output' : undefined,
      );
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
      saveOutput(session, output, text, reportWritten);
    });
}

/** What an ending tells, where it is not the name of a format. */
const ENDINGS = { '': 'md', txt: 'md', markdown: 'md', htm: 'html' };
