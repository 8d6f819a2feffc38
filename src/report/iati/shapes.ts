import type { Path } from '../../model/edit.ts';
import type { Money } from '../../model/money.ts';
import type { Day } from '../../model/dates.ts';

/** What an IATI 2.03 document says, with the codes of its lists; how it is written is for the output. */
export interface IatiDocument {
  readonly generatedOn: Day;
  readonly reporter: IatiReporter;
  readonly activities: readonly IatiActivity[];
}

export interface IatiReporter {
  readonly ref: string;
  /** A code of OrganisationType. */
  readonly type: string;
  readonly name: string;
}

export interface IatiActivity {
  readonly identifier: string;
  /** 2 is a part of an activity of 1. */
  readonly hierarchy: 1 | 2;
  /** Whether the reporter tells of what others do. */
  readonly isSecondary: boolean;
  readonly title: string;
  readonly descriptions: readonly IatiDescription[];
  readonly organizations: readonly IatiOrganization[];
  /** A code of ActivityStatus. */
  readonly status: string;
  readonly dates: readonly IatiDate[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | undefined;
  /** Five digits of the purpose codes of the OECD’s Development Assistance Committee. */
  readonly sector: string | undefined;
  readonly budgets: readonly IatiBudget[];
  readonly related: readonly IatiRelated[];
}

export interface IatiDescription {
  /** A code of DescriptionType. */
  readonly type: '1' | '2' | '3';
  readonly text: string;
}

export interface IatiOrganization {
  /** A code of OrganisationRole. */
  readonly role: string;
  readonly ref: string | undefined;
  readonly type: string | undefined;
  readonly name: string;
}

export interface IatiDate {
  /** A code of ActivityDateType. */
  readonly type: string;
  readonly on: Day;
  /** The date in words, where it is less exact than a day. */
  readonly words: string | undefined;
}

/** The money of one year, in one currency, of one state. */
export interface IatiBudget {
  /** A code of BudgetStatus. */
  readonly status: string;
  readonly year: number;
  readonly currency: string;
  readonly amount: Money;
}

export interface IatiRelated {
  readonly identifier: string;
  /** A code of RelatedActivityType: what the other one is to this one. */
  readonly type: string;
}

/** The file that something is missing from: the plan, the register of the network, or a partnership sheet by its place. */
export type GapFile = 'plan' | 'network' | number;

/** What can keep a document from being one that IATI takes as complete. */
export type GapKind =
  | 'no-network'
  | 'no-reporter'
  | 'no-identifier'
  | 'no-kind'
  | 'no-code-of-kind'
  | 'no-activity'
  | 'untracked'
  | 'same-identifier'
  | 'no-state'
  | 'no-dates'
  | 'no-start'
  | 'no-sector'
  | 'several-sectors'
  | 'no-country'
  | 'several-countries'
  | 'spent'
  | 'no-year';

/** Something that IATI asks for and the files do not tell. */
export interface Gap {
  readonly kind: GapKind;
  readonly file: GapFile;
  readonly at: Path;
  /** What it is about, by its id. */
  readonly subject: string;
}

/** What without which the document would not even have the form of one: nothing may be written then. */
const PREVENTING: ReadonlySet<GapKind> = new Set([
  'no-network',
  'no-reporter',
  'no-identifier',
  'no-kind',
  'no-code-of-kind',
  'no-activity',
  'untracked',
  'same-identifier',
  'no-state',
  'no-dates',
]);

/** Whether nothing can be written for a gap, as the schema of IATI would refuse it. */
export function prevents({ kind }: Pick<Gap, 'kind'>): boolean {
  return PREVENTING.has(kind);
}
