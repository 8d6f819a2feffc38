import { stateSentence } from '../../language/fr/dashboard.ts';
import { formatDay } from '../../language/fr/dates.ts';
import { formatMoney } from '../../language/fr/money.ts';
import { shareOf } from '../../language/fr/report-evolution.ts';
import { YEAR_FIGURES, YEARS_WORDS } from '../../language/fr/report-documents.ts';
import { BAR_STATUSES, UNKNOWN, countedWords } from '../../language/fr/report.ts';
import { formatNumber } from '../../language/fr/typography.ts';
import { BUDGET_STATES, type Status } from '../../model/schema.ts';
import { isInForce, isTracked } from '../../model/status.ts';
import { countDueDates } from '../counted.ts';
import type { YearFacts } from '../facts.ts';
import { findNamedCooperations } from '../partners/named-cooperations.ts';
import { sumMeans } from '../partners/sum-means.ts';
import { hasBegun } from '../progress.ts';
import type { Section } from '../view.ts';
import type { Compared } from './compared.ts';

/** A line of the table: what is counted, and how much of it a year has, of how much. */
type Row = readonly [title: string, cell: (facts: YearFacts) => string];

/** The figures of each year, one below the other; what is not known is said, and is no zero. */
export function figuresSection({ years, last }: Compared): Section {
  const { plan } = last;
  const rows: readonly Row[] = [
    [YEAR_FIGURES.state, (facts) => stateSentence(facts.plan)],
    [YEAR_FIGURES.asOf, tellDay],
    [YEAR_FIGURES.activities(plan), (facts) => formatNumber(facts.plan.activities.length)],
    [
      YEAR_FIGURES.continuous,
      ({ continuous, plan: { activities } }) => ofAll(continuous.length, activities.length),
    ],
    [YEAR_FIGURES.items(plan), (facts) => formatNumber(countItems(facts))],
    ...BAR_STATUSES.map((status): Row => [YEAR_FIGURES.status(status), (facts) => tellStatus(facts, status)]),
    [YEAR_FIGURES.late, tellLate],
    [YEAR_FIGURES.events, ({ plan: { calendar = [] } }) => formatNumber(calendar.length)],
    [
      YEAR_FIGURES.toConfirm,
      ({ toConfirm, plan: { calendar = [] } }) => ofAll(toConfirm.length, calendar.length),
    ],
    ...cooperationsRow(years),
    ...meansRows(years),
  ];
  return {
    id: 'chiffres',
    title: YEARS_WORDS.figures,
    blocks: [
      {
        kind: 'table',
        caption: YEARS_WORDS.figuresCaption,
        columns: [
          { title: YEARS_WORDS.counted },
          ...years.map((each) => ({ title: String(each.plan.year) })),
        ],
        rows: rows.map(([title, cell]) => ({ cells: [title, ...years.map(cell)] })),
      },
      { kind: 'paragraph', text: countedWords(plan) },
    ],
  };
}

/** How many partnership sheets each plan names; nothing where none names any. */
function cooperationsRow(years: readonly YearFacts[]): Row[] {
  const named = new Map(years.map((facts) => [facts, findNamedCooperations(facts).length]));
  if ([...named.values()].every((number) => number === 0)) return [];
  return [[YEAR_FIGURES.cooperations, (facts) => formatNumber(named.get(facts) ?? 0)]];
}

/** The sums of each currency and state that some plan tells of. */
function meansRows(years: readonly YearFacts[]): Row[] {
  const means = new Map(years.map((facts) => [facts, sumMeans(facts.plan, facts.register)]));
  const all = [...means.values()].flat();
  const currencies = new Set(all.map(({ currency }) => currency));
  return [...currencies].flatMap((currency) =>
    BUDGET_STATES.filter((state) =>
      all.some((each) => each.currency === currency && each.totals[state] !== undefined),
    ).map((state): Row => [
      YEAR_FIGURES.means(state, currency),
      (facts) => {
        const sum = means.get(facts)?.find((each) => each.currency === currency)?.totals[state];
        return sum === undefined ? UNKNOWN : formatMoney(sum.toFixed(), currency);
      },
    ]),
  );
}

function countItems({ plan }: YearFacts): number {
  return plan.activities.flatMap(({ items = [] }) => items).length;
}

function ofAll(number: number, total: number): string {
  return total === 0 ? YEARS_WORDS.notApplicable : shareOf(number, total);
}

function tellDay({ plan, progress, asOf }: YearFacts): string {
  if (!isTracked(plan)) return UNKNOWN;
  return hasBegun(plan, progress) ? formatDay(asOf) : YEARS_WORDS.notApplicable;
}

function tellStatus({ plan, progress }: YearFacts, status: Status): string {
  if (!isTracked(plan)) return UNKNOWN;
  if (progress === null || !hasBegun(plan, progress)) return YEARS_WORDS.notApplicable;
  return shareOf(progress[status], progress.total);
}

function tellLate(facts: YearFacts): string {
  const { plan, late } = facts;
  if (!isTracked(plan)) return UNKNOWN;
  if (!isInForce(plan)) return YEARS_WORDS.notApplicable;
  const known = countDueDates(facts);
  return known === 0 ? UNKNOWN : YEARS_WORDS.ofDues(late.length, known);
}
