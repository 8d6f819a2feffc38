import type { Loose } from '../../model/check.ts';
import type { Plan } from '../../model/schema.ts';
import { numberWords } from './links.ts';
import { type PlanAround, planAround } from './plan-around.ts';
import { label } from './plan.ts';
import { pluralize } from './typography.ts';

/** Words of a text that name activities by their numbers. */
export interface Mention extends PlanAround {
  readonly index: number;
  readonly text: string;
  /** The numbers, each with a letter where an item is named. */
  readonly numbers: readonly { readonly number: number; readonly letter: string | undefined }[];
  /** Whether it is a range, « activités 3 à 5 », of which only the ends are named. */
  readonly isRange: boolean;
  /** What a link to each of them prints: « activité 12 », « sous-activité 12b ». */
  readonly printed: readonly string[];
  /**
   * Whether one link prints the very words, but for « n° »: then it may stand for them, whatever article is in front.
   * Not so « activités 2 et 3 », « activité 12b », or « Activité 2 » with a capital.
   */
  readonly isAsPrinted: boolean;
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
      const printed = numbers.map(({ number, letter }) => numberWords(number, letter, plan));
      const noun = found.replace(/\s(?:n[°ºo]s?\s?)?\d.*$/is, '');
      yield {
        index,
        text: found,
        numbers,
        isRange: /[à–-]/i.test(named),
        printed,
        isAsPrinted: printed.length === 1 && printed[0]?.replace(/ \S+$/, '') === noun,
        ...planAround(text, index, index + found.length, plan.year),
      };
    }
  };
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
