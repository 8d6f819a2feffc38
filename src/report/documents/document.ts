import type { Plan } from '../../model/schema.ts';
import type { YearFacts } from '../facts.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** One of the documents that can be made of a year: its cover, and its sections in the order in which they are read. */
export interface ReportDocument {
  /** The name that it is asked for by, and that of the template that may lay it out. */
  readonly name: string;
  readonly title: (plan: Plan) => string;
  readonly notices: (facts: YearFacts) => readonly string[];
  /** The sentences below the title: the plan's state, the day that is spoken of. */
  readonly state: (facts: YearFacts) => readonly string[];
  /** Each is undefined where it has nothing to say. */
  readonly sections: readonly ((writer: Writer) => Section | undefined)[];
  /** Whether it is so short that a table of contents would be in the way. */
  readonly isShort: boolean;
  /** The facts that it tells, where these are not all. */
  readonly select?: (facts: YearFacts) => YearFacts;
}
