import {
  COOPERATION_FIELDS as FIELDS,
  PROVISIONAL,
  UNTOLD,
  partyLine,
  themeWords,
} from '../language/fr/cooperations.ts';
import { NO, YES } from '../language/fr/activity-list.ts';
import { formatPeriod } from '../language/fr/dates.ts';
import { expandLinks } from '../language/fr/links.ts';
import { BY_RECONSTRUCTION, planTitle } from '../language/fr/network.ts';
import { statusWord } from '../language/fr/plan.ts';
import { COOPERATION_STATES } from '../language/fr/registers.ts';
import type { Cooperation } from '../model/cooperation.ts';
import type { Organization } from '../model/network.ts';
import { statusOf } from '../model/progress.ts';
import type { Period } from '../model/schema.ts';
import { isTracked } from '../model/status.ts';
import type { CooperationRecord } from '../report/registers/cooperation-record.ts';
import { oneLine } from './activity-cells.ts';
import { fundingSections } from './cooperation-funding.ts';
import { noticeLines } from './notice.ts';
import type { RecordAround } from './organization-view.ts';
import { type RecordBlock, type RecordSection, type RecordView, field, line } from './record-view.ts';

/** What a sheet is shown with. */
export interface SheetAround extends RecordAround {
  readonly organizationOf: (party: string) => Organization | undefined;
  /** How many years stand in one table of money; by default, as many as a terminal has room for. */
  readonly mostYears?: number;
}

/** A partnership sheet, in words. */
export function viewCooperation(record: CooperationRecord, around: SheetAround): RecordView {
  const { title, provisionalTitle, documents = [], note, ...sheet } = record.cooperation;
  return {
    title: `${oneLine(title)}${provisionalTitle === true ? ` (${PROVISIONAL})` : ''}`,
    notices: noticeLines(record),
    fields: fieldsOf(record.cooperation),
    sections: [
      {
        title: FIELDS.parties,
        blocks: sheet.parties.map((party) => {
          const { organization } = party;
          return line(
            oneLine(
              partyLine(around.organizationOf(organization)?.name ?? around.nameOf(organization), party),
            ),
          );
        }),
      },
      { title: FIELDS.description, blocks: paragraphs(sheet.description) },
      { title: FIELDS.themes, blocks: themeBlocks(sheet) },
      {
        title: FIELDS.objectives,
        blocks: (sheet.objectives ?? []).flatMap(({ side, aims }) => [
          line(`${oneLine(side)}\u00A0:`),
          ...aims.map((aim) => line(oneLine(aim), 1)),
        ]),
      },
      { title: FIELDS.beneficiaries, blocks: lines(sheet.beneficiaries) },
      { title: FIELDS.indirectBeneficiaries, blocks: lines(sheet.indirectBeneficiaries) },
      ...fundingSections(record, around),
      activitySection(record, around),
      {
        title: FIELDS.documents,
        blocks: documents.map((each) => line(oneLine([each.title, each.url].filter(Boolean).join(' — ')))),
      },
      { title: FIELDS.note, blocks: paragraphs(note) },
    ],
  };
}

function fieldsOf(sheet: Cooperation): [name: string, words: string][] {
  const { masculine, feminine, plural } = UNTOLD;
  const date = (period: Period | undefined) => (period === undefined ? undefined : formatPeriod(period));
  const told = (name: string, words: string | undefined, untold: string) =>
    field(name, words === undefined ? untold : oneLine(words));
  const { state, threeYearScheme: scheme } = sheet;
  return [
    ...field(FIELDS.id, sheet.id),
    ...told(FIELDS.state, state && COOPERATION_STATES[state], masculine),
    ...told(FIELDS.kind, sheet.kind, feminine),
    ...told(FIELDS.scheme, scheme === undefined ? undefined : scheme ? YES : NO, masculine),
    ...told(FIELDS.firstAgreement, date(sheet.firstAgreement), feminine),
    ...told(FIELDS.start, date(sheet.start), masculine),
    ...told(FIELDS.end, date(sheet.end), feminine),
    ...told(FIELDS.communication, sheet.communication, feminine),
    ...told(FIELDS.evaluation, sheet.evaluation, feminine),
    ...told(FIELDS.volunteers, sheet.volunteers, plural),
  ];
}

/** Each branch of the tree to its end, so that it is read whole. */
function themeBlocks({ themes = [] }: Pick<Cooperation, 'themes'>): RecordBlock[] {
  return themes.flatMap((first) => {
    const branch = (titles: readonly string[], sector: string | number | undefined) =>
      line(oneLine(themeWords(titles, first.rank, sector)));
    if (first.themes === undefined || first.themes.length === 0) return [branch([first.title], first.sector)];
    return first.themes.flatMap((second) => {
      const above = [first.title, second.title];
      if (second.themes === undefined || second.themes.length === 0)
        return [branch(above, second.sector ?? first.sector)];
      return second.themes.map((third) =>
        branch([...above, third.title], third.sector ?? second.sector ?? first.sector),
      );
    });
  });
}

function activitySection({ activities }: CooperationRecord, { plans }: SheetAround): RecordSection {
  return {
    title: FIELDS.activities,
    blocks: activities.flatMap(({ plan, activity }, index): RecordBlock[] => {
      const isFirst = activities[index - 1]?.plan !== plan;
      const note = plan.provenance === 'reconstructed' ? BY_RECONSTRUCTION : '';
      return [
        ...(isFirst ? [{ kind: 'heading', text: `${planTitle(plan.year)}${note}` } as const] : []),
        line(
          [
            oneLine(expandLinks(activity.title, plan, plans)),
            ...(isTracked(plan) ? [statusWord(statusOf({ activity }), plan)] : []),
          ].join(' — '),
          0,
          String(activity.number).padEnd(3),
        ),
      ];
    }),
  };
}

function lines(texts: readonly string[] = []): RecordBlock[] {
  return texts.map((text) => line(oneLine(text)));
}

function paragraphs(text: string | undefined): RecordBlock[] {
  return text === undefined
    ? []
    : [
        {
          kind: 'paragraph',
          text: text
            .trim()
            .split(/\s*\n\s*/)
            .map(oneLine)
            .join('\n'),
        },
      ];
}
