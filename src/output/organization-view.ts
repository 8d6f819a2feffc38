import { formatSince } from '../language/fr/dates.ts';
import { countryName } from '../language/fr/countries.ts';
import {
  BY_RECONSTRUCTION,
  CITED_TITLE,
  MENTION_PLACES,
  NOTHING_NAMES,
  ORGANIZATION_FIELDS as FIELDS,
  POLICY_FIELDS,
  excerptWords,
  planTitle,
  policyStateWords,
} from '../language/fr/network.ts';
import { ORGANIZATION_KINDS } from '../language/fr/registers.ts';
import { relationBesideWords, relationWords } from '../language/fr/relations.ts';
import type { Policy } from '../model/network.ts';
import type { Plan } from '../model/schema.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type {
  OrganizationRecord,
  RegisterMention,
  RelationUse,
  TracedUse,
  YearUses,
} from '../report/registers/organization-record.ts';
import { oneLine } from './activity-cells.ts';
import { noticeLines } from './notice.ts';
import { nameWithShort } from './organization-cells.ts';
import { fundingSections, sheetUseBlock } from './organization-funding.ts';
import { describePlanUses } from './plan-use-cells.ts';
import { type RecordBlock, type RecordView, field, line } from './record-view.ts';

/** What an organization's record is shown with: how a party is called, and the plans that texts may refer to. */
export interface RecordAround {
  readonly nameOf: (party: string) => string;
  readonly plans: ReadonlyMap<number, Plan>;
}

/** Everything that names an organization, in words. */
export function viewOrganization(record: OrganizationRecord, around: RecordAround): RecordView {
  const { organization, relations, policies, years, sheets, mentions } = record;
  const { id, kind, country, website, note } = organization;
  const isNamed = relations.length + policies.length + years.length + sheets.length + mentions.length > 0;
  return {
    title: nameWithShort(organization),
    notices: [...noticeLines(record), ...(isNamed ? [] : [NOTHING_NAMES])],
    fields: [
      ...field(FIELDS.id, id),
      ...field(FIELDS.kind, kind && ORGANIZATION_KINDS[kind]),
      ...field(FIELDS.country, country && countryName(country)),
      ...field(FIELDS.website, website && oneLine(website)),
      ...field(FIELDS.note, note && oneLine(note)),
    ],
    sections: [
      { title: FIELDS.relations, blocks: relations.map((use) => line(describeRelation(use, id, around))) },
      { title: FIELDS.policies, blocks: policies.flatMap(policyBlocks) },
      { title: FIELDS.plans, blocks: years.flatMap((uses) => yearBlocks(uses, around)) },
      { title: FIELDS.sheets, blocks: sheets.map(sheetUseBlock) },
      ...fundingSections(record),
      {
        title: FIELDS.mentions,
        blocks: mentions.map((mention) =>
          line(`${describeMention(mention, around)} — ${excerptWords(oneLine(mention.excerpt))}`),
        ),
      },
    ],
  };
}

/** A relation as the organization sees it. */
export function describeRelation(
  { relation, as }: RelationUse,
  id: string,
  { nameOf }: RecordAround,
): string {
  return oneLine(
    as === 'party' ? relationWords(relation, id, nameOf) : relationBesideWords(relation, as, nameOf),
  );
}

/** Where a register's text names the organization. */
export function describeMention({ at, kind }: RegisterMention, { nameOf }: RecordAround): string {
  if (kind === 'cooperation') return oneLine(MENTION_PLACES.cooperation((at as Cooperation).title));
  if (kind === 'policy') {
    const { holder, title } = at as Policy;
    return oneLine(MENTION_PLACES.policy(nameOf(holder), title));
  }
  return oneLine(MENTION_PLACES.relation((at as RelationUse['relation']).between.map(nameOf)));
}

function policyBlocks(policy: Policy): RecordBlock[] {
  const { title, asOf, since, unit, funding, topics, aims, beside, documents, note } = policy;
  const detail = (name: string, words: string | undefined) =>
    field(name, words).map(([, text]) => line(`${name}\u00A0: ${oneLine(text)}`, 1));
  const list = (name: string, words: readonly string[] = []) =>
    words.length === 0 ? [] : [line(`${name}\u00A0:`, 1), ...words.map((word) => line(oneLine(word), 2))];
  return [
    line(oneLine(title)),
    ...(asOf === undefined ? [] : [line(policyStateWords(asOf), 1)]),
    ...(since === undefined ? [] : [line(formatSince(since), 1)]),
    ...detail(POLICY_FIELDS.unit, unit),
    ...detail(POLICY_FIELDS.funding, funding),
    ...list(POLICY_FIELDS.topics, topics),
    ...list(POLICY_FIELDS.aims, aims),
    ...list(POLICY_FIELDS.beside, beside),
    ...list(
      POLICY_FIELDS.documents,
      documents?.map((each) => [each.title, each.url].filter(Boolean).join(' — ')),
    ),
    ...detail(POLICY_FIELDS.note, note),
  ];
}

function yearBlocks({ plan, named, cited }: YearUses, { plans }: RecordAround): RecordBlock[] {
  const cellsOf = describePlanUses(plan, plans);
  const blockOf = (use: TracedUse, depth: number) => {
    const { number, title, when, part, status, history } = cellsOf(use);
    const quoted = use.excerpts.map(oneLine).filter((excerpt) => excerpt !== title);
    const name = when === '' ? title : `${title} (${when})`;
    const told = [name, part, status, ...history].filter((words) => words !== '');
    return line(
      [...told, ...quoted.map(excerptWords)].join(' — '),
      depth,
      number === '' ? undefined : number.padEnd(3),
    );
  };
  return [
    {
      kind: 'heading',
      text: `${planTitle(plan.year)}${plan.provenance === 'reconstructed' ? BY_RECONSTRUCTION : ''}`,
    },
    ...named.map((use) => blockOf(use, 0)),
    ...(cited.length === 0 ? [] : [line(CITED_TITLE), ...cited.map((use) => blockOf(use, 1))]),
  ];
}
