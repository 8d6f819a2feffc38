import type { Cooperation, CooperationParty, FundingLine } from '../../model/cooperation.ts';
import type { Organization, Policy, Relation } from '../../model/network.ts';
import type { Register } from '../../model/register.ts';
import { statusOf } from '../../model/progress.ts';
import type { Plan, Status } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { type Lineage, tellLineage } from '../lineage.ts';
import { organizationFinder } from '../../model/find-organization.ts';
import { type FindMention, mentionFinder, textsIn } from './mentions.ts';
import { partiesOf } from './parts.ts';
import { type PlanUse, findCitedIn, findNamedIn } from './plan-uses.ts';
import { reconstructedYears } from './reconstructed.ts';

/** A relation, and what the organization is in it. */
export interface RelationUse {
  readonly relation: Relation;
  readonly as: 'party' | 'through' | 'funder';
}

/** A partnership sheet in which the organization is a party, or that it pays for. */
export interface SheetUse {
  readonly cooperation: Cooperation;
  readonly parties: readonly CooperationParty[];
  readonly funding: readonly FundingLine[];
}

/** A use in a plan, with what became of that activity or item there and in the plans of other years. */
export interface TracedUse extends PlanUse {
  /** Undefined where it is not known, and of what has none. */
  readonly status: Status | undefined;
  readonly lineage: Lineage | undefined;
}

/** What a plan says of an organization: by a key made for it and, told apart, in free texts of what else it holds. */
export interface YearUses {
  readonly plan: Plan;
  readonly named: readonly TracedUse[];
  readonly cited: readonly TracedUse[];
  /** Whether the plan was reconstructed, or draws on one that was. */
  readonly reconstructed: boolean;
}

/** Something of the registers whose free text names the organization. */
export interface RegisterMention {
  readonly at: Cooperation | Policy | Relation;
  readonly kind: 'cooperation' | 'policy' | 'relation';
  readonly excerpt: string;
}

/** Everything of a workspace that names an organization. */
export interface OrganizationRecord {
  readonly organization: Organization;
  readonly relations: readonly RelationUse[];
  readonly policies: readonly Policy[];
  /** Ascending; those that say nothing of it left out. */
  readonly years: readonly YearUses[];
  readonly sheets: readonly SheetUse[];
  readonly mentions: readonly RegisterMention[];
  /** Whether any of this is drawn from a plan that was reconstructed. */
  readonly reconstructed: boolean;
}

/**
 * Gathers everything that names an organization, in the registers and in the plans of all years: by its id or, where
 * one of them writes it out, by its name.
 */
export function gatherOrganization(
  organization: Organization,
  register: Register,
  plans: ReadonlyMap<number, Plan>,
): OrganizationRecord {
  const { network, cooperations } = register;
  const finder = organizationFinder(register);
  const isNamed = (party: string) => finder(party)?.id === organization.id;
  const relations = (network?.relations ?? []).flatMap((relation): RelationUse[] => {
    const as = partIn(relation, isNamed);
    return as === undefined ? [] : [{ relation, as }];
  });
  const find = mentionFinder(organization, network?.organizations ?? []);
  const years = findYears(plans, isNamed, find);
  return {
    organization,
    relations,
    policies: (network?.policies ?? []).filter(({ holder }) => isNamed(holder)),
    years,
    sheets: cooperations
      .filter((each) => [...partiesOf(each)].some(isNamed))
      .map((cooperation) => ({
        cooperation,
        parties: cooperation.parties.filter((each) => isNamed(each.organization)),
        funding: (cooperation.funding ?? []).filter(({ funder }) => isNamed(funder)),
      })),
    mentions: findMentions(register, isNamed, find),
    reconstructed: years.some((each) => each.reconstructed),
  };
}

type IsNamed = (party: string) => boolean;

function findYears(plans: ReadonlyMap<number, Plan>, isNamed: IsNamed, find: FindMention): YearUses[] {
  const reconstructed = reconstructedYears(plans);
  return [...plans.values()]
    .toSorted((a, b) => a.year - b.year)
    .flatMap((plan): YearUses[] => {
      const named = findNamedIn(plan, isNamed);
      const cited = findCitedIn(plan, plans, find, named);
      if (named.length + cited.length === 0) return [];
      const later = new Map([...plans].filter(([year]) => year > plan.year));
      const lineageOf = tellLineage({ plan, others: plans }, later);
      const trace = (use: PlanUse): TracedUse => ({
        ...use,
        status: use.found && isTracked(plan) ? statusOf(use.found) : undefined,
        lineage: use.found && lineageOf(use.found),
      });
      const uses = { named: named.map(trace), cited: cited.map(trace) };
      const isDrawn = [...uses.named, ...uses.cited].some(({ lineage }) =>
        lineage?.after.some(({ at }) => reconstructed.has(at.year)),
      );
      return [{ plan, ...uses, reconstructed: isDrawn || reconstructed.has(plan.year) }];
    });
}

/** What an organization is in a relation, if it has a part in it. */
function partIn(
  { between, through, funding = [] }: Relation,
  isNamed: IsNamed,
): RelationUse['as'] | undefined {
  if (between.some(isNamed)) return 'party';
  if (through !== undefined && isNamed(through)) return 'through';
  return funding.some(({ by }) => isNamed(by)) ? 'funder' : undefined;
}

/** Where its own key names it, a text that does so too tells nothing more. */
function findMentions(
  { network, cooperations }: Register,
  isNamed: IsNamed,
  find: FindMention,
): RegisterMention[] {
  const mentionsIn = <At extends RegisterMention['at']>(
    kind: RegisterMention['kind'],
    places: readonly At[],
    isTold: (at: At) => boolean,
  ) =>
    places.flatMap((at) => {
      const excerpt = isTold(at) ? undefined : textsIn(at).map(find).find(Boolean);
      return excerpt === undefined ? [] : [{ at, kind, excerpt }];
    });
  return [
    ...mentionsIn('relation', network?.relations ?? [], (each) => partIn(each, isNamed) !== undefined),
    ...mentionsIn('policy', network?.policies ?? [], ({ holder }) => isNamed(holder)),
    ...mentionsIn('cooperation', cooperations, (each) => [...partiesOf(each)].some(isNamed)),
  ];
}
