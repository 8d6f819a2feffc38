import type { Argument, Option } from '@commander-js/extra-typings';
import { CONFIRMABLE, statusEndings, statusNames } from '../../language/fr/completion.ts';
import type { CommandName } from '../../language/fr/commands.ts';
import { parseStatus } from '../../language/fr/plan.ts';
import { fold } from '../../model/nearest.ts';
import type { Candidate } from './matching.ts';
import type { Place } from './place.ts';
import {
  authorCandidates,
  eventCandidates,
  idCandidates,
  leadCandidates,
  priorityCandidates,
  referenceCandidates,
  sectionCandidates,
  themeCandidates,
} from './plan-candidates.ts';
import {
  cooperationCandidates,
  cooperationStateCandidates,
  countryCandidates,
  organizationCandidates,
  organizationKindCandidates,
  relationKindCandidates,
  sheetKindCandidates,
} from './register-candidates.ts';
import { SCRIPTS } from './scripts.ts';

/** What may stand at a place: words, and files or folders, which a shell finds better itself. */
export interface Values {
  readonly candidates?: readonly Candidate[] | undefined;
  readonly files?: 'files' | 'folders';
}

/** Of an argument that may be repeated: it has been said, and only options can follow. */
export const NOTHING_MORE: Values = {};

type Source = (place: Place) => Values | Promise<Values>;

const FILES: Source = () => ({ files: 'files' });
const FOLDERS: Source = () => ({ files: 'folders' });

/** What an argument takes, by the name that its command gives it, after the command's own where that matters. */
const ARGUMENTS: Readonly<Record<string, Source>> = {
  année: ({ years }) => words(years),
  'plan new année': ({ years }) => words(years.slice(0, 1).map((last) => last + 1)),
  de: ({ years }) => words(years),
  vers: laterYears,
  'plan diff vers': ({ years, operands }) => words(years.filter((year) => year > Number(operands[0]))),
  plans: ({ years }) => ({ ...words(years), files: 'files' }),
  activité: ({ plan, typed }) => ({ candidates: plan && referenceCandidates(plan, typed) }),
  'activités… statut': marking,
  ancien: ({ allPlans }) => ({ candidates: allPlans.flatMap(idCandidates) }),
  événement: events,
  organisation: (place) => only(organizationCandidates, place),
  fiche: (place) => only(cooperationCandidates, place),
  dossier: FOLDERS,
  règle: rules,
  'plan schema fichier': schemaKinds,
  shell: () => words(Object.keys(SCRIPTS)),
};

/** What an option takes, by its name. Of others that name a file or a folder, the word for the value tells. */
const OPTIONS: Readonly<Record<string, Source>> = {
  year: ({ years }) => words(years),
  format: ({ name }) => words(FORMATS[name as CommandName] ?? []),
  template: documents,
  stdinFile: FILES,
  priority: ({ plan }) => ({ candidates: plan && priorityCandidates(plan) }),
  theme: ({ plan }) => ({ candidates: plan && themeCandidates(plan) }),
  lead: ({ plan }) => ({ candidates: plan && leadCandidates(plan) }),
  by: ({ plan }) => ({ candidates: plan && authorCandidates(plan) }),
  section: ({ plan }) => ({ candidates: plan && sectionCandidates(plan) }),
  status: ({ typed }) => ({ candidates: statusNames(typed.includes(' ')) }),
  sort: sorts,
  cooperation: (place) => ({ candidates: cooperationCandidates(place) }),
  state: (place) => ({ candidates: cooperationStateCandidates(place) }),
  relation: (place) => ({ candidates: relationKindCandidates(place) }),
  country: async (place) => ({ candidates: await countryCandidates(place) }),
  kind: (place) => ({
    candidates:
      place.name === 'network list' ? organizationKindCandidates(place) : sheetKindCandidates(place),
  }),
  only: carriedThings,
  except: carriedThings,
  confirmed: () => ({ candidates: CONFIRMABLE }),
  toConfirm: () => ({ candidates: CONFIRMABLE }),
};

const OPTION_VALUES: Readonly<Record<string, Source>> = { fichier: FILES, dossier: FOLDERS };

