import { pluralize } from '../language/fr/typography.ts';
import { label } from '../language/fr/plan.ts';
import type { Loose } from '../model/check.ts';
import type { Activity, Plan } from '../model/schema.ts';
import { type Rule, each } from './rule.ts';
import { MOST, partAt, textsOf } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'numeric-reference': {
      readonly mention: string;
      /** What it names, by number and letter, that the plan has not. */
      readonly absent: readonly string[];
      /** The year of the other plan that it speaks of. */
      readonly of: number | undefined;
    };
  }
}

const NUMBER = String.raw`\d{1,3}[a-z]?(?![\d\p{L}/])`;

/** A free text names an activity by its number: « activité 12 », « cf. activités 10 et 11 ». */
export const numericReference: Rule<'numeric-reference'> = {
  id: 'numeric-reference',
  severity: 'warning',
  *check({ plan }) {
    const words = wordsFor(plan);
    let mention: RegExp | undefined;
    const activities = new Map<number | undefined, Loose<Activity>>();
    for (const { text, at } of textsOf(plan)) {
      // An erratum quotes what was printed.
      if (at[0] === 'errata' || !mayMention(text, words)) continue;
      if (mention === undefined) {
        mention = mentionOf(words);
        for (const [activity] of each(plan.activities, [])) activities.set(activity.number, activity);
      }
      let count = 0;
      for (const { 0: found, index } of text.matchAll(mention)) {
        if (++count > MOST) break;
        const of = otherYear(text.slice(index + found.length), plan);
        const { absent, link } =
          of === undefined ? resolve(found, activities) : { absent: [], link: undefined };
        yield {
          place: { at, part: partAt(text, index, found) },
          arguments: { mention: found, absent, of },
          suggestion: link,
        };
      }
    }
  },
};

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

/** Slow to compile, so made only for a plan that may need it. */
function mentionOf(words: readonly string[]): RegExp {
  const word = words.map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('|');
  const number = String.raw`(?:n[°ºo]s?\s?)?${NUMBER}`;
  return new RegExp(
    String.raw`(?<!\p{L})(?:sous-)?(?:${word})\s${number}(?:\s?(?:,|et|ou|à|-|–)\s?${number}){0,${MOST}}`,
    'giu',
  );
}

/** The mention as links; undefined where a number is none of an activity here, or where it is a range. */
function resolve(
  mention: string,
  activities: ReadonlyMap<number | undefined, Loose<Activity>>,
): { absent: string[]; link: string | undefined } {
  const numbers = mention.replace(/^\D+/, '').replace(/n[°ºo]s?\s?(?=\d)/gi, '');
  const absent: string[] = [];
  const link = numbers.replace(/(\d+)([a-z]?)/gi, (named, digits: string, upper: string) => {
    const letter = upper.toLowerCase();
    const { id, items = [] } = activities.get(Number(digits)) ?? {};
    const isThere = letter === '' || items.some((item) => item?.letter === letter);
    if (id === undefined || !isThere) absent.push(named);
    return `[[${id}${letter === '' ? '' : `/${letter}`}]]`;
  });
  return { absent, link: absent.length > 0 || /[à–-]/i.test(numbers) ? undefined : link };
}
