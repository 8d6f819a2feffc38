import { isInForce } from '../model/status.ts';
import { mentionTracer, tracedYears } from './carried-mentions.ts';
import { type ResolvedMention, mentionResolver } from './mentions.ts';
import type { Rule, RuleContext } from './rule.ts';
import { MOST, type PlacedText, partAt, textsOf } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'numeric-reference': {
      readonly mention: string;
      readonly isMany: boolean;
      /** The year of the earlier plan by whose numbers it is written, in a text that was carried from there. */
      readonly by: number | undefined;
      /** What it names, by number and letter, that the plan has not. */
      readonly absent: readonly string[];
      /** The year of the other plan that it speaks of. */
      readonly of: number | undefined;
      /** The links to write, where they are certain. */
      readonly link: string | undefined;
      /** What they print. */
      readonly printed: readonly string[];
      /** Whether the numbers may have moved since the text was written, so that the links are those of today's. */
      readonly mayHaveMoved: boolean;
    };
  }
}

/** A free text names an activity by its number: « activité 12 », « cf. activités 10 et 11 ». */
export const numericReference: Rule<'numeric-reference'> = {
  id: 'numeric-reference',
  severity: 'warning',
  *years(context) {
    for (const { at, mentions } of mentioning(context))
      if (!mentions.next().done) yield* tracedYears(context, at);
  },
  *check(context) {
    const trace = mentionTracer(context);
    const isSettled = isInForce(context.plan);
    for (const { text, at, mentions } of mentioning(context)) {
      let count = 0;
      for (const mention of mentions) {
        if (++count > MOST) break;
        const {
          text: found,
          index,
          numbers,
          of,
          by,
          absent,
          link,
          printed,
          isAsPrinted,
        } = trace(mention, at);
        const isOwn = link !== undefined && by === undefined;
        yield {
          place: { at, part: partAt(text, index, found) },
          arguments: {
            mention: found,
            isMany: numbers.length > 1,
            absent,
            of,
            by,
            link,
            printed,
            mayHaveMoved: isOwn && !isSettled,
          },
          suggestion: isOwn && isAsPrinted ? link : undefined,
        };
      }
    }
  },
};

/** The texts that may name activities by their numbers; an erratum quotes what was printed. */
function* mentioning({
  plan,
}: RuleContext): Generator<PlacedText & { readonly mentions: Generator<ResolvedMention> }> {
  const mentionsIn = mentionResolver(plan);
  for (const placed of textsOf(plan))
    if (placed.at[0] !== 'errata') yield { ...placed, mentions: mentionsIn(placed.text) };
}
