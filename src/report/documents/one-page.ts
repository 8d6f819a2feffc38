import { ONE_PAGE_WORDS } from '../../language/fr/report-documents.ts';
import { briefAttention } from '../brief/attention.ts';
import { briefDecisions } from '../brief/decisions.ts';
import { briefEvents } from '../brief/events.ts';
import { summarySection } from '../sections/summary.ts';
import { ANNUAL } from './annual.ts';
import type { ReportDocument } from './document.ts';

/** What fits one page: the figures, the facts in brief, what is asked, what calls for attention, what comes next. */
export const ONE_PAGE = {
  ...ANNUAL,
  name: 'synthese',
  title: ({ title }) => `${title}${ONE_PAGE_WORDS.title}`,
  sections: [summarySection, briefDecisions, briefAttention, briefEvents],
  isShort: true,
} as const satisfies ReportDocument;
