import { continuousWords } from '../../language/fr/report.ts';
import { COUNTED, NOT_KNOWN, SCOPE_TITLE } from '../../language/fr/report-scope.ts';
import { spanOf } from '../../model/dates.ts';
import { leadOf, subjectsOf } from '../../model/references.ts';
import { isInForce, isTracked } from '../../model/status.ts';
import { countDueDates, endingActivities } from '../counted.ts';
import type { YearFacts } from '../facts.ts';
import { concat, enumerateTexts } from '../inline.ts';
import { hasBegun } from '../progress.ts';
import type { Block, Section, Text } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What the figures of the report count and how, and what is not known. */
export function scopeSection(writer: Writer): Section | undefined {
  const counted = [...tellCounted(writer), ...tellDates(writer.facts)];
  const unknown = tellUnknown(writer.facts);
  if (counted.length + unknown.length === 0) return undefined;
  const list = (entries: readonly Text[]): Block[] =>
    entries.length === 0 ? [] : [{ kind: 'list', entries }];
  return {
    id: 'perimetre',
    title: SCOPE_TITLE,
    blocks: [
      ...list(counted),
      ...(unknown.length === 0 ? [] : [{ kind: 'heading', level: 3, text: NOT_KNOWN.heading } as const]),
      ...list(unknown),
    ],
  };
}

function tellCounted({ facts, plan, reference }: Writer): Text[] {
  const { progress, continuous } = facts;
  const begun = progress !== null && hasBegun(plan, progress);
  const apart = concat(
    continuousWords(continuous.length, plan),
    enumerateTexts(continuous.map((activity) => reference({ activity }))),
    '.',
  );
  return [
    ...(begun ? [COUNTED.leaves(progress.total, plan)] : []),
    ...(continuous.length === 0 ? [] : [apart]),
    ...(begun && continuous.length > 0 ? [COUNTED.continuous] : []),
    ...(begun && progress.cancelled > 0 ? [COUNTED.givenUp(progress.cancelled, progress.total)] : []),
  ];
}

function tellDates(facts: YearFacts): Text[] {
  const { plan, asOf, isDayAsked, completedOn, progress, dueOf } = facts;
  const subjects = endingActivities(plan).flatMap(subjectsOf);
  const known = countDueDates(facts);
  const derived = subjects.filter(
    (found) => (found.item ?? found.activity).due === undefined && spanOf(dueOf(found)) !== undefined,
  ).length;
  return [
    ...(known === 0 ? [] : [COUNTED.dues(known, derived, subjects.length, plan)]),
    ...(isTracked(plan) && isInForce(plan) && known > 0 ? [COUNTED.late] : []),
    ...(isTracked(plan) && !isInForce(plan) && known > 0 ? [COUNTED.asProposed] : []),
    ...(hasBegun(plan, progress) ? [COUNTED.asOf(asOf, completedOn)] : []),
    ...(isDayAsked && plan.calendar?.some(({ outcome }) => outcome !== undefined) ? [COUNTED.calendar] : []),
  ];
}

/** Of what has an end: who answers for it, and until when; of the calendar, what came of what is past. */
function tellUnknown(facts: YearFacts): Text[] {
  const { plan, asOf, others, carried, carriedEvents } = facts;
  const subjects = endingActivities(plan).flatMap(subjectsOf);
  const leads = subjects.filter((found) => leadOf(found) === undefined).length;
  const dues = subjects.length - countDueDates(facts);
  const events = plan.calendar ?? [];
  const past = events.filter(
    ({ outcome, when }) => outcome === undefined && (spanOf(when)?.last ?? asOf) < asOf,
  ).length;
  const missing = new Set(
    [...carried, ...carriedEvents]
      .flatMap(({ history }) => history.map(({ year }) => year))
      .filter((year) => !others.has(year)),
  );
  return [
    ...(isTracked(plan) ? [] : [NOT_KNOWN.outcome]),
    ...(leads === 0 ? [] : [NOT_KNOWN.leads(leads, subjects.length, plan)]),
    ...(dues === 0 ? [] : [NOT_KNOWN.dues(dues, subjects.length, plan)]),
    ...(isTracked(plan) && past > 0 ? [NOT_KNOWN.outcomes(past, events.length)] : []),
    ...[...missing].toSorted((a, b) => a - b).map((year) => NOT_KNOWN.plan(year)),
  ];
}
