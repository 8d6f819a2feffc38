import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';
import { calendarSection } from './calendar.ts';
import { carriedSection } from './carried.ts';
import { contextSection } from './context.ts';
import { documentsSection } from './documents.ts';
import { errataSection } from './errata.ts';
import { lateSection } from './late.ts';
import { objectivesSection } from './objectives.ts';
import { prioritiesSection } from './priorities.ts';
import { summarySection } from './summary.ts';
import { supportersSection } from './supporters.ts';
import { themesSection } from './themes.ts';
import { toConfirmSection } from './to-confirm.ts';

/** The sections of a report, in the order in which they are read; each is undefined where it has nothing to say. */
export const SECTIONS: readonly ((writer: Writer) => Section | undefined)[] = [
  summarySection,
  lateSection,
  toConfirmSection,
  contextSection,
  objectivesSection,
  themesSection,
  prioritiesSection,
  carriedSection,
  calendarSection,
  documentsSection,
  supportersSection,
  errataSection,
];
