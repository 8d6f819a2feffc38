import { PROVISIONAL, datesWords } from '../../language/fr/cooperations.ts';
import { COOPERATION_STATES, PARTY_ROLES } from '../../language/fr/registers.ts';
import { overdueWords } from '../../language/fr/report-cooperation.ts';
import { FUNDING } from '../../language/fr/report-funding.ts';
import { PARTNERS, cooperationsSentence } from '../../language/fr/report-partners.ts';
import { capitalize } from '../../language/fr/typography.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { Activity } from '../../model/schema.ts';
import { overdueEnd } from '../cooperation/overdue.ts';
import { field } from '../fields.ts';
import { tellFunding, viewFunding } from '../figures/funding.ts';
import { concat, enumerateTexts, startSentence } from '../inline.ts';
import { sumFunding } from '../registers/funding-sums.ts';
import type { Block, Definition, Inline, Text } from '../view.ts';
import type { Writer } from '../writer.ts';
import { fundingOfYear } from './funding-of-year.ts';
import { withKnownFunders } from './known-funders.ts';
import { type NamedCooperation, findNamedCooperations } from './named-cooperations.ts';

/** Where a partnership stands in the report. */
function cooperationAnchor({ id }: Pick<Cooperation, 'id'>): string {
  return `cooperation-${id}`;
}

/** The partnerships that an activity names, by name and linked; one that no sheet tells of goes by its id. */
export function cooperationLinks({ cooperations = [] }: Activity, { facts, text }: Writer): Text | undefined {
  const links = [...new Set(cooperations)].map((id): Text | Inline => {
    const sheet = facts.register.cooperations.find((each) => each.id === id);
    return sheet === undefined
      ? text(id)
      : { kind: 'link', text: sheet.title.trim(), href: `#${cooperationAnchor(sheet)}` };
  });
  return links.length === 0 ? undefined : enumerateTexts(links);
}

/** The sheets that an activity of the plan names, each with what it says of the year, then the funding of all of them. */
export function cooperationsPart(writer: Writer): Block[] {
  const { plan, facts, party } = writer;
  const named = findNamedCooperations(facts);
  if (named.length === 0) return [];
  const known = withKnownFunders(facts.register);
  const sums = sumFunding(known(named.flatMap(({ cooperation: { funding = [] } }) => funding)));
  const naming = new Set(named.flatMap(({ activities }) => activities));
  const share = { number: naming.size, total: plan.activities.length };
  return [
    { kind: 'heading', level: 3, id: 'cooperations', text: PARTNERS.cooperations },
    { kind: 'paragraph', text: cooperationsSentence(named.length, share, plan) },
    ...named.flatMap((each) => viewCooperation(each, writer)),
    ...(sums.length === 0
      ? []
      : [{ kind: 'heading', level: 3, id: 'financement', text: FUNDING.part } as const]),
    ...sums.flatMap((each): Block[] => [
      { kind: 'paragraph', text: tellFunding(each) },
      viewFunding(each, { title: FUNDING.allTitle, name: party }),
    ]),
    ...(sums.length > 1 ? [{ kind: 'paragraph', text: FUNDING.apart } as const] : []),
  ];
}

function viewCooperation({ cooperation, activities }: NamedCooperation, writer: Writer): Block[] {
  const { facts, text, numbers, partyLink } = writer;
  const { title, provisionalTitle, state, start, end, parties } = cooperation;
  const { terms, unknown } = PARTNERS;
  const overdue = overdueEnd(cooperation, facts.asOf);
  const entries: Definition[] = [
    ...field(terms.state, [
      capitalize(state === undefined ? unknown.state : COOPERATION_STATES[state]),
      ...(overdue === undefined ? [] : [overdueWords(overdue, facts.asOf)]),
    ]),
    ...field(terms.dates, datesWords({ start, end }) || unknown.dates),
    ...field(
      terms.parties,
      parties.map(({ organization, role }) =>
        concat(partyLink(organization), role === undefined ? '' : ` (${PARTY_ROLES[role]})`),
      ),
    ),
    ...field(terms.activities, startSentence(numbers(activities))),
  ];
  return [
    {
      kind: 'heading',
      level: 4,
      id: cooperationAnchor(cooperation),
      text: provisionalTitle === true ? concat(text(title), ` (${PROVISIONAL})`) : text(title),
    },
    { kind: 'definitions', entries },
    ...fundingOfYear(cooperation, writer),
  ];
}
