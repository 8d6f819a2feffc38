import type { Report } from '../../report/view.ts';
import type { Templates } from './templates.ts';

/** The template that lays a document out: its own where there is one, else that of the report. */
export function layoutOf({ document }: Report, templates: Templates): string {
  return templates.has(document) ? document : 'rapport';
}
