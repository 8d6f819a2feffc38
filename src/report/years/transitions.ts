import { HEAD } from '../../language/fr/plan-diff.ts';
import { YEARS_WORDS } from '../../language/fr/report-documents.ts';
import { viewDiffCounts } from '../evolution/since-plan.ts';
import { carriedBlocks } from '../sections/carried.ts';
import type { Block, Section } from '../view.ts';
import type { Compared } from './compared.ts';

/** From each plan to the next: how much goes on, is new or has ended, and what was carried, with what it was then. */
export function transitionsSection({ years, diff, writerOf }: Compared): Section {
  const blocks = years.slice(1).flatMap((facts, index): Block[] => {
    const from = years[index]?.plan ?? facts.plan;
    const to = facts.plan;
    const between = diff(from, to);
    return [
      { kind: 'heading', level: 3, id: `de-${from.year}-a-${to.year}`, text: HEAD.title(from, to) },
      ...[HEAD.sizes(from, to), ...between.missing.map(HEAD.missing)].map(
        (text) => ({ kind: 'paragraph', text }) as const,
      ),
      ...[...viewDiffCounts(between, false), ...carriedBlocks(writerOf(facts))].map((block) => ({
        ...block,
        // Each plan but the first and the last is in two of these, and a reader lists tables by their captions.
        ...(block.kind === 'table' && { caption: YEARS_WORDS.between(block.caption, from.year, to.year) }),
      })),
    ];
  });
  return { id: 'passages', title: YEARS_WORDS.transitions, blocks };
}
