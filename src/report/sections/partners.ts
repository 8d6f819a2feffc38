import { PARTNERS } from '../../language/fr/report-partners.ts';
import type { YearFacts } from '../facts.ts';
import { cooperationsPart } from '../partners/cooperations.ts';
import { meansPart } from '../partners/means.ts';
import { participantsPart } from '../partners/participants.ts';
import type { Section } from '../view.ts';
import type { Writer } from '../writer.ts';

/** Who takes part in the year's work, the partnerships that it rests on, and its means. */
export function partnersSection(writer: Writer): Section | undefined {
  if (!tellsPartners(writer.facts)) return undefined;
  const blocks = [participantsPart, cooperationsPart, meansPart].flatMap((part) => part(writer));
  return blocks.length === 0 ? undefined : { id: 'partenaires', title: PARTNERS.section, blocks };
}

/** Whether a workspace tells more of partners than who answers for what: it has a register, or its plan partners or means. */
export function tellsPartners({ plan, register }: Pick<YearFacts, 'plan' | 'register'>): boolean {
  return (
    register.network !== undefined ||
    register.cooperations.length > 0 ||
    plan.activities.some(({ partners = [], budget = [] }) => partners.length + budget.length > 0)
  );
}
