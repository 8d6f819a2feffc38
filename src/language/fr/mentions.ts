import type { Loose } from '../../model/check.ts';
import type { Plan } from '../../model/schema.ts';
import { label } from './plan.ts';
import { pluralize } from './typography.ts';

/** Words of a text that name activities by their numbers. */
export interface Mention {
  readonly index: number;
  readonly text: string;
  /** The numbers, each with a letter where an item is named. */
  readonly numbers: readonly { readonly number: number; readonly letter: string | undefined }[];
  /** Whether it is a range, « activités 3 à 5 », of which only the ends are named. */
  readonly isRange: boolean;
  /** The year of the other plan that it speaks of. */
  readonly of: number | undefined;
}

const NUMBER = String.raw`(?:n[°ºo]s?\s?)?\d{1,3}[a-z]?(?![\d\p{L}/])`;

/** More of them in one enumeration are no mention that a person writes. */
const LONGEST = 100;

/**
 * Finds the mentions of activities in the texts of a plan, in the plan's own words too: « activité 12 », « cf.
 * activités 10 et 11 », « sous-activité 12b ». A plural before one number is a quantity: « des activités 2 fois par an ».
 */
export function mentionFinder(plan: Loose<Plan>): (text: string) => Generator<Mention> {
  const words = wordsFor(plan);
  const plurals = words.filter((word) => word.endsWith('s') && words.includes(word.slice(0, -1)));
  let pattern: RegExp | undefined;
  return function* find(text) {
    if (!mayMention(text, words)) return;
    // Slow to compile, so made only for a plan that may need it.
    pattern ??= patternOf(words);
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const named = found.replace(/^\D+/, '').replace(/n[°ºo]s?\s?(?=\d)/gi, '');
      const numbers = Array.from(named.matchAll(/(\d+)([a-z])?/gi), ([, digits, letter]) => ({
        number: Number(digits),
        letter: letter?.toLowerCase(),
      }));
      const word = found.toLowerCase().replace(/\s?\d.*$/s, '');
      if (numbers.length === 1 && plurals.some((plural) => word.endsWith(plural))) continue;
      const of = otherYear(text.slice(index + found.length), plan);
      yield { index, text: found, numbers, isRange: /[à–-]/i.test(named), of };
    }
  };
}

/** The year of another plan, where what follows a mention names it: « du plan 2030 », « de 2030 ». */
function otherYear(after: string, { year }: Loose<Plan>): number | undefined {
  const named = /^\s(?:du plan(?:\sde)?|de|en)\s(\d{4})(?!\d)/.exec(after)?.[1];
  return named === undefined || Number(named) === year ? undefined : Number(named);
}

/** What activities are called, in the plan's own words too, in lower case; the longer ones first. */
function wordsFor(plan: Loose<Plan>): string[] {
  const own = label(plan, 'activity').toLowerCase();
  return [...new Set(['activités', 'activité', pluralize(own), own])].toSorted((a, b) => b.length - a.length);
}

/** Whether one of the words stands before what may be a number: quick, where the search for mentions is exact. */
function mayMention(text: string, words: readonly string[]): boolean {
  const folded = text.toLowerCase();
  return words.some((word) => {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      const end = at + word.length;
      if (/^\s(?:n[°ºo]|\d)/.test(folded.slice(end, end + 3))) return true;
    }
    return false;
  });
}

function patternOf(words: readonly string[]): RegExp {
  const word = words.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  return new RegExp(
    String.raw`(?<!\p{L})(?:sous-)?(?:${word})\s${NUMBER}(?:\s?(?:,|et|ou|à|-|–)\s?${NUMBER}){0,${LONGEST}}`,
    'giu',
  );
}
