import { FIELDS } from '../language/fr/activities.ts';
import { whenWords } from '../language/fr/dashboard.ts';
import { formatPeriod } from '../language/fr/dates.ts';
import { MEANS } from '../language/fr/report-means.ts';
import { REVIEW } from '../language/fr/report-review.ts';
import { FIELD_UNKNOWN, quantity } from '../language/fr/report.ts';
import { typeset } from '../language/fr/typography.ts';
import type { Activity, CalendarEvent, Plan } from '../model/schema.ts';
import { field, linkedTitle } from './fields.ts';
import { concat, enumerateTexts } from './inline.ts';
import { known } from './known.ts';
import { viewLog } from './log.ts';
import { originOf } from './origin.ts';
import { viewBudget } from './partners/budget.ts';
import { cooperationLinks } from './partners/cooperations.ts';
import { isReviewed, quotedEntries, viewNextDue, viewReview } from './review.ts';
import type { Definition, Text } from './view.ts';
import type { Writer } from './writer.ts';

/** What the plan says of an activity by name: who, when, what for, and what became of it. */
export function viewFields(activity: Activity, writer: Writer): Definition[] {
  const { plan, text, references, partyLink, eventsOf } = writer;
  const { partners = [], refersTo, results = [], documents = [] } = activity;
  const targets = references(refersTo);
  const titles = (ids: readonly string[] = [], all: Plan['themes'] | Plan['objectives'] = []) =>
    all.filter(({ id }) => ids.includes(id)).map(({ title }) => text(title));
  const reviewed = isReviewed(activity, writer.facts);
  return [
    ...(reviewed ? viewReview(activity, writer) : []),
    ...field(
      FIELDS.results,
      results.map((result) => viewResult(result, writer)),
    ),
    ...field(FIELDS.lead, leadOf(activity, writer)),
    ...field(FIELDS.partners, partners.length === 0 ? undefined : enumerateTexts(partners.map(partyLink))),
    ...field(MEANS.fields.cooperations, cooperationLinks(activity, writer)),
    ...field(MEANS.fields.budget, viewBudget(activity, writer)),
    // What was planned says when it is due.
    ...(reviewed
      ? field(REVIEW.next, viewNextDue(activity, writer))
      : field(FIELDS.due, dueOf(activity, writer))),
    ...field(FIELDS.objectives, titles(activity.objectives, plan.objectives)),
    ...field(FIELDS.themes, titles(activity.themes, plan.themes)),
    ...field(FIELDS.refersTo, targets.length === 0 ? undefined : enumerateTexts(targets)),
    ...field(FIELDS.carriedFrom, originOf({ activity }, writer.facts)),
    ...field(
      FIELDS.events,
      eventsOf(activity).map((event) => viewEvent(event, writer)),
    ),
    ...field(
      FIELDS.documents,
      documents.map(({ title, url }) => linkedTitle(text(title), url)),
    ),
    ...field(FIELDS.log, viewLog(activity, quotedEntries(activity, writer.facts), writer)),
  ];
}

function leadOf({ lead, items = [] }: Activity, { plan, partyLink }: Writer): Text | undefined {
  if (lead !== undefined) return partyLink(lead);
  return known(plan).leads && !items.some((item) => item.lead !== undefined) ? FIELD_UNKNOWN.lead : undefined;
}

/** Its own date, else the one of the calendar where it is late; an activity without an end needs none. */
function dueOf(activity: Activity, { plan, facts, lateOf, eventsOf }: Writer): string | undefined {
  const { due, continuous, items = [] } = activity;
  const shown = due ?? (lateOf({ activity }) ? facts.dueOf({ activity }) : undefined);
  if (shown !== undefined) return formatPeriod(shown);
  const dated = items.some((item) => item.due !== undefined) || eventsOf(activity).length > 0;
  return known(plan).dues && continuous !== true && !dated ? FIELD_UNKNOWN.due : undefined;
}

function viewEvent(event: CalendarEvent, { text }: Writer): Text {
  return concat(text(event.title), ` (${whenWords(event)})`);
}

function viewResult(
  { title, value, unit, on, url }: NonNullable<Activity['results']>[number],
  { text }: Writer,
): Text {
  return concat(
    linkedTitle(text(title), url),
    value === undefined ? '' : typeset(' : ') + quantity(value, unit),
    on === undefined ? '' : ` (${formatPeriod(on)})`,
  );
}
