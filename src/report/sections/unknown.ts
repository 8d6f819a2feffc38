import { ANNEX_TITLES, OF_NONE, SEE_ATTENTION, UNKNOWNS } from '../../language/fr/report-annexes.ts';
import { subjectsOf } from '../../model/references.ts';
import type { Activity } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { startSentence } from '../inline.ts';
import { motiveOf } from '../outcome.ts';
import { findPutOff } from '../put-off.ts';
import type { Block, Definition, Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What of the plan is still to confirm, and what it does not say, with how much of how many. */
export function unknownPart(writer: Writer): Block[] {
  const entries = [...ofCalendar(writer), ...ofActivities(writer), ...ofMotives(writer)];
  if (entries.length === 0) return [];
  return [
    { kind: 'heading', level: 3, id: 'non-renseigne', text: ANNEX_TITLES.unknown },
    { kind: 'definitions', entries },
  ];
}

function ofCalendar({ plan, facts, text }: Writer): Definition[] {
  const { calendar = [] } = plan;
  const undated = calendar.filter(({ when }) => when === undefined);
  return [
    ...(facts.toConfirm.length === 0
      ? []
      : [
          {
            term: UNKNOWNS.toConfirm(facts.toConfirm.length, calendar.length),
            text: { inline: [{ kind: 'link', text: SEE_ATTENTION, href: '#a-confirmer' } as const] },
          },
        ]),
    ...listed(
      UNKNOWNS.undated(undated.length, calendar.length),
      undated.map(({ title }) => text(title)),
    ),
  ];
}

function ofActivities({ plan, facts, numbers }: Writer): Definition[] {
  const activities = plan.activities.toSorted((a, b) => a.number - b.number);
  const bounded = activities.filter(({ continuous }) => continuous !== true);
  const isLed = ({ lead, items = [] }: Activity) => [lead, ...items.map((item) => item.lead)].some(isGiven);
  const isDue = (activity: Activity) => subjectsOf(activity).some((found) => isGiven(facts.dueOf(found)));
  const missing = (all: readonly Activity[], has: (activity: Activity) => boolean) => {
    const lacking = all.filter((activity) => !has(activity));
    return {
      number: lacking.length,
      total: all.length,
      text: lacking.length === all.length ? OF_NONE : numbers(lacking),
    };
  };
  const [led, due] = [missing(activities, isLed), missing(bounded, isDue)];
  return [
    ...(led.number === 0 ? [] : [{ term: UNKNOWNS.leads(led.number, led.total, plan), text: led.text }]),
    ...(due.number === 0 ? [] : [{ term: UNKNOWNS.dues(due.number, due.total, plan), text: due.text }]),
  ];
}

function ofMotives({ plan, reference }: Writer): Definition[] {
  if (!isTracked(plan)) return [];
  const all = [...findPutOff(plan.activities, 'postponed'), ...findPutOff(plan.activities, 'cancelled')];
  const silent = all.filter((found) => motiveOf(found)?.note === undefined);
  return listed(
    UNKNOWNS.motives(silent.length, all.length),
    silent.map((found) => startSentence({ inline: [reference(found)] })),
  );
}

function listed(term: string, details: readonly Text[]): Definition[] {
  return details.length === 0 ? [] : [{ term, details }];
}

function isGiven(value: unknown): boolean {
  return value !== undefined;
}
