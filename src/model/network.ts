import * as z from 'zod/mini';
import { document, id, named, party, pattern, period, text, url } from './schema.ts';

/** What an organization is. */
export const ORGANIZATION_KINDS = [
  'city',
  'region',
  'state-body',
  'network',
  'university',
  'association',
  'international-organization',
  'funder',
] as const;

/** What two organizations have with each other; the first one named is the member, the president, the host, the trainer. */
export const RELATION_KINDS = [
  'membership',
  'presidency',
  'hosting',
  'cooperation',
  'contact',
  'training',
] as const;

// One by one: taken out of the namespace together, they bring all of it into the bundle.
const optional = z.optional;
const strictObject = z.strictObject;
const list = <Element extends z.core.$ZodType>(element: Element) => optional(z.array(element));

/** A code of ISO 3166-1 alpha-2, by its form; that there is such a country is told by the rule unknown-code. */
const country = named('country', pattern('[A-Z]{2}'));

const organization = named(
  'organization',
  strictObject({
    id,
    name: text,
    shortName: optional(text),
    kind: optional(named('organization-kind', z.enum(ORGANIZATION_KINDS))),
    country: optional(country),
    website: optional(url),
    iatiIdentifier: optional(named('iati-identifier', pattern('[^\\s/&|?<>"\\x00-\\x1f\\x7f]+'))),
    note: optional(text),
  }),
);

const relationFunding = named(
  'relation-funding',
  strictObject({ by: party, until: optional(period), note: optional(text) }),
);

const relation = named(
  'relation',
  strictObject({
    between: z.array(id).check(z.minLength(2)),
    kind: named('relation-kind', z.enum(RELATION_KINDS)),
    through: optional(id),
    since: optional(period),
    until: optional(period),
    topic: optional(text),
    funding: list(relationFunding),
    prospective: optional(z.boolean()),
    note: optional(text),
  }),
);

const policy = named(
  'policy',
  strictObject({
    holder: id,
    title: text,
    asOf: optional(period),
    since: optional(period),
    unit: optional(text),
    funding: optional(text),
    topics: list(text),
    aims: list(text),
    beside: list(text),
    documents: list(document),
    note: optional(text),
  }),
);

/** The format of `plans/network.yaml`, the register of organizations, of their relations and of their policies. */
export const networkSchema = named(
  'network',
  strictObject({
    format: optional(z.int().check(z.minimum(1))),
    organization: optional(id),
    note: optional(text),
    organizations: z.array(organization),
    relations: list(relation),
    policies: list(policy),
  }),
);

export type Network = z.infer<typeof networkSchema>;
export type Organization = z.infer<typeof organization>;
export type OrganizationKind = (typeof ORGANIZATION_KINDS)[number];
export type Relation = z.infer<typeof relation>;
export type RelationKind = (typeof RELATION_KINDS)[number];
export type Policy = z.infer<typeof policy>;
