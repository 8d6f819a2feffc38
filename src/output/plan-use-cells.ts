import { budgetWords } from '../language/fr/budget-lines.ts';
import { eventWords } from '../language/fr/calendar.ts';
import { carriedProse } from '../language/fr/carried.ts';
import { expandLinks } from '../language/fr/links.ts';
import { PARTS, WHOLE_PLAN } from '../language/fr/network.ts';
import { statusWord } from '../language/fr/plan.ts';
import { countCarriedEvent } from '../model/carry-count.ts';
import { numberOf } from '../model/references.ts';
import type { CalendarEvent, Plan } from '../model/schema.ts';
import type { TracedUse } from '../report/registers/organization-record.ts';
import { oneLine } from './activity-cells.ts';
import { historyMarks } from './history-marks.ts';

/** What a plan says of an organization somewhere, in words. */
export interface PlanUseCells {
  readonly kind: 'plan' | 'activity' | 'item' | 'event';
  /** `12`, `12b`; none of an event or of the plan itself. */
  readonly number: string;
  readonly title: string;
  /** Of an event: when it is. */
  readonly when: string;
  /** As what it is named: « responsable, financeur (3 000 €, acquis) ». */
  readonly part: string;
  /** The same without the amounts. */
  readonly roles: string;
  /** How far it is, where that is known. */
  readonly status: string;
  /** Where it comes from and where it went on. */
  readonly history: readonly string[];
}

/** Tells the words of the uses of an organization in a plan; `plans` are those that its texts may refer to. */
export function describePlanUses(
  plan: Plan,
  plans: ReadonlyMap<number, Plan>,
): (use: TracedUse) => PlanUseCells {
  const words = (text: string) => oneLine(expandLinks(text, plan, plans));
  return (use) => {
    const { found, event, status, lineage } = use;
    const told = { part: partWords(use), roles: use.roles.map((role) => PARTS[role]).join(', ') };
    if (event !== undefined) return { ...eventCells(event), ...told };
    if (found === undefined)
      return { kind: 'plan', number: '', title: WHOLE_PLAN, when: '', ...told, status: '', history: [] };
    return {
      kind: found.item === undefined ? 'activity' : 'item',
      number: numberOf(found),
      title: words((found.item ?? found.activity).title),
      when: '',
      ...told,
      status: status === undefined ? '' : statusWord(status, plan),
      history: lineage === undefined ? [] : historyMarks(found, lineage, plan, plans),
    };
  };

  function eventCells(event: CalendarEvent): Omit<PlanUseCells, 'part' | 'roles'> {
    const { when, marks } = eventWords(event);
    const carried = countCarriedEvent(plan, event, plans);
    return {
      kind: 'event',
      number: '',
      title: words(event.title),
      when,
      status: marks,
      history: carried === undefined ? [] : [carriedProse(carried, '')],
    };
  }
}

function partWords({ roles, budget }: TracedUse): string {
  const amounts = budget.map((line) => oneLine(budgetWords(line, undefined))).join('\u202F; ');
  return roles.map((role) => (role === 'funder' ? `${PARTS.funder} (${amounts})` : PARTS[role])).join(', ');
}
