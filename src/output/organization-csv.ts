import { RECONSTRUCTED } from '../language/fr/dashboard.ts';
import { formatPeriod } from '../language/fr/dates.ts';
import { BUDGET_STATES, COOPERATION_STATES, RELATION_KINDS } from '../language/fr/registers.ts';
import { CITED, RELATION_PARTS, USES, USE_COLUMNS } from '../language/fr/network.ts';
import { prospectiveWord } from '../language/fr/relations.ts';
import { spanOf } from '../model/dates.ts';
import { toMoney } from '../model/money.ts';
import { shortNameOf } from '../model/register.ts';
import type { Period } from '../model/schema.ts';
import type {
  OrganizationRecord,
  RelationUse,
  SheetUse,
  YearUses,
} from '../report/registers/organization-record.ts';
import { oneLine } from './activity-cells.ts';
import { amountInCell, listInCell, printCsv } from './csv.ts';
import { type RecordAround, describeMention, describeRelation } from './organization-view.ts';
import { describePlanUses } from './plan-use-cells.ts';
import { sheetPart } from './organization-funding.ts';

type UseRow = Partial<Readonly<Record<keyof typeof USE_COLUMNS, string | number>>>;

const EMPTY = Object.fromEntries(Object.keys(USE_COLUMNS).map((key) => [key, ''])) as Readonly<
  Record<keyof typeof USE_COLUMNS, string>
>;

/**
 * Everything that names an organization, a row each, for a spreadsheet; of what it pays for, a row a line of money: no
 * other has its amount.
 */
export function printOrganizationCsv(record: OrganizationRecord, around: RecordAround): string {
  const { organization, relations, policies, years, sheets, mentions } = record;
  const rows: UseRow[] = [
    ...relations.map((use) => relationRow(use, organization.id, around)),
    ...policies.map(({ title, asOf, since }) => ({
      use: USES.policy,
      title: oneLine(title),
      year: spanOf(asOf)?.first.slice(0, 4) ?? '',
      when: asOf === undefined ? '' : formatPeriod(asOf),
      since: firstDay(since),
    })),
    ...years.flatMap((uses) => planRows(uses, around)),
    ...sheets.flatMap((use) => sheetRows(use, around)),
    ...mentions.map((mention) => ({
      use: USES[mention.kind === 'cooperation' ? 'sheet' : mention.kind],
      title: describeMention(mention, around),
      part: CITED,
      text: oneLine(mention.excerpt),
    })),
  ];
  const own = oneLine(shortNameOf(organization));
  return printCsv(
    USE_COLUMNS,
    rows.map((row) => ({ ...EMPTY, ...row, organization: own })),
  );
}

const firstDay = (period: Period | undefined) => spanOf(period)?.first ?? '';
const lastDay = (period: Period | undefined) => spanOf(period)?.last ?? '';

function relationRow(use: RelationUse, id: string, around: RecordAround): UseRow {
  const { relation, as } = use;
  const { nameOf } = around;
  // A funder pays no longer than the relation lasts, and often less.
  const paid = (relation.funding ?? []).find(({ by }) => as === 'funder' && nameOf(by) === nameOf(id));
  const others = relation.between.filter((party) => party !== id);
  return {
    use: USES.relation,
    title: RELATION_KINDS[relation.kind],
    part: as === 'party' ? '' : RELATION_PARTS[as],
    partner: listInCell(others.map((party) => oneLine(nameOf(party)))),
    since: firstDay(relation.since),
    until: lastDay(paid?.until ?? relation.until),
    state: relation.prospective === true ? prospectiveWord(relation.kind) : '',
    text: describeRelation(use, id, around),
  };
}

function planRows({ plan, named, cited, reconstructed }: YearUses, { plans }: RecordAround): UseRow[] {
  const cellsOf = describePlanUses(plan, plans);
  const provenance = reconstructed ? RECONSTRUCTED : '';
  return [...named, ...cited].flatMap((use): UseRow[] => {
    const { kind, number, title, when, roles, status, history } = cellsOf(use);
    const row = { year: plan.year, number: number || (use.event?.id ?? ''), title, provenance };
    return [
      {
        ...row,
        use: USES[kind],
        part: roles || CITED,
        since: firstDay(use.event?.when),
        until: lastDay(use.event?.when),
        status,
        when,
        history: listInCell(history),
        text: listInCell(use.excerpts.map(oneLine)),
      },
      ...use.budget.map(({ amount, currency, state, year = plan.year, note = '' }) => ({
        ...row,
        use: USES.means,
        year,
        state: BUDGET_STATES[state],
        amount: amountInCell(toMoney(amount)),
        currency,
        text: oneLine(note),
      })),
    ];
  });
}

function sheetRows(use: SheetUse, { nameOf }: RecordAround): UseRow[] {
  const { id, title, state, start, end, parties } = use.cooperation;
  const own = new Set(use.parties);
  const sheet = {
    number: id,
    title: oneLine(title),
    state: state === undefined ? '' : COOPERATION_STATES[state],
  };
  return [
    {
      ...sheet,
      use: USES.sheet,
      part: sheetPart(use),
      partner: listInCell(
        parties.filter((party) => !own.has(party)).map(({ organization }) => oneLine(nameOf(organization))),
      ),
      since: firstDay(start),
      until: lastDay(end),
    },
    ...use.funding.map(({ amount, currency, year = '', note = '' }) => ({
      ...sheet,
      use: USES.funding,
      year,
      amount: amountInCell(toMoney(amount)),
      currency,
      text: oneLine(note),
    })),
  ];
}
