import { RECONSTRUCTED } from '../language/fr/dashboard.ts';
import { BUDGET_STATES, COOPERATION_STATES } from '../language/fr/registers.ts';
import { CITED, USES, USE_COLUMNS } from '../language/fr/network.ts';
import { toMoney } from '../model/money.ts';
import { shortNameOf } from '../model/register.ts';
import type { OrganizationRecord, SheetUse, YearUses } from '../report/registers/organization-record.ts';
import { oneLine } from './activity-cells.ts';
import { amountInCell, listInCell, printCsv } from './csv.ts';
import { type RecordAround, describeMention, describeRelation } from './organization-view.ts';
import { describePlanUses } from './plan-use-cells.ts';
import { sheetPart } from './organization-funding.ts';

type UseRow = Partial<Readonly<Record<keyof typeof USE_COLUMNS, string | number>>>;

const EMPTY = Object.fromEntries(Object.keys(USE_COLUMNS).map((key) => [key, ''])) as Readonly<
  Record<keyof typeof USE_COLUMNS, string>
>;

/** Everything that names an organization, a row each, for a spreadsheet; of what it pays for, a row a line of money. */
export function printOrganizationCsv(record: OrganizationRecord, around: RecordAround): string {
  const { organization, relations, policies, years, sheets, mentions } = record;
  const rows: UseRow[] = [
    ...relations.map((use) => ({
      use: USES.relation,
      text: describeRelation(use, organization.id, around),
    })),
    ...policies.map(({ title, asOf = '' }) => ({ use: USES.policy, title: oneLine(title), year: asOf })),
    ...years.flatMap((uses) => planRows(uses, around)),
    ...sheets.flatMap(sheetRows),
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

function planRows({ plan, named, cited, reconstructed }: YearUses, { plans }: RecordAround): UseRow[] {
  const cellsOf = describePlanUses(plan, plans);
  const provenance = reconstructed ? RECONSTRUCTED : '';
  return [...named, ...cited].flatMap((use): UseRow[] => {
    const { kind, number, title, when, part, status, history } = cellsOf(use);
    const row = { year: plan.year, number: number || (use.event?.id ?? ''), title, provenance };
    return [
      {
        ...row,
        use: USES[kind],
        part: part || CITED,
        status,
        when,
        history: listInCell(history),
        text: listInCell(use.excerpts.map(oneLine)),
      },
      ...use.budget.map(({ amount, currency, state, year = plan.year, note = '' }) => ({
        ...row,
        use: USES.means,
        year,
        status: BUDGET_STATES[state],
        amount: amountInCell(toMoney(amount)),
        currency,
        text: oneLine(note),
      })),
    ];
  });
}

function sheetRows(use: SheetUse): UseRow[] {
  const { id, title, state } = use.cooperation;
  const sheet = { number: id, title: oneLine(title) };
  return [
    {
      ...sheet,
      use: USES.sheet,
      part: sheetPart(use),
      status: state === undefined ? '' : COOPERATION_STATES[state],
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
