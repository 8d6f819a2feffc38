import * as z from 'zod/mini';
import { amount, currency, document, id, named, party, pattern, period, text, year } from './schema.ts';

/** How far a partnership is. */
export const COOPERATION_STATES = ['planned', 'ongoing', 'completed', 'suspended', 'cancelled'] as const;
/** What an organization is in a partnership. */
export const PARTY_ROLES = ['lead', 'partner', 'support'] as const;
/** Whether money is paid, or given as work, premises and the like. */
export const FUNDING_KINDS = ['cash', 'in-kind'] as const;

// One by one: taken out of the namespace together, they bring all of it into the bundle.
const optional = z.optional;
const strictObject = z.strictObject;
const list = <Element extends z.core.$ZodType>(element: Element) => optional(z.array(element));

/** What the purpose codes of the OECD's Development Assistance Committee look like: five digits. */
const sector = named(
  'sector',
  z.union([pattern('\\d{5}'), z.int().check(z.minimum(10_000), z.maximum(99_999))]),
);

const cooperationParty = named(
  'cooperation-party',
  strictObject({
    organization: party,
    role: optional(named('party-role', z.enum(PARTY_ROLES))),
    population: optional(z.int().check(z.minimum(1))),
    note: optional(text),
  }),
);

/** A theme, a sub-theme and a sub-sub-theme: a tree of three levels, as the atlas has it. */
const thirdTheme = named('sub-sub-theme', strictObject({ title: text, sector: optional(sector) }));
const secondTheme = named(
  'sub-theme',
  strictObject({ title: text, sector: optional(sector), themes: list(thirdTheme) }),
);
const firstTheme = named(
  'cooperation-theme',
  strictObject({
    title: text,
    rank: optional(z.int().check(z.minimum(1))),
    sector: optional(sector),
    themes: list(secondTheme),
  }),
);

const side = named('cooperation-side', strictObject({ side: text, aims: z.array(text) }));

const fundingLine = named(
  'funding-line',
  strictObject({
    funder: party,
    amount,
    currency,
    year: optional(year),
    kind: optional(named('funding-kind', z.enum(FUNDING_KINDS))),
    note: optional(text),
  }),
);

const statedTotal = named(
  'stated-total',
  strictObject({ amount, currency, year: optional(year), funder: optional(party) }),
);

/** The format of a file of `plans/cooperations/`: one partnership sheet. */
export const cooperationSchema = named(
  'cooperation',
  strictObject({
    format: optional(z.int().check(z.minimum(1))),
    id,
    title: text,
    provisionalTitle: optional(z.boolean()),
    state: optional(named('cooperation-state', z.enum(COOPERATION_STATES))),
    kind: optional(text),
    threeYearScheme: optional(z.boolean()),
    firstAgreement: optional(period),
    start: optional(period),
    end: optional(period),
    parties: z.array(cooperationParty),
    description: optional(text),
    themes: list(firstTheme),
    objectives: list(side),
    beneficiaries: list(text),
    indirectBeneficiaries: list(text),
    communication: optional(text),
    evaluation: optional(text),
    volunteers: optional(text),
    funding: list(fundingLine),
    totals: list(statedTotal),
    documents: list(document),
    note: optional(text),
  }),
);

export type Cooperation = z.infer<typeof cooperationSchema>;
export type CooperationState = (typeof COOPERATION_STATES)[number];
export type CooperationParty = z.infer<typeof cooperationParty>;
export type PartyRole = (typeof PARTY_ROLES)[number];
export type CooperationTheme = z.infer<typeof firstTheme>;
export type FundingLine = z.infer<typeof fundingLine>;
export type FundingKind = (typeof FUNDING_KINDS)[number];
export type StatedTotal = z.infer<typeof statedTotal>;
