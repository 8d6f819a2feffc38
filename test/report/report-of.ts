import { readFileSync } from 'node:fs';
import path from 'node:path';
import { countryName } from '../../src/language/fr/countries.ts';
import type { Cooperation } from '../../src/model/cooperation.ts';
import type { Network } from '../../src/model/network.ts';
import type { Plan } from '../../src/model/schema.ts';
import { buildReport } from '../../src/report/build.ts';
import { gatherFacts, speakingDay } from '../../src/report/facts.ts';
import type { Block, Report, Text } from '../../src/report/view.ts';
import { readPlanFile } from '../../src/source/plan-file.ts';
import { readCooperationFile, readNetworkFile } from '../../src/source/register-files.ts';
import { NETWORK_FILE } from '../../src/workspace/find.ts';
import { printReportHtml } from '../../src/output/report/html.ts';
import { printReportMarkdown } from '../../src/output/report/markdown.ts';
import { readTemplates } from '../../src/workspace/templates.ts';
import { shippedRegisters } from '../support/registers.ts';
import { ROOT } from '../support/run.ts';

/** A plan that the repository ships. */
export function shippedPlan(year: number): Plan {
  return readPlan(readFileSync(path.join(ROOT, `plans/${year}.yaml`), 'utf8'));
}

/** A plan of a text that has the form of one. */
export function readPlan(text: string): Plan {
  const { plan, issues } = readPlanFile('plans/2031.yaml', text);
  if (plan === undefined || issues.length > 0) throw new Error(JSON.stringify(issues));
  return plan as Plan;
}

/** The report of a plan, long after its year. */
export function reportOf(plan: Plan, ...others: readonly Plan[]): Report {
  const byYear = new Map(others.map((other) => [other.year, other]));
  return buildReport(gatherFacts(plan, speakingDay(plan, '2099-01-01'), byYear));
}

/** The report of a plan that the repository ships, with the registers that it ships. */
export function shippedReport(year: number): Report {
  const files = shippedRegisters();
  const register = {
    network: readNetworkFile(NETWORK_FILE, files[NETWORK_FILE]).network as Network,
    cooperations: Object.entries(files)
      .filter(([file]) => file !== NETWORK_FILE)
      .map(([file, text]) => readCooperationFile(file, text).cooperation as Cooperation),
  };
  const plan = shippedPlan(year);
  const facts = gatherFacts(plan, speakingDay(plan, '2099-01-01'), new Map(), register);
  return buildReport(facts, undefined, countryName);
}

/** The blocks of a section; none where the report has no such section. */
export function blocksOf(report: Report, id: string): readonly Block[] {
  return report.sections.find((section) => section.id === id)?.blocks ?? [];
}

/** The words of a text, its links without their addresses. */
export function wordsOf(text: Text): string {
  if (typeof text === 'string') return text;
  return text.inline
    .map((part) => (typeof part === 'string' ? part : part.kind === 'break' ? '\n' : part.text))
    .join('');
}

export function markdownOf(report: Report): string {
  return printReportMarkdown(report, readTemplates([ROOT], '.md.hbs'));
}

export function htmlOf(report: Report): string {
  const style = readTemplates([ROOT], '.css').get('rapport')?.text ?? '';
  return printReportHtml(report, readTemplates([ROOT], '.html.hbs'), style);
}
