import type { Expected } from '../../../model/schema-paths.ts';
import type { Status } from '../../../model/schema.ts';
import { STATUS_WORDS } from '../plan.ts';
import { enumerate } from '../typography.ts';
import { type RuleWords, didYouMean } from './words.ts';

/** What is expected, in words, by the id of the schema or the kind of value. */
const EXPECTATIONS: Readonly<Record<string, string>> = {
  text: 'un texte',
  party: 'l’identifiant d’une organisation, ou un texte',
  string: 'un texte',
  number: 'un nombre',
  integer: 'un nombre entier, à partir de 1',
  boolean: 'true (oui) ou false (non)',
  array: 'une liste : une ligne par élément, chacune précédée d’un tiret, ou [a, b]',
  mapping: 'des lignes « clé: valeur »',
  record: 'des lignes « clé: valeur »',
  id: 'une minuscule, puis des minuscules sans accent, des chiffres ou des traits d’union',
  letter: 'une lettre minuscule, de a à z',
  'priority-letter': 'une lettre majuscule, de A à Z',
  year: 'une année en quatre chiffres (de 1900 à 2999), sans guillemets',
  day: 'un jour qui existe, écrit AAAA-MM-JJ (2031-06-01)',
  period:
    'une date qui existe, comme 2031-06-01, 2031-06-01/2031-06-03, 2031-06, 2031-Q1, 2031-spring ou 2031',
  time: 'une heure (16:00) ou deux ("16:00/20:00"), entre guillemets',
  reference: 'l’identifiant d’une activité, ou identifiant/lettre pour une sous-activité',
  'earlier-year': 'une année antérieure à celle du plan',
  'rule-setting':
    'error, warning, info ou off, pour toutes les années, ou une de ces valeurs par année : { 2013: off }',
  'rule-year': 'une année en quatre chiffres, ou « all » pour toutes les autres',
  'fixed-level': 'laisser cette règle comme elle est : sans elle un plan ne peut pas être compris',
  timezone: 'un fuseau horaire, comme Europe/Paris',
  url: 'une adresse complète, comme https://example.org',
  'decided-activity':
    'l’identifiant d’une activité ou son numéro, avec une lettre pour une sous-activité : prix, 12, prix/b ou 12b',
  'continuous-decision':
    'carry pour la reconduire, leave pour la laisser de côté, ou give-up pour l’abandonner',
  'past-day': 'un jour déjà venu, écrit AAAA-MM-JJ',
  'day-since-year': 'un jour de 2031 ou d’après, écrit AAAA-MM-JJ',
  'later-day': 'un jour qui ne vient pas avant ce changement',
  'sole-id': 'un identifiant, que rien d’autre ne porte',
  amount: 'un montant sans signe ni monnaie, comme 26144, 26144.50 ou "26 144,50"',
  currency: 'un code de monnaie ISO 4217 en trois majuscules, comme EUR, CAD ou XOF',
  country: 'un code de pays ISO 3166 en deux majuscules, comme FR, CA ou SN',
  sector: 'un code de secteur du CAD en cinq chiffres, comme 43030',
  'iati-identifier': 'un identifiant IITA d’organisation, sans espace ni / & | ?, comme FR-RCS-123456789',
};

/** What a file should hold, in one word and by its keys. */
const MEANT = {
  plan: 'd’un plan',
  settings: 'de réglages',
  decisions: 'de décisions',
  network: 'd’un registre du réseau',
  cooperation: 'd’une fiche de coopération',
} as const;
const CONTENTS = {
  plan: 'un plan commence par « year: », « title: », « priorities: » et « activities: » ; « oidp plan new » en prépare un',
  settings: 'il contient au plus « organization: », « language: », « timezone: » et « rules: »',
  decisions:
    'il contient « from: », « to: » et « decisions: » ; « oidp plan carryover … --interactive » en prépare un',
  network: 'il contient « organizations: », et s’il y a lieu « relations: » et « policies: »',
  cooperation: 'une fiche contient au moins « id: », « title: » et « parties: »',
} as const;

function expectation({ name, values }: Expected, year: number | undefined): string {
  // The examples are of the plan's own year, or they would be wrong there.
  const known = EXPECTATIONS[name]?.replaceAll('2031', String(year ?? 2031));
  if (known !== undefined || values === undefined) return known ?? 'une autre valeur';
  return values.length === 1 ? `« ${values[0]} »` : `l’une des valeurs ${enumerate(values, 'ou')}`;
}

