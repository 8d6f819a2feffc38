import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { reportWritten } from '../../language/fr/report.ts';
import { OidpError } from '../../model/error.ts';
import { printReportHtml } from '../../output/report/html.ts';
import { printReportMarkdown } from '../../output/report/markdown.ts';
import { readTemplates } from '../../workspace/templates.ts';
import { chooseDestinations, collectOutputs, deliver } from '../list-output.ts';
import { type OpenedReport, openReport } from '../report-document.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.report;

export function define(command: Command, session: Session): void {
  command
    .option('--year <année>', WORDS.options.year, collectYears)
    .option('--template <document>', WORDS.options.template)
    .option('--cooperation <id>', WORDS.options.cooperation)
    .option('--format <format>', WORDS.options.format)
    .option('--output <fichier>', WORDS.options.output, collectOutputs)
    .option('--force', WORDS.options.force)
    .option('--open', WORDS.options.open)
    .option('--as-of <date>', WORDS.options.asOf)
    .option('--eject [dossier]', WORDS.options.eject)
    .option('--check', WORDS.options.check)
    .action(async (options) => {
      const { year: years, template, cooperation, format, output, force, open, asOf, eject, check } = options;
      if (eject !== undefined || check === true) {
        if (eject !== undefined) await copyTemplates(session, eject);
        if (check === true) await checkTemplates(session);
        return;
      }
      if (cooperation !== undefined && [years, template, asOf].some((each) => each !== undefined))
        throw new OidpError('wrong-options', { reason: 'sheet-alone' });
      if (years === undefined && cooperation === undefined)
        throw new OidpError('missing-argument', { name: '--year', example: 'oidp report --year 2021' });
      const destinations = chooseDestinations(format, output, ['md', 'html', 'json', 'csv']);
      const isData = destinations.some((to) => to.format === 'json' || to.format === 'csv');
      if (isData && ((years ?? []).length > 1 || template !== undefined))
        throw new OidpError('wrong-options', { reason: 'one-table' });
      const page = open === true ? (await import('../open-page.ts')).pageToOpen(destinations) : undefined;
      const opened = await (cooperation === undefined
        ? openReport(session, { years: years ?? [], template, asOf })
        : openSheet(session, cooperation));
      if (opened === undefined) return;
      await deliver(session, destinations, (to) => PRINTERS[to.format](opened, session), {
        force,
        words: reportWritten,
      });
      if (page !== undefined) await (await import('../open-page.ts')).openPage(session, page);
    });
}

/** The years that `--year` names, each time that it is given. */
function collectYears(year: string, before: string[] | undefined): string[] {
  return [...(before ?? []), year];
}

async function copyTemplates(session: Session, folder: string | true): Promise<void> {
  const { ejectTemplates } = await import('../eject-templates.ts');
  ejectTemplates(session, folder === true ? undefined : folder);
}

async function openSheet(session: Session, id: string): Promise<OpenedReport | undefined> {
  const { openCooperationReport } = await import('../report-cooperation.ts');
  return openCooperationReport(session, id);
}

async function checkTemplates(session: Session): Promise<void> {
  const { checkReportTemplates } = await import('../check-templates.ts');
  await checkReportTemplates(session);
}

type Printer = (opened: OpenedReport, session: Session) => string | Promise<string>;

const PRINTERS = {
  md: async ({ build }, session) =>
    printReportMarkdown(await build(), readTemplates(rootsOf(session), '.md.hbs')),
  async html({ build }, session) {
    const roots = rootsOf(session);
    const style = readTemplates(roots, '.css').get('rapport')?.text ?? '';
    return printReportHtml(await build(), readTemplates(roots, '.html.hbs'), style);
  },
  json: ({ json }) => json(),
  csv: ({ csv }) => csv(),
} satisfies Readonly<Record<string, Printer>>;

function rootsOf({ context, workspace }: Session): readonly string[] {
  return [context.packageRoot, workspace.root];
}
