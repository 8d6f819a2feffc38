import { type Slip, type SlipKind, mayHaveSlips, slipsIn } from '../language/fr/prose.ts';
import { knownKeys } from '../model/schema-paths.ts';
import { amendText } from '../model/amend.ts';
import type { Amendment, Path } from '../model/edit.ts';
import type { Rule, RuleContext } from './rule.ts';
import { partAt, textsOf } from './texts.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    typography: {
      readonly kinds: readonly SlipKind[];
      readonly slips: number;
      /** The first slip with the words around it, as it is and as it should be; the same where that cannot be told. */
      readonly excerpt: string;
      readonly correct: string;
    };
  }
}

/** French typography that a reader would see: one finding for each text, at its first slip. */
export const typography: Rule<'typography'> = {
  id: 'typography',
  severity: 'info',
  *check(context) {
    for (const { text, at } of textsOf(context.plan)) {
      if (!mayHaveSlips(text)) continue;
      const slips = slipsIn(text.slice(0, LONGEST));
      const [first] = slips;
      if (first === undefined || !isProse(context, at)) continue;
      const parts = slips.flatMap(({ by, index, text: part }) =>
        by === undefined ? [] : [{ index, text: part, by }],
      );
      const [start, end] = around(text, first, /\S*$/, /^\S*/);
      const excerpt = around(text, first, /\S*[^\S\n]?\S*$/, /^\S*[^\S\n]?\S*/);
      yield {
        place: { at, part: partAt(text, start, text.slice(start, end)) },
        arguments: {
          kinds: [...new Set(slips.map(({ kind }) => kind))],
          slips: slips.length,
          excerpt: text.slice(...excerpt),
          correct: corrected(text, parts, excerpt),
        },
        suggestion: first.by,
        fix: parts.length === 0 ? undefined : [{ kind: 'amend', path: at, parts }],
      };
    }
  },
};

/** In characters: more than a plan's longest text, and what is looked through at once. */
const LONGEST = 100_000;

/** How far around a slip its words are shown. */
const REACH = 80;

/** What a document printed is quoted as it was; what stands under an unknown key is reported as such. */
function isProse({ issues }: RuleContext, at: Path): boolean {
  if (at[0] === 'errata' && at.at(-1) === 'printed') return false;
  const key = at.findLast((each) => typeof each === 'string') ?? '';
  const mapping = at.slice(0, at.lastIndexOf(key));
  if (mapping.at(-1) === 'priorities' || issues.length === 0) return true;
  return knownKeys(mapping).includes(key);
}

/** From where to where the words around a slip run, by what is taken before and after it. */
function around(text: string, { index, text: part }: Slip, before: RegExp, after: RegExp): [number, number] {
  const end = index + part.length;
  const [lead = ''] = before.exec(text.slice(Math.max(index - REACH, 0), index)) ?? [];
  const [trail = ''] = after.exec(text.slice(end, end + REACH)) ?? [];
  return [index - lead.length, end + trail.length];
}

/** A part of a text as it should be. */
function corrected(text: string, parts: readonly Amendment[], [start, end]: [number, number]): string {
  const inside = parts.filter((part) => part.index >= start && part.index + part.text.length <= end);
  return amendText(
    text.slice(start, end),
    inside.map((part) => ({ ...part, index: part.index - start })),
  );
}
