import { TITLES, UNKNOWN_SENTENCE } from '../../language/fr/report.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** Who supports the plan. A reader looks for it: where it is not known, the report says so. */
export function supportersSection({ plan, text, party }: Writer): Section {
  const { supporters = [] } = plan;
  return {
    id: 'soutiens',
    title: TITLES.supporters,
    blocks:
      supporters.length === 0
        ? [{ kind: 'paragraph', text: UNKNOWN_SENTENCE }]
        : [{ kind: 'list', entries: supporters.map((each) => text(party(each))) }],
  };
}
