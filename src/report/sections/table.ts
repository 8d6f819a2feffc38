import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';
import { annexesSection } from './annexes.ts';
import { attentionSection } from './attention.ts';
import { calendarSection } from './calendar.ts';
import { continuousSection } from './continuous.ts';
import { contextSection } from './context.ts';
import { decisionsSection } from './decisions.ts';
import { documentsSection } from './documents.ts';
import { evolutionSection } from './evolution.ts';
import { flowSection } from './flow.ts';
import { objectivesSection } from './objectives.ts';
import { partnersSection } from './partners.ts';
import { prioritiesSection } from './priorities.ts';
import { putOffSection } from './put-off.ts';
import { scopeSection } from './scope.ts';
import { summarySection } from './summary.ts';
import { supportersSection } from './supporters.ts';
import { themesSection } from './themes.ts';
import { timelineSection } from './timeline.ts';

/** The sections of a report, in the order in which they are read; each is undefined where it has nothing to say. */
export const SECTIONS: readonly ((writer: Writer) => Section | undefined)[] = [
  summarySection,
  decisionsSection,
  contextSection,
  scopeSection,
  timelineSection,
  calendarSection,
  prioritiesSection,
  continuousSection,
  flowSection,
  putOffSection,
  themesSection,
  objectivesSection,
  partnersSection,
  attentionSection,
  evolutionSection,
  documentsSection,
  supportersSection,
  annexesSection,
];
