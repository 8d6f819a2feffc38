import type { ErrorArguments, NamedCandidate, NamedValue } from '../../model/error.ts';
import { quote, shorten } from './typography.ts';

interface KindWords {
  readonly lacks: string;
  readonly several: string;
  /** What stands above those that there are, and what is said where there are none. */
  readonly known: string;
  readonly none: string;
  /** Where more of them is shown. */
  readonly more?: (year: number) => string;
}

const KINDS: Readonly<Record<NamedValue['kind'], KindWords>> = {
  activity: {
    lacks: 'n’a pas d’activité',
    several: 'plusieurs activités ou sous-activités',
    known: 'Les siennes :',
    none: 'Il n’en a aucune.',
  },
  event: {
    lacks: 'n’a pas d’événement',
    several: 'plusieurs événements',
    known: 'Les siens :',
    none: 'Son calendrier est vide.',
    more: (year) => `Leurs dates : oidp calendar ${year}`,
  },
  priority: {
    lacks: 'n’a pas de priorité',
    several: 'plusieurs priorités',
    known: 'Les siennes :',
    none: 'Il n’en a aucune.',
  },
  theme: {
    lacks: 'n’a pas de priorité thématique',
    several: 'plusieurs priorités thématiques',
    known: 'Les siennes :',
    none: 'Il n’en a aucune.',
  },
  lead: {
    lacks: 'ne confie rien à',
    several: 'plusieurs responsables',
    known: 'Les responsables qu’il nomme :',
    none: 'Il ne nomme aucun responsable.',
  },
};

/** Nothing is called so: what may have been meant, and what there is. */
export function unknownNameWords(details: ErrorArguments['unknown-name']): string {
  const { kind, value, year, known, suggestion } = details;
  const words = KINDS[kind];
  return [
    `${optionWords(details)}le plan ${year} ${words.lacks} ${quote(value)}.`,
    ...(suggestion === undefined ? [] : [`Vouliez-vous dire ${quote(suggestion)} ?`]),
    ...(known.length === 0 ? [words.none] : [words.known, ...candidateLines(known)]),
    ...(known.length === 0 || words.more === undefined ? [] : [words.more(year)]),
  ].join('\n');
}

/** Several are called so: which, so that one of them can be named. */
export function ambiguousNameWords(details: ErrorArguments['ambiguous-name']): string {
  const { kind, value, year, candidates } = details;
  return [
    `${optionWords(details)}${quote(value)} convient à ${KINDS[kind].several} du plan ${year} :`,
    ...candidateLines(candidates),
    'Reprenez la commande avec ce qui est écrit à gauche, ou avec plus de mots du titre.',
  ].join('\n');
}

function optionWords({ name }: NamedValue): string {
  return name === undefined ? '' : `${name} : `;
}

/** More would push out of sight what is wrong. */
const MOST = 20;

/** In characters. */
const LONGEST_TITLE = 60;

/** A line each: what it can be called by, and its title. */
export function candidateLines(candidates: readonly NamedCandidate[]): string[] {
  const shown = candidates.slice(0, MOST);
  const rest = candidates.length - shown.length;
  const widest = (widthOf: (candidate: NamedCandidate) => number) => Math.max(...shown.map(widthOf));
  const numbers = widest(({ number = '' }) => number.length);
  const ids = widest(({ id }) => id.length);
  return [
    ...shown.map(({ id, number, title }) =>
      [
        ...(number === undefined ? [''] : ['', number.padEnd(numbers)]),
        id.padEnd(ids),
        ...(id === title ? [] : [shorten(title, LONGEST_TITLE)]),
      ]
        .join('  ')
        .trimEnd(),
    ),
    ...(rest > 0 ? [`  … et ${rest} de plus`] : []),
  ];
}
