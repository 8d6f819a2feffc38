import { countryName } from '../language/fr/countries.ts';
import { digitsOf, toMoney } from '../model/money.ts';
import { numberOf, referenceOf } from '../model/references.ts';
import { sumFunding } from '../report/registers/funding-sums.ts';
import { sumOrganizationFunding } from '../report/registers/organization-funding.ts';
import type {
  OrganizationRecord,
  SheetUse,
  TracedUse,
  YearUses,
} from '../report/registers/organization-record.ts';
import { fundingLineJson, totalsJson } from './funding-json.ts';
import { lineageJson } from './lineage-json.ts';
import { printJson } from './json.ts';
import type { RecordAround } from './organization-view.ts';

/** Everything that names an organization, for programs. */
export function printOrganizationJson(record: OrganizationRecord, { nameOf }: RecordAround): string {
  const { organization, relations, policies, years, sheets, mentions, reconstructed } = record;
  const { country } = organization;
  const { sheets: paid, means } = sumOrganizationFunding(record);
  return printJson({
    organization: {
      ...organization,
      derived: { countryName: country === undefined ? null : countryName(country) },
    },
    relations: relations.map(({ relation, as }) => ({
      ...relation,
      derived: { as, names: relation.between.map(nameOf) },
    })),
    policies,
    derived: {
      reconstructed,
      years: years.map(yearJson),
      cooperations: sheets.map((use) => sheetJson(use, nameOf)),
      funding: {
        cooperations: totalsJson(paid),
        activities: means.map(({ state, sums }) => ({ state, totals: totalsJson(sums) })),
      },
      mentions: mentions.map(({ kind, at, excerpt }) => ({
        kind,
        ...('between' in at ? { between: at.between } : { title: at.title }),
        excerpt,
      })),
    },
  });
}

function sheetJson({ cooperation, parties, funding }: SheetUse, nameOf: RecordAround['nameOf']): object {
  const { id, title, state = null } = cooperation;
  return {
    id,
    title,
    state,
    parties,
    funding: funding.map((line) => fundingLineJson(line, nameOf)),
    totals: totalsJson(sumFunding(funding)),
  };
}

function yearJson({ plan, named, cited, reconstructed }: YearUses): object {
  return {
    year: plan.year,
    reconstructed,
    named: named.map((use) => ({
      ...subjectJson(use),
      roles: use.roles,
      budget: use.budget.map((line) => ({ ...line, derived: { amount: digitsOf(toMoney(line.amount)) } })),
    })),
    cited: cited.map((use) => ({ ...subjectJson(use), excerpts: use.excerpts })),
  };
}

function subjectJson({ found, event, status, lineage }: TracedUse): object {
  if (event !== undefined)
    return {
      event: event.id,
      title: event.title,
      when: event.when ?? null,
      outcome: event.outcome ?? null,
      carriedFrom: event.carriedFrom ?? null,
    };
  if (found === undefined) return { plan: true };
  return {
    reference: referenceOf(found),
    number: numberOf(found),
    title: (found.item ?? found.activity).title,
    status: status ?? null,
    history: lineage === undefined ? null : lineageJson(lineage),
  };
}
