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
  /** Whether it may speak of another plan, of which nothing here tells the year for certain: « du plan précédent ». */
  readonly isUnsure: boolean;
  /** The words after it that name its own plan, « du plan 2030 »; empty where there are none. */
  readonly qualifier: string;
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
      const end = index + found.length;
      const isRange = /[à–-]/i.test(named);
      const around = planAround(
        text.slice(Math.max(0, index - NEAR), index),
        text.slice(end, end + NEAR),
        plan,
      );
      yield { index, text: found, numbers, isRange, ...around };
    }
  };
}

/** What of a text, in characters, may tell of which plan a mention speaks. */
const NEAR = 60;

/** « , plan de travail 2030 », « (2030) », « de l’année 2030 »; with the words that go with the mention apart. */
const YEAR_AFTER =
  /^(?:(\sdu\splan(?:\s(?:de\stravail|d[’']actions?|annuel))*(?:\sde)?|\sde(?:\sl[’']année)?)|,?\s\(?(?:(?:au|dans\sle)\s)?plan(?:\s(?:de\stravail|d[’']actions?|annuel))*(?:\sde)?|\sen|\s\()\s?((?:19|2\d)\d\d)(?!\d)/;

/** « Plan 2030, l’ », « du plan 2030 : les ». */
const YEAR_BEFORE =
  /plan(?:\s(?:de\stravail|d[’']actions?|annuel))*(?:\sde)?\s((?:19|2\d)\d\d)[\s,:(]{0,3}(?:(?:l|d|à\sl)[’']|(?:l[ae]s?|aux?|des?|du|à\sla)\s)?$/i;

/** « du plan précédent », « de l’an dernier ». */
const UNNAMED_AFTER =
  /^,?\s\(?(?:du|de\sl[’']an(?:née)?|au|dans\sle)\s(?:[^.,;:!?\d]{0,30}\s)?(?:précédente?|derni(?:er|ère)|passée?|suivante?|prochaine?)(?!\p{L})/u;

/** Of which plan the words around a mention say that it speaks. */
function planAround(
  before: string,
  after: string,
  { year }: Loose<Plan>,
): Pick<Mention, 'of' | 'isUnsure' | 'qualifier'> {
  const [words = '', closely, named] = YEAR_AFTER.exec(after) ?? [];
  if (named !== undefined && Number(named) !== year)
    return { of: Number(named), isUnsure: false, qualifier: '' };
  // What stands before it may as well begin the sentence: « Après le plan 2030, l’activité 2 continue. »
  const earlier = named === undefined ? YEAR_BEFORE.exec(before)?.[1] : undefined;
  const isUnsure = (earlier !== undefined && Number(earlier) !== year) || UNNAMED_AFTER.test(after);
  return { of: undefined, isUnsure, qualifier: closely === undefined ? '' : words };
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
