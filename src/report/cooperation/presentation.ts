import { COOPERATION_FIELDS, datesWords } from '../../language/fr/cooperations.ts';
import { formatPeriod } from '../../language/fr/dates.ts';
import { COOPERATION_STATES, PARTY_ROLES } from '../../language/fr/registers.ts';
import { SHEET } from '../../language/fr/report-cooperation.ts';
import { natureWords } from '../../language/fr/report-partners.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { field } from '../fields.ts';
import type { Section, Text } from '../view.ts';
import type { Sheet } from './sheet.ts';

/** What the partnership is: its description, its state and its dates. */
export function presentationSection({ record: { cooperation } }: Sheet): Section {
  const { state, kind, threeYearScheme, firstAgreement, description, note } = cooperation;
  const { unknown, scheme } = SHEET;
  return {
    id: 'presentation',
    title: SHEET.presentation,
    blocks: [
      ...paragraphs(description),
      {
        kind: 'definitions',
        entries: [
          ...field(
            COOPERATION_FIELDS.state,
            capitalize(state === undefined ? unknown.state : COOPERATION_STATES[state]),
          ),
          ...field(SHEET.dates, datesWords(cooperation) || capitalize(`${unknown.one}s`)),
          ...field(
            COOPERATION_FIELDS.firstAgreement,
            capitalize(firstAgreement === undefined ? unknown.one : formatPeriod(firstAgreement)),
          ),
          ...field(COOPERATION_FIELDS.kind, kind),
          ...(threeYearScheme === undefined
            ? []
            : field(COOPERATION_FIELDS.scheme, capitalize(threeYearScheme ? scheme.yes : scheme.no))),
        ],
      },
      ...paragraphs(note),
    ],
  };
}

/** A free text of several paragraphs. */
function paragraphs(free = ''): { readonly kind: 'paragraph'; readonly text: Text }[] {
  return free
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ kind: 'paragraph', text }));
}

/** Who takes part, and as what. */
export function partiesSection({ record, organization, name, countryName }: Sheet): Section {
  const { parties } = record.cooperation;
  const rows = parties.map(({ organization: party, role, population, note }) => {
    const { kind, country } = organization(party) ?? {};
    return {
      name: name(party),
      nature: natureWords(kind, country === undefined ? undefined : countryName(country)),
      role: role === undefined ? capitalize(SHEET.unknown.state) : capitalize(PARTY_ROLES[role]),
      details: [...(population === undefined ? [] : [SHEET.residents(population)]), note ?? '']
        .filter((each) => each !== '')
        .join(' — '),
    };
  });
  const { partyColumns: columns, nothing } = SHEET;
  const hasNature = rows.some(({ nature }) => nature !== undefined);
  const hasDetails = rows.some(({ details }) => details !== '');
  const cells = <Cell>(first: Cell, nature: Cell, role: Cell, details: Cell): Cell[] => [
    first,
    ...(hasNature ? [nature] : []),
    role,
    ...(hasDetails ? [details] : []),
  ];
  return {
    id: 'parties',
    title: SHEET.parties,
    blocks: [
      {
        kind: 'table',
        caption: SHEET.partiesCaption,
        columns: cells(columns.name, columns.nature, columns.role, columns.details).map((title) => ({
          title,
        })),
        rows: rows.map((row) => ({
          cells: cells<Text>(row.name, row.nature ?? nothing, row.role, row.details || nothing),
        })),
      },
    ],
  };
}
