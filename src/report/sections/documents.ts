import { TITLES } from '../../language/fr/report.ts';
import { linkedTitle } from '../fields.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** The documents of the plan as a whole. */
export function documentsSection({ plan, text }: Writer): Section | undefined {
  const { documents = [] } = plan;
  if (documents.length === 0) return undefined;
  const entries = documents.map(({ title, url }) => linkedTitle(text(title), url));
  return { id: 'documents', title: TITLES.documents, blocks: [{ kind: 'list', entries }] };
}
