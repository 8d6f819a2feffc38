import { TITLES, UNKNOWN_SENTENCE } from '../../language/fr/report.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** Who supports the plan. Where the plan has the heading and no name, they are not known, and the report says so. */
export function supportersSection({ plan: { supporters }, text, party }: Writer): Section | undefined {
  if (supporters === undefined) return undefined;
  const entries = supporters.map((each) => text(party(each)));
  const block =
    entries.length === 0
      ? ({ kind: 'paragraph', text: UNKNOWN_SENTENCE } as const)
      : ({ kind: 'list', entries } as const);
  return { id: 'soutiens', title: TITLES.supporters, blocks: [block] };
}
