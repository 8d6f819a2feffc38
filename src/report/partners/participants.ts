import { whenWords } from '../../language/fr/dashboard.ts';
import {
  PARTNERS,
  natureWords,
  apartNotes,
  participantsSentence,
} from '../../language/fr/report-partners.ts';
import { fold } from '../../model/nearest.ts';
import type { Found } from '../../model/references.ts';
import type { Activity } from '../../model/schema.ts';
import { concat, enumerateTexts, join } from '../inline.ts';
import type { Part, PartRole } from '../registers/parts.ts';
import type { Block, Inline, Text } from '../view.ts';
import type { Writer } from '../writer.ts';
import { type Participant, findParticipants } from './find-participants.ts';

/** Who takes part in which activity and entry of the calendar, by name; the network itself apart, save for its money. */
export function participantsPart(writer: Writer): Block[] {
  const { plan, facts, partyLink, party } = writer;
  const { others, own, leads } = findParticipants(facts);
  if (others.length === 0) return [];
  const rows = inOrder(others, writer).map((participant) => ({
    name: partyLink(participant.party),
    nature: natureOf(participant, writer),
    parts: partsOf(participant, writer),
  }));
  const ownFunds = others.some((each) => own.includes(each.party));
  const hasNature = rows.some(({ nature }) => nature !== undefined);
  const { columns, unknownNature } = PARTNERS;
  return [
    { kind: 'heading', level: 3, id: 'participants', text: PARTNERS.participants },
    { kind: 'paragraph', text: tell(others, writer) },
    {
      kind: 'table',
      caption: PARTNERS.caption(plan.year),
      columns: [
        { title: columns.name },
        ...(hasNature ? [{ title: columns.nature }] : []),
        { title: columns.parts },
      ],
      rows: rows.map(({ name, nature, parts }) => ({
        cells: [name, ...(hasNature ? [nature ?? unknownNature] : []), parts],
      })),
    },
    ...apartNotes(own.map(party), leads, ownFunds).map((text) => ({ kind: 'paragraph', text }) as const),
  ];
}

/** How many they are, and in how much of the plan they have a part. */
function tell(participants: readonly Participant[], { plan }: Writer): string {
  const parts = participants.flatMap((each) => each.parts);
  const activities = new Set(parts.flatMap(({ found }) => found?.activity ?? []));
  const events = new Set(parts.flatMap(({ event }) => event ?? []));
  return participantsSentence(
    participants.length,
    { number: activities.size, total: plan.activities.length },
    { number: events.size, total: plan.calendar?.length ?? 0 },
    plan,
  );
}

function inOrder(participants: readonly Participant[], { party }: Writer): Participant[] {
  return participants
    .map((participant) => [fold(party(participant.party)), participant] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, participant]) => participant);
}

function natureOf({ organization }: Participant, { countryName }: Writer): string | undefined {
  const { kind, country } = organization ?? {};
  return natureWords(kind, country === undefined ? undefined : countryName(country));
}

/** A line for each role: « Partenaire : activités 3 et 12 ». */
function partsOf({ parts }: Participant, writer: Writer): Text {
  const of = (role: PartRole) => parts.filter((part) => part.role === role);
  const { roles } = PARTNERS;
  const subjects = (['lead', 'partner', 'funder'] as const).flatMap((role): Text[] => {
    const some = of(role);
    return some.length === 0 ? [] : [concat(roles[role], subjectsOf(some, writer))];
  });
  const events = of('organizer').flatMap(({ event }) =>
    event === undefined ? [] : [concat(writer.text(event.title), ` (${whenWords(event)})`)],
  );
  return join(
    [
      ...subjects,
      ...(events.length === 0 ? [] : [concat(roles.organizer, join(events, ', '))]),
      ...(of('supporter').length === 0 ? [] : [roles.supporter]),
    ],
    { kind: 'break' },
  );
}

/** « activités 3 et 12, sous-activité 14b »: an item only where its activity is not there itself. */
function subjectsOf(parts: readonly Part[], { numbers, reference }: Writer): Text {
  const found = parts.flatMap((part) => part.found ?? []);
  const activities = new Set<Activity>(
    found.filter(({ item }) => item === undefined).map(({ activity }) => activity),
  );
  const items = new Map<unknown, Found>(
    found
      .filter(({ item, activity }) => item !== undefined && !activities.has(activity))
      .map((each) => [each.item, each]),
  );
  const rest: Inline[] = [...items.values()].map(reference);
  const inOrderOfNumber = [...activities].toSorted((a, b) => a.number - b.number);
  return join(
    [
      ...(activities.size === 0 ? [] : [numbers(inOrderOfNumber)]),
      ...(rest.length === 0 ? [] : [enumerateTexts(rest)]),
    ],
    ', ',
  );
}
