import { type Mention, mentionFinder } from '../language/fr/mentions.ts';
import type { Loose } from '../model/check.ts';
import type { Activity } from '../model/schema.ts';
import { type Rule, each } from './rule.ts';
import { MOST, partAt, textsOf } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'numeric-reference': {
      readonly mention: string;
      readonly isMany: boolean;
      /** What it names, by number and letter, that the plan has not. */
      readonly absent: readonly string[];
      /** The year of the other plan that it speaks of. */
      readonly of: number | undefined;
    };
  }
}

type Activities = ReadonlyMap<number | undefined, Loose<Activity>>;

/** A free text names an activity by its number: « activité 12 », « cf. activités 10 et 11 ». */
export const numericReference: Rule<'numeric-reference'> = {
  id: 'numeric-reference',
  severity: 'warning',
  *check({ plan }) {
    const mentionsIn = mentionFinder(plan);
    let activities: Activities | undefined;
    for (const { text, at } of textsOf(plan)) {
      // An erratum quotes what was printed.
      if (at[0] === 'errata') continue;
      let count = 0;
      for (const mention of mentionsIn(text)) {
        if (++count > MOST) break;
        activities ??= new Map(Array.from(each(plan.activities, []), ([each]) => [each.number, each]));
        const { text: found, index, numbers, of } = mention;
        const { absent, link } = resolve(mention, activities);
        yield {
          place: { at, part: partAt(text, index, found) },
          arguments: { mention: found, isMany: numbers.length > 1, absent, of },
          suggestion: link,
        };
      }
    }
  },
};

/** The mention as links; undefined where a number is none of an activity here, or where it is a range. */
function resolve(
  { text, numbers, isRange, of }: Mention,
  activities: Activities,
): { absent: string[]; link: string | undefined } {
  if (of !== undefined) return { absent: [], link: undefined };
  const absent: string[] = [];
  const links = numbers.map(({ number, letter }) => {
    const { id, items = [] } = activities.get(number) ?? {};
    const isThere = letter === undefined || items.some((item) => item?.letter === letter);
    if (id === undefined || !isThere) absent.push(`${number}${letter ?? ''}`);
    return `[[${id}${letter === undefined ? '' : `/${letter}`}]]`;
  });
  if (absent.length > 0 || isRange) return { absent, link: undefined };
  // What stands between the numbers goes on standing between the links.
  const rest = text.replace(/^\D+/, '').split(/(?:n[°ºo]s?\s?)?\d+[a-z]?(?![\d\p{L}])/iu);
  return {
    absent,
    link: links.map((link, index) => `${index === 0 ? '' : (rest[index] ?? '')}${link}`).join(''),
  };
}
