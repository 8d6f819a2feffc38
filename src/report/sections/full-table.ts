import { dueWords } from '../../language/fr/activities.ts';
import { statusWord } from '../../language/fr/plan.ts';
import { UNKNOWN, priorityColumn } from '../../language/fr/report.ts';
import {
  ANNEX_TITLES,
  COUNTED,
  DUE_CELLS,
  OWN_ORIGIN,
  TABLE_COLUMNS,
  byItems,
  tableCaption,
  tableSentence,
} from '../../language/fr/report-annexes.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { statusOf } from '../../model/progress.ts';
import { type Found, leadOf, numberOf, subjectsOf } from '../../model/references.ts';
import type { YearFacts } from '../facts.ts';
import { known } from '../known.ts';
import { originOf } from '../origin.ts';
import { startWithName } from '../parties.ts';
import { hasBegun } from '../progress.ts';
import type { Block, TableColumn, Text } from '../view.ts';
import { type Writer, anchorOf } from '../writer.ts';

interface Column extends TableColumn {
  readonly cell: (found: Found) => Text;
}

/** Every activity and item of the plan, by number, with what a reader needs to count them again. */
export function fullTablePart(writer: Writer): Block[] {
  const { plan, facts } = writer;
  const activities = plan.activities.toSorted((a, b) => a.number - b.number);
  if (activities.length === 0) return [];
  const columns = columnsOf(writer);
  const items = activities.flatMap((activity) => activity.items ?? []).length;
  const total = isCounted(facts) ? facts.progress?.total : undefined;
  return [
    { kind: 'heading', level: 3, id: 'tableau', text: ANNEX_TITLES.table },
    { kind: 'paragraph', text: tableSentence(activities.length, items, total, plan) },
    {
      kind: 'table',
      caption: tableCaption(plan),
      columns: columns.map(({ title, width }) => ({ title, width })),
      rows: activities
        .flatMap(subjectsOf)
        .map((found) => ({ cells: columns.map(({ cell }) => cell(found)) })),
    },
  ];
}

/** What the plan says of none of its activities has no column. */
function columnsOf({ plan, facts, text, party }: Writer): Column[] {
  const { leads, dues } = known(plan);
  const isCarried = plan.activities.some(({ carriedFrom }) => carriedFrom !== undefined);
  const leadCell = (found: Found) => {
    const lead = leadOf(found);
    return lead === undefined ? UNKNOWN : text(startWithName(party(lead)));
  };
  const dueCell = (found: Found) => {
    const { activity, item } = found;
    const { due } = item ?? activity;
    const shown = due ?? facts.dueOf(found);
    if (shown !== undefined) return capitalize(dueWords(shown, due === undefined));
    if (activity.continuous === true) return DUE_CELLS.continuous;
    const isByItems = item === undefined && activity.items?.some((each) => each.due !== undefined);
    return isByItems === true ? byItems(plan) : DUE_CELLS.unknown;
  };
  const countedCell = ({ activity, item }: Found) => {
    if (activity.continuous === true) return COUNTED.continuous;
    return item === undefined && (activity.items ?? []).length > 0 ? byItems(plan) : COUNTED.yes;
  };
  const all: readonly (Column & { readonly isShown: boolean })[] = [
    { isShown: true, title: TABLE_COLUMNS.number, width: 'narrow', cell: numberCell },
    {
      isShown: true,
      title: priorityColumn(plan),
      width: 'narrow',
      cell: ({ activity }) => activity.priority,
    },
    {
      isShown: true,
      title: TABLE_COLUMNS.title,
      width: 'wide',
      cell: ({ activity, item }) => text((item ?? activity).title),
    },
    {
      isShown: hasBegun(plan, facts.progress),
      title: TABLE_COLUMNS.status,
      width: 'narrow',
      cell: (found) => capitalize(statusWord(statusOf(found), plan)),
    },
    { isShown: isCounted(facts), title: TABLE_COLUMNS.counted, width: 'narrow', cell: countedCell },
    {
      isShown: !isCounted(facts) && facts.continuous.length > 0,
      title: TABLE_COLUMNS.continuous,
      width: 'narrow',
      cell: ({ activity }) => (activity.continuous === true ? COUNTED.yes : COUNTED.no),
    },
    { isShown: leads, title: TABLE_COLUMNS.lead, cell: leadCell },
    { isShown: dues, title: TABLE_COLUMNS.due, cell: dueCell },
    {
      isShown: isCarried,
      title: TABLE_COLUMNS.origin,
      cell: (found) => capitalize(originOf(found, facts) ?? OWN_ORIGIN),
    },
  ];
  return all.filter(({ isShown }) => isShown);
}

/** Whether there is a progress that the table lets a reader count again. */
function isCounted({ plan, progress }: YearFacts): boolean {
  return progress !== null && hasBegun(plan, progress);
}

function numberCell(found: Found): Text {
  return { inline: [{ kind: 'link', text: numberOf(found), href: `#${anchorOf(found.activity)}` }] };
}
