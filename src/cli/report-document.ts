import { OidpError } from '../model/error.ts';
import { fold, nearest } from '../model/nearest.ts';
import { NO_REGISTER, type Register } from '../model/register.ts';
import type { Plan } from '../model/schema.ts';
import { buildReport } from '../report/build.ts';
import { findParticipants } from '../report/partners/find-participants.ts';
import { ANNUAL } from '../report/documents/annual.ts';
import type { ReportDocument } from '../report/documents/document.ts';
import type { atMidYear } from '../report/documents/mid-year.ts';
import type { YearFacts } from '../report/facts.ts';
import type { Report } from '../report/view.ts';
import { selectActivities } from '../report/select-activities.ts';
import type { CountryName } from '../report/writer.ts';
import { listRegisters } from '../workspace/find.ts';
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

/** A report that can be made, and the data that it tells. */
export interface OpenedReport {
  readonly build: () => Report | Promise<Report>;
  readonly json: () => Promise<string>;
  readonly csv: () => Promise<string>;
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
  const opened: YearFacts[] = [];
  for (const year of years) {
    const facts = await openReportFacts(session, year, asOf);
    if (facts === undefined) return undefined;
    opened.push(facts);
  }
  const register = await openReportRegister(
    session,
    opened.map(({ plan }) => plan),
  );
  if (register === undefined) return undefined;
  const [facts, ...others] = opened.map((each) => ({ ...each, register }));
  if (facts === undefined) return undefined;
  const data = {
    async json() {
      const { printReportJson } = await import('../output/report-json.ts');
      return printReportJson(facts);
    },
    async csv() {
      const { printActivitiesCsv } = await import('../output/activities-csv.ts');
      return printActivitiesCsv(facts, selectActivities(facts));
    },
  };
  if (others.length === 0) {
    let report: Promise<Report> | undefined;
    return { build: () => (report ??= buildDocument(session, facts, name)), ...data };
  }
  return {
    ...data,
    async build() {
      const { buildYearsReport } = await import('../report/documents/years.ts');
      return buildYearsReport([facts, ...others]);
    },
  };
}

/**
 * What the registers say of plans: the names in the network, and the sheets that their activities name, which have to be
 * right. A workspace without any loads nothing for them. Undefined as for `openRegister`.
 */
async function openReportRegister(session: Session, plans: readonly Plan[]): Promise<Register | undefined> {
  const { workspace } = session;
  if (listRegisters(workspace).length === 0) return NO_REGISTER;
  const { openRegister } = await import('./open-register.ts');
  const named = new Set(
    plans.flatMap(({ activities }) => activities.flatMap(({ cooperations = [] }) => cooperations)),
  );
  return openRegister(session, workspace, {
    sheets: named.size === 0 ? undefined : (sheets) => sheets.filter(({ id }) => named.has(id)),
    wholeNetwork: false,
  });
}

async function buildDocument(
  session: Session,
  facts: YearFacts,
  name: DocumentName = 'rapport',
): Promise<Report> {
  const countryName = await countryNames(facts);
  const build = (document: ReportDocument, of = facts) => buildReport(of, document, countryName);
  switch (name) {
    case 'synthese': {
      const { ONE_PAGE } = await import('../report/documents/one-page.ts');
      return build(await onDay(facts, ONE_PAGE));
    }
    case 'plan':
      return build((await import('../report/documents/plan.ts')).PLAN);
    case 'rapport': {
      const all = await withBefore(session, facts);
      return build(await onDay(facts, ANNUAL), all);
    }
  }
}

/** How countries are called, where one who takes part has any: their names are many. */
async function countryNames(facts: YearFacts): Promise<CountryName | undefined> {
  const { others } = findParticipants(facts);
  if (others.every(({ organization }) => organization?.country === undefined)) return undefined;
  return (await import('../language/fr/countries.ts')).countryName;
}

/** A document of the whole year, as it is on a day that was asked for. */
async function onDay(facts: YearFacts, document: Parameters<typeof atMidYear>[0]): Promise<ReportDocument> {
  if (!facts.isDayAsked) return document;
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
