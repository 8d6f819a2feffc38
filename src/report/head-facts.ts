import { formatPeriod } from '../language/fr/dates.ts';
import {
  DUE,
  ENTRY,
  ENTRY_SHARES,
  FACTS,
  SAID,
  amongAll,
  contentsSentence,
  lateShare,
  leafNoun,
  statusShare,
} from '../language/fr/report-head.ts';
import type { Progress } from '../model/progress.ts';
import { activityStatus, isInForce } from '../model/status.ts';
import { MOST_NUMBERS, countDueDates, endingActivities, numbersOf } from './counted.ts';
import type { YearFacts } from './facts.ts';
import { concat, join } from './inline.ts';
import { known } from './known.ts';
import { hasBegun } from './progress.ts';
import type { Definition, Text } from './view.ts';
import { tellNext } from './what-comes-next.ts';
import type { Writer } from './writer.ts';

/**
 * Three facts in sentences: what was done, what is late or in suspense, what comes next. Of a plan of which nothing is
 * begun: what is in it, what is not settled yet, what comes next. One that has nothing to say is left out.
 */
export function tellFacts(writer: Writer): Definition[] {
  const { plan, progress } = writer.facts;
  const facts: [term: string, sentences: readonly Text[]][] =
    progress !== null && hasBegun(plan, progress)
      ? [
          [FACTS.done, tellDone(writer, progress)],
          [isInForce(plan) ? FACTS.late : FACTS.suspended, tellLate(writer, progress)],
          [FACTS.next, tellNext(writer, progress)],
        ]
      : [
          [FACTS.contents, tellContents(writer.facts)],
          [FACTS.unsettled, tellUnsettled(writer.facts)],
          [FACTS.next, tellNext(writer, null)],
        ];
  return facts.flatMap(([term, sentences]) =>
    sentences.length === 0 ? [] : [{ term, text: join(sentences, ' ') }],
  );
}

function tellDone(writer: Writer, progress: Progress): Text[] {
  const { plan } = writer;
  const shares = (['done', 'in-progress', 'planned'] as const).map((status) =>
    statusShare(status, progress, plan),
  );
  const activities = endingActivities(plan);
  const whole = activities.filter(
    (activity) => (activity.items ?? []).length > 0 && activityStatus(activity) === 'done',
  );
  const all = activities.filter((activity) => activityStatus(activity) === 'done');
  // Of activities without items, what is counted says it already.
  const isWorthSaying = plan.labels?.activity === undefined && whole.length > 0;
  return [`${amongAll(progress.total, leafNoun(plan), shares)}.`, ...(isWorthSaying ? [entirely()] : [])];

  function entirely(): Text {
    const sentence = SAID.entirely(all.length, activities.length);
    if (all.length > MOST_NUMBERS) return `${sentence}.`;
    return concat(
      `${sentence} (`,
      numbersOf(
        all.map((activity) => ({ activity })),
        writer,
      ),
      ').',
    );
  }
}

function tellLate(writer: Writer, progress: Progress): Text[] {
  const { facts, plan } = writer;
  const suspended = (['postponed', 'cancelled'] as const)
    .map((status) => statusShare(status, progress, plan))
    .filter(({ number }) => number > 0);
  return [
    ...(isInForce(plan) ? [late()] : []),
    suspended.length === 0
      ? SAID.nothingSuspended
      : `${amongAll(progress.total, leafNoun(plan), suspended)}.`,
  ];

  function late(): Text {
    const dues = countDueDates(facts);
    if (dues === 0) return SAID.noDue;
    const sentence = amongAll(dues, DUE, [lateShare(facts.late.length)]);
    const [first] = facts.late;
    const oldest = facts.late.filter(({ days }) => days === first?.days).map(({ found }) => found);
    if (first === undefined || oldest.length > MOST_NUMBERS) return `${sentence}.`;
    return concat(
      sentence,
      SAID.oldest(oldest.length, facts.late.length),
      numbersOf(oldest, writer),
      `, ${formatPeriod(first.due)}).`,
    );
  }
}

function tellContents({ plan, carried }: YearFacts): Text[] {
  const taken = new Set(carried.map(({ found }) => found.activity)).size;
  return [
    contentsSentence(plan),
    ...(taken === 0 ? [] : [SAID.carried(taken, plan.activities.length, plan)]),
  ];
}

function tellUnsettled(facts: YearFacts): Text[] {
  const { plan, toConfirm } = facts;
  const { leads, dues } = known(plan);
  const events = plan.calendar?.length ?? 0;
  const isEmpty = plan.activities.length === 0;
  return [
    ...(toConfirm.length === 0
      ? []
      : [`${amongAll(events, ENTRY, [ENTRY_SHARES.toConfirm(toConfirm.length)])}.`]),
    ...(leads || isEmpty ? [] : [SAID.noLeads]),
    ...(dues || isEmpty ? [] : [countDueDates(facts) === 0 ? SAID.noDues : SAID.noOwnDues]),
  ];
}