/** What keeps a value that looks right from being so: its quotes, the lack of them, a character that does not show. */
function looks(
  value: unknown,
  { name }: Expected,
  written: string | undefined,
): { readonly why: string; readonly help: string } | undefined {
  const isText = name === 'text' || name === 'party';
  if (isText && (typeof value === 'number' || typeof value === 'boolean'))
    return {
      why: 'sans guillemets, ce n’est pas un texte',
      help: `mettez-le entre guillemets : "${written ?? value}"`,
    };
  if (name === 'amount' && typeof value === 'number' && value > 1e12 && Number.isFinite(value))
    return { why: 'c’est plus de mille milliards', help: 'corrigez le nombre de chiffres' };
  if (['integer', 'number', 'year'].includes(name) && typeof value === 'string' && /^-?\d+$/.test(value))
    return { why: 'les guillemets en font un texte', help: 'retirez les guillemets' };
  if (isText && typeof value === 'string' && value !== '')
    return { why: 'il contient un caractère invisible', help: 'effacez-le et retapez-le' };
  return undefined;
}

/** Of all lists, only that of a relation asks for a number of elements. */
function isTooShort(value: unknown, { name }: Expected): value is readonly unknown[] {
  return name === 'array' && Array.isArray(value);
}

function describe(value: unknown, written?: string): string {
  if (Array.isArray(value)) return 'une liste';
  if (typeof value === 'object') return 'des lignes « clé: valeur »';
  if (value === '') return 'un texte vide';
  const text = typeof value === 'string' ? value : (written ?? JSON.stringify(value));
  return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} »`;
}

export const invalidValue: RuleWords<'invalid-value'> = {
  message: ({ key, value, written, expected, why, kind }) => {
    if (expected.name === 'ascending-letters')
      return `la priorité ${typeof value === 'string' ? value : ''} vient après la priorité ${expected.values?.[0] ?? ''} : les lettres doivent se suivre dans l’ordre`;
    if (key === '' && expected.name === 'plan') return 'ceci est un fichier de décisions, non un plan';
    if (key === '')
      return value === null
        ? 'le fichier est vide, ou ne contient que des commentaires'
        : `le fichier contient ${describe(value)} au lieu ${MEANT[kind]}`;
    if (value === null || value === undefined) return `« ${key} » est vide`;
    if (isTooShort(value, expected))
      return `« ${key} » ${value.length === 0 ? 'est une liste vide' : 'ne nomme qu’une organisation'}`;
    const reason = why ?? looks(value, expected, written)?.why;
    return `« ${key} » contient ${describe(value, written)}${reason === undefined ? '' : ` : ${reason}`}`;
  },
  help: ({ key, value, written, expected, year, kind }, suggestion) => {
    if (expected.name === 'ascending-letters') return 'rangez les priorités de A à Z';
    if (key === '' && expected.name === 'plan')
      return 'mettez-le à côté du dossier « plans », non dedans ; « oidp plan carryover … --decisions » l’y lit';
    if (key === '') return CONTENTS[kind];
    if (isTooShort(value, expected)) return 'il faut au moins deux organisations';
    const word = expected.name === 'status' ? STATUS_WORDS[suggestion as Status] : undefined;
    if (word !== undefined) return `vouliez-vous dire « ${suggestion} » (${word}) ?`;
    const empty = value === null && expected.name === 'array' ? ', ou supprimez cette ligne' : '';
    return (
      looks(value, expected, written)?.help ??
      didYouMean(suggestion) ??
      `il faut ${expectation(expected, year)}${empty}`
    );
  },
  page: {
    summary: 'une valeur n’a pas la forme attendue',
    meaning:
      'Ce qui suit le deux-points n’est pas ce qui est attendu à cet endroit : un mot hors de la liste, une date qui n’existe pas, un texte là où il faut un nombre, une valeur vide, des priorités qui ne vont pas de A à Z. Écrivez l’une des formes que le message indique.',
    why: 'L’outil ne compte, ne trie et ne date que ce qu’il comprend : une échéance « fin septembre » ne serait jamais signalée comme dépassée.',
    fix: 'écrit le mot attendu à la place d’un statut, d’un état ou d’un autre choix écrit en français',
    wrong: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    status: en cours
    due: fin septembre
`,
    right: `activities:
  - id: prix
    number: 1
    priority: A
    title: Prix de la participation
    status: in-progress
    due: 2031-09
`,
  },
};
