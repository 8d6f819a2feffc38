import {
  ORGANIZATION_FIELDS as FIELDS,
  PAID_FOR,
  PARTS,
  meansTitle,
  numberedIn,
} from '../language/fr/network.ts';
import { COOPERATION_STATES, PARTY_ROLES } from '../language/fr/registers.ts';
import { enumerate } from '../language/fr/typography.ts';
import { sumOrganizationFunding } from '../report/registers/organization-funding.ts';
import type { OrganizationRecord, SheetUse } from '../report/registers/organization-record.ts';
import { oneLine } from './activity-cells.ts';
import { fundingTables } from './funding-table.ts';
import { type RecordBlock, type RecordSection, line } from './record-view.ts';

/** As what a partnership sheet names an organization: « responsable et financeur ». */
export function sheetPart({ parties, funding }: SheetUse): string {
  const roles = parties.map(({ role }) => PARTY_ROLES[role ?? 'partner']);
  return enumerate([...new Set([...roles, ...(funding.length === 0 ? [] : [PARTS.funder])])]);
}

/** A partnership sheet of an organization. */
export function sheetUseBlock(use: SheetUse): RecordBlock {
  const { title, id, state } = use.cooperation;
  const words = [oneLine(title), ...(state === undefined ? [] : [COOPERATION_STATES[state]]), sheetPart(use)];
  return line(`${words.join(' — ')} (${id})`);
}

/** What an organization pays, a table for each currency and, of the means of activities, for each state. */
export function fundingSections(record: OrganizationRecord): RecordSection[] {
  const { sheets, means } = sumOrganizationFunding(record);
  const titles = new Map(record.sheets.map(({ cooperation: { id, title } }) => [id, oneLine(title)]));
  for (const { plan, named } of record.years)
    for (const { found } of named)
      if (found !== undefined)
        titles.set(`${plan.year}/${found.activity.id}`, numberedIn({ activity: found.activity }, plan));
  const tables = (sums: typeof sheets): RecordBlock[] =>
    sums
      .flatMap((each) => fundingTables(each, { title: PAID_FOR, nameOf: (key) => titles.get(key) ?? key }))
      .map((table) => ({ kind: 'table', table }));
  return [
    { title: FIELDS.funding, blocks: tables(sheets) },
    ...means.map(({ state, sums }) => ({ title: meansTitle(state), blocks: tables(sums) })),
  ];
}
