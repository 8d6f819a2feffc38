import { mentionResolver } from './mentions.ts';
import type { Rule } from './rule.ts';
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
      /** The links to write, where they are certain. */
      readonly link: string | undefined;
      /** What they print. */
      readonly printed: readonly string[];
    };
  }
}

/** A free text names an activity by its number: « activité 12 », « cf. activités 10 et 11 ». */
export const numericReference: Rule<'numeric-reference'> = {
  id: 'numeric-reference',
  severity: 'warning',
  *check({ plan }) {
    const mentionsIn = mentionResolver(plan);
    for (const { text, at } of textsOf(plan)) {
      // An erratum quotes what was printed.
      if (at[0] === 'errata') continue;
      let count = 0;
      for (const mention of mentionsIn(text)) {
        const { text: found, index, numbers, of, absent, link, printed, isAsPrinted } = mention;
        if (++count > MOST) break;
        yield {
          place: { at, part: partAt(text, index, found) },
          arguments: { mention: found, isMany: numbers.length > 1, absent, of, link, printed },
          suggestion: isAsPrinted ? link : undefined,
        };
      }
    }
  },
};
