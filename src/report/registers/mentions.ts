import type { Organization } from '../../model/network.ts';
import { isId } from '../../model/schema.ts';

/** Looks for an organization in a text, and gives the words around the first place that names it. */
export type FindMention = (text: string) => string | undefined;

/** In characters, on either side of what is found. */
const AROUND = 60;

/**
 * Looks for an organization by its short name and its name, as whole words. A name of one word counts only as it is
 * written, for « ces » is not the CES; one of several in any case, with or without accents. What is part of the longer
 * name of another organization is not it: the « Ville de Strasbourg » is not in « Eurométropole de Strasbourg ».
 */
export function mentionFinder(organization: Organization, all: readonly Organization[]): FindMention {
  const names = namesOf(organization);
  const own = names.map(patternOf);
  const longer = all
    .filter(({ id }) => id !== organization.id)
    .flatMap(namesOf)
    .filter((name) => !names.includes(name) && own.some(({ find }) => find(name) !== undefined))
    .map(patternOf);
  return (text) => {
    const whole = text.normalize('NFC');
    const left = longer.reduce((rest, { blank }) => blank(rest), whole);
    for (const { find } of own) {
      const match = find(left);
      if (match !== undefined) return around(whole, match.index, match[0].length);
    }
    return undefined;
  };
}

function namesOf({ name, shortName }: Organization): string[] {
  return [...new Set(shortName === undefined ? [name] : [shortName, name])].map((each) =>
    each.normalize('NFC').trim(),
  );
}

interface NamePattern {
  readonly find: (text: string) => RegExpExecArray | undefined;
  /** The text without the name, each letter at its place. */
  readonly blank: (text: string) => string;
}

function patternOf(name: string): NamePattern {
  const isExact = !/\s/.test(name);
  const read = isExact ? (text: string) => text : bareLetters;
  const source = read(name)
    .replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)
    .replaceAll(/\s+/g, String.raw`\s+`)
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/[-–]/g, '[-–]');
  const words = new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`, isExact ? 'gu' : 'giu');
  return {
    find(text) {
      words.lastIndex = 0;
      return words.exec(read(text)) ?? undefined;
    },
    blank(text) {
      const letters = [...read(text).matchAll(words)];
      return letters.reduce(
        (rest, { index, 0: { length } }) =>
          rest.slice(0, index) + ' '.repeat(length) + rest.slice(index + length),
        text,
      );
    },
  };
}

/** One letter for one: what is found in the bare text stands at the same place in the text itself. */
export function bareLetters(text: string): string {
  return text.replace(/[\u00C0-\u017F]/g, (letter) => letter.normalize('NFD').charAt(0));
}

function around(text: string, index: number, length: number): string {
  const from = Math.max(0, index - AROUND);
  const to = Math.min(text.length, index + length + AROUND);
  const start = from === 0 ? 0 : Math.min(index, text.slice(from).search(/\s/) + from + 1);
  const end = to === text.length ? to : Math.max(index + length, text.slice(0, to).search(/\s\S*$/));
  const part = text.slice(start, end).trim();
  return `${start > 0 ? '… ' : ''}${part}${end < text.length ? ' …' : ''}`;
}

/** The keys whose texts people read; a party is one where it is not named by its id. */
const PROSE: ReadonlySet<string> = new Set(
  'title section note aim context decidedBy place topic topics unit aims beside side description beneficiaries indirectBeneficiaries communication evaluation volunteers funding kind'.split(
    ' ',
  ),
);
const PARTIES: ReadonlySet<string> = new Set(
  'lead partners by funder organizer supporters organization'.split(' '),
);

/** The free texts of something that a plan or a register holds, in order. */
export function textsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return PROSE.has(key) || (PARTIES.has(key) && !isId(value)) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => textsIn(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, each]) =>
    inner.startsWith('x-') ? [] : textsIn(each, inner),
  );
}