/** What `--format` takes, by command: commander does not know, for we refuse a wrong one in our own words. */
const FORMATS: Partial<Readonly<Record<CommandName, readonly string[]>>> = {
  'plan list': ['text', 'json'],
  'plan show': ['text', 'json'],
  'plan validate': ['text', 'json', 'github', 'gitlab', 'sarif', 'junit'],
  'plan carryover': ['text', 'json'],
  'plan diff': ['text', 'json'],
  status: ['text', 'json'],
  'activity list': ['text', 'json', 'csv', 'md'],
  'activity show': ['text', 'json'],
  calendar: ['text', 'ics', 'csv', 'md', 'json'],
  'network list': ['text', 'json', 'csv', 'md'],
  'network show': ['text', 'json', 'csv', 'md'],
  'cooperation list': ['text', 'json', 'csv', 'md'],
  'cooperation show': ['text', 'json', 'csv', 'md'],
  report: ['md', 'html', 'json', 'csv'],
  explain: ['text', 'md'],
};

/** What an argument takes; undefined for a text of one's own. */
export function argumentSource(command: string, argument: Argument): Source | undefined {
  return ARGUMENTS[`${command} ${argument.name()}`] ?? ARGUMENTS[argument.name()];
}

/** What an option takes; undefined for a text of one's own. */
export function optionSource(option: Option): Source | undefined {
  const value = /[<[]([^>\].]+)/.exec(option.flags)?.[1] ?? '';
  return OPTIONS[option.attributeName()] ?? OPTION_VALUES[value];
}

/** The years after the one before it, the next one too, which may be yet to be created. */
function laterYears({ years, operands }: Place): Values {
  const from = Number(operands[0]);
  return words([...new Set([...years, from + 1])].filter((year) => year > from).toSorted((a, b) => a - b));
}

/** Activities to mark, then their status: it only once there is something to mark, and nothing after it. */
function marking({ plan, typed, operands }: Place): Values {
  const named = operands.slice(1).map((word) => word.toLowerCase());
  if (parseStatus(named.slice(-2).join(' ')) ?? parseStatus(named.at(-1) ?? '')) return NOTHING_MORE;
  const references = plan ? referenceCandidates(plan, typed, named) : [];
  if (named.length === 0) return { candidates: references };
  const endings = statusEndings(named.at(-1) ?? '');
  if (endings.length > 0) return { candidates: endings };
  return { candidates: [...statusNames(typed.includes(' ')), ...references] };
}

/** One event: what follows its first word can only be more of its title. */
function events({ plan, operands }: Place): Values {
  return operands.length > 1 ? NOTHING_MORE : { candidates: plan && eventCandidates(plan) };
}

/** One entry of a register: what follows its first word can only be more of its name. */
function only(candidates: (place: Place) => Candidate[], place: Place): Values {
  return place.operands.length > 0 ? NOTHING_MORE : { candidates: candidates(place) };
}

/** Of a carry-over: activities and events of the plan that it starts from. */
function carriedThings({ plan, typed }: Place): Values {
  return { candidates: plan && [...referenceCandidates(plan, typed), ...eventCandidates(plan)] };
}

async function rules(): Promise<Values> {
  const { viewRules } = await import('../../output/explain-view.ts');
  return { candidates: viewRules().map(({ id, summary }) => ({ names: [id], description: summary })) };
}

async function schemaKinds(): Promise<Values> {
  const { SCHEMA_KINDS } = await import('../../output/json-schema.ts');
  return words(SCHEMA_KINDS);
}

async function documents(): Promise<Values> {
  const { DOCUMENT_NAMES } = await import('../report-document.ts');
  return words(DOCUMENT_NAMES);
}

async function sorts(): Promise<Values> {
  const { SORT_WORDS } = await import('../../language/fr/activity-list.ts');
  const names = Object.entries(SORT_WORDS) as [string, string][];
  return { candidates: names.map(([sort, word]) => ({ names: [word, fold(word), sort] })) };
}

function words(list: readonly (string | number)[]): Values {
  return { candidates: list.map((word) => ({ names: [String(word)] })) };
}
