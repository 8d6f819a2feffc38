import { ofAbsentPlan, ofPlan, referenceWords } from '../language/fr/links.ts';
import { activityWord } from '../language/fr/report.ts';
import { organizationFinder } from '../model/find-organization.ts';
import { type Found, type Target, formatTarget, parseTarget } from '../model/references.ts';
import { pageOf } from '../model/register.ts';
import type { Activity, CalendarEvent, Plan } from '../model/schema.ts';
import type { YearFacts } from './facts.ts';
import { linkedTitle } from './fields.ts';
import { concat, enumerateTexts } from './inline.ts';
import { partyNames } from './parties.ts';
import type { Inline, Text } from './view.ts';

/** What the sections of a report share: the facts, and how a plan's texts and references become texts of the report. */
export interface Writer {
  readonly facts: YearFacts;
  readonly plan: Plan;
  /** A free text of the plan, its links in words. */
  readonly text: (free: string) => Text;
  /** A free text of several paragraphs; none where there is no text. */
  readonly paragraphs: (free: string | undefined) => Text[];
  /** « sous-activité 12b », linked to its activity. */
  readonly reference: (found: Found) => Inline;
  /** The references of a list of the plan, those that name nothing left out. */
  readonly references: (names: readonly string[] | undefined) => Inline[];
  /** « 12 », linked to the activity. */
  readonly numberLink: (activity: Activity) => Inline;
  /** « activités 6, 8 et 11 », each number a link. */
  readonly numbers: (activities: readonly Activity[]) => Text;
  readonly find: (target: Target) => Found | undefined;
  /** Whether an activity or item is late. */
  readonly lateOf: (found: Found) => boolean;
  /** The entries of the calendar that serve an activity or one of its items. */
  readonly eventsOf: (activity: Activity) => readonly CalendarEvent[];
  /** The name of an organization that is named by its id. */
  readonly party: (party: string) => string;
  /** The same, linked to its website where the register has one. */
  readonly partyLink: (party: string) => Text;
  /** The name of a country by its code. */
  readonly countryName: CountryName;
}

/** What a country is called; its names are many, and loaded only for who shows them. */
export type CountryName = (code: string) => string;

/** Where an activity stands in the report. */
export function anchorOf({ id }: Activity): string {
  return `activite-${id}`;
}

const LINK_OR_BREAK = /\[\[([^[\]]*)\]\]|https?:\/\/[^\s<>«»"]*[^\s<>«»".,;:!?)\]}'’]|\n/g;

export function createWriter(facts: YearFacts, countryName: CountryName = (code) => code): Writer {
  const { plan, others } = facts;
  const find = finder([plan, ...others.values()]);
  const late = new Set(facts.late.map(({ found: { activity, item } }) => item ?? activity));
  const events = eventsByActivity(plan);
  const party = partyNames(facts);
  const organizationOf = organizationFinder(facts.register);
  const reference = (found: Found): Inline => link(referenceWords(found, plan), found.activity);

  /** The words of a `[[…]]` link; where it names nothing, the link as it is written, for someone to see. */
  function linkOf(written: string, inside: string): Inline {
    const target = parseTarget(inside);
    if (target === undefined) return written;
    const { year = plan.year } = target;
    const found = find({ ...target, year });
    if (year === plan.year) return found === undefined ? written : reference(found);
    const other = others.get(year);
    if (other === undefined) return ofAbsentPlan(year);
    return found === undefined ? written : ofPlan(referenceWords(found, other), year);
  }

  function text(free: string): Text {
    const parts: Inline[] = [];
    let end = 0;
    for (const match of free.matchAll(LINK_OR_BREAK)) {
      parts.push(free.slice(end, match.index));
      const [written, inside] = match;
      if (inside !== undefined) parts.push(linkOf(written, inside));
      else parts.push(written === '\n' ? { kind: 'break' } : { kind: 'link', text: written, href: written });
      end = match.index + written.length;
    }
    return concat(...parts, free.slice(end));
  }

  return {
    facts,
    plan,
    find: (target) => find({ ...target, year: target.year ?? plan.year }),
    reference,
    references: (names = []) =>
      names.flatMap((name) => {
        const found = find({ activity: '', ...parseTarget(name), year: plan.year });
        return found === undefined ? [] : [reference(found)];
      }),
    numberLink,
    numbers: (activities) =>
      concat(`${activityWord(activities.length, plan)} `, enumerateTexts(activities.map(numberLink))),
    lateOf: ({ activity, item }) => late.has(item ?? activity),
    eventsOf: ({ id }) => events.get(id) ?? [],
    party,
    partyLink: (each) => linkedTitle(text(party(each)), pageOf(organizationOf(each))),
    countryName,
    text: (free) => text(free.trim().replace(/\s*\n\s*/g, '\n')),
    paragraphs: (free = '') =>
      free
        .split(/\n\s*\n/)
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== '')
        .map(text),
  };
}

const numberLink = (activity: Activity) => link(String(activity.number), activity);

function link(text: string, activity: Activity): Inline {
  return { kind: 'link', text, href: `#${anchorOf(activity)}` };
}

/** Finds activities and items of some plans by year and id. */
function finder(plans: readonly Plan[]): (target: Target) => Found | undefined {
  const activities = new Map(
    plans.flatMap(({ year, activities: own }) =>
      own.map((activity) => [formatTarget({ year, activity: activity.id }), activity] as const),
    ),
  );
  return ({ year, activity: id, item: letter }) => {
    const activity = activities.get(formatTarget({ year, activity: id }));
    if (activity === undefined || letter === undefined) return activity && { activity };
    const item = activity.items?.find((each) => each.letter === letter);
    return item && { activity, item };
  };
}

function eventsByActivity({ calendar = [] }: Plan): Map<string, CalendarEvent[]> {
  const events = new Map<string, CalendarEvent[]>();
  for (const event of calendar)
    for (const id of new Set(event.activities?.map((name) => parseTarget(name)?.activity))) {
      if (id === undefined) continue;
      const own = events.get(id) ?? [];
      own.push(event);
      events.set(id, own);
    }
  return events;
}
