import { OidpError } from '../model/error.ts';
import { fold, nearest } from '../model/nearest.ts';
import { buildReport } from '../report/build.ts';
import { ANNUAL } from '../report/documents/annual.ts';
import type { ReportDocument } from '../report/documents/document.ts';
import type { atMidYear } from '../report/documents/mid-year.ts';
import type { YearFacts } from '../report/facts.ts';
import type { Report } from '../report/view.ts';
import { parseYear } from './arguments.ts';
import { openReportFacts, withBefore } from './facts.ts';
import type { Session } from './session.ts';

/** The documents that can be made of a year, by the names that they are asked for by. */
export const DOCUMENT_NAMES = ['rapport', 'synthese', 'plan'] as const;

type DocumentName = (typeof DOCUMENT_NAMES)[number];

/** What a report is asked for by, as typed. */
interface ReportRequest {
  readonly years: readonly string[];
  readonly template?: string | undefined;
  readonly asOf?: string | undefined;
}

/** A report that can be made, with the facts of its year. */
export interface OpenedReport {
  readonly facts: YearFacts;
  readonly build: () => Report | Promise<Report>;
}

/**
 * Opens what a report is made of: of one year the document that is asked for, of several years these side by side;
 * undefined as for `openPlan`. Throws `invalid-argument`, or `wrong-options` for a document of several years.
 */
export async function openReport(
  session: Session,
  { years: typed, template, asOf }: ReportRequest,
): Promise<OpenedReport | undefined> {
  const years = [...new Set(typed.map((year) => parseYear('--year', year)))].toSorted((a, b) => a - b);
  const name = template === undefined ? undefined : parseDocument(template);
  if (years.length > 1 && name !== undefined)
    throw new OidpError('wrong-options', { reason: 'several-years' });
  const all: YearFacts[] = [];
  for (const year of years) {
    const facts = await openReportFacts(session, year, asOf);
    if (facts === undefined) return undefined;
    all.push(facts);
  }
  const [facts, ...others] = all;
  if (facts === undefined) return undefined;
  if (others.length === 0) {
    let report: Promise<Report> | undefined;
    return { facts, build: () => (report ??= buildDocument(session, facts, name, asOf !== undefined)) };
  }
  return {
    facts,
    async build() {
      const { buildYearsReport } = await import('../report/documents/years.ts');
      return buildYearsReport([facts, ...others]);
    },
  };
}

async function buildDocument(
  session: Session,
  facts: YearFacts,
  name: DocumentName = 'rapport',
  isDayAsked: boolean,
): Promise<Report> {
  switch (name) {
    case 'synthese': {
      const { ONE_PAGE } = await import('../report/documents/one-page.ts');
      return buildReport(facts, await onDay(facts, ONE_PAGE, isDayAsked));
    }
    case 'plan':
      return buildReport(facts, (await import('../report/documents/plan.ts')).PLAN);
    case 'rapport': {
      const all = await withBefore(session, facts, isDayAsked);
      return buildReport(all, await onDay(facts, ANNUAL, isDayAsked));
    }
  }
}

/** A document of the whole year, as it is on a day that was asked for. */
async function onDay(
  facts: YearFacts,
  document: Parameters<typeof atMidYear>[0],
  isDayAsked: boolean,
): Promise<ReportDocument> {
  if (!isDayAsked) return document;
  const { atMidYear, isMidYear } = await import('../report/documents/mid-year.ts');
  return isMidYear(facts) ? atMidYear(document) : document;
}

/** A document by its name, its accents written or not. Throws `invalid-argument`. */
function parseDocument(value: string): DocumentName {
  const name = DOCUMENT_NAMES.find((each) => each === fold(value));
  if (name !== undefined) return name;
  throw new OidpError('invalid-argument', {
    name: '--template',
    value,
    expected: 'document',
    known: DOCUMENT_NAMES,
    suggestion: nearest(value, DOCUMENT_NAMES),
  });
}
