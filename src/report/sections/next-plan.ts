import { ofPlan, referenceWords } from '../../language/fr/links.ts';
import { statusWord } from '../../language/fr/plan.ts';
import { activityColumn } from '../../language/fr/report.ts';
import {
  NOT_TAKEN_ON,
  PUT_OFF_CAPTIONS,
  PUT_OFF_COLUMNS,
  goesOnWords,
  nextTitle,
  takenOnWords,
} from '../../language/fr/report-put-off.ts';
import { capitalize } from '../../language/fr/typography.ts';
import { type Continuation, continuationsIn } from '../../model/continuations.ts';
import { statusOf } from '../../model/progress.ts';
import type { Found } from '../../model/references.ts';
import type { Plan } from '../../model/schema.ts';
import { isTracked } from '../../model/status.ts';
import { leavesToCarry } from '../../model/unfinished.ts';
import { hasBegun } from '../progress.ts';
import { enumerateTexts, startSentence } from '../inline.ts';
import type { Block } from '../view.ts';
import type { Writer } from '../writer.ts';

/** What of this year's unfinished work the next plan takes on, where that plan is at hand; what has no end is renewed, and is not told here. */
export function nextPart({ plan, facts, text, reference }: Writer): Block[] {
  const next = nextPlan(plan, facts.others);
  if (next === undefined || !hasBegun(plan, facts.progress)) return [];
  const left = plan.activities
    .filter(({ continuous }) => continuous !== true)
    .toSorted((a, b) => a.number - b.number)
    .flatMap((activity) => leavesToCarry(activity).map((letter) => leafOf(activity, letter)));
  if (left.length === 0) return [];
  const continuationsOf = continuationsIn([next]);
  const rows = left.map((found) => ({
    found,
    after: continuationsOf({ year: plan.year, activity: found.activity.id, item: found.item?.letter }),
  }));
  const taken = rows.filter(({ after }) => after.length > 0).length;
  const items = left.filter(({ item }) => item !== undefined).length;
  const counts = { activities: left.length - items, items };
  const { title, status, next: goesOn } = PUT_OFF_COLUMNS;
  return [
    { kind: 'heading', level: 3, id: 'suite', text: nextTitle(next.year) },
    { kind: 'paragraph', text: takenOnWords(counts, taken, next.year, plan) },
    ...(taken === 0
      ? []
      : [
          {
            kind: 'table',
            caption: PUT_OFF_CAPTIONS.next(next.year),
            columns: [{ title: activityColumn(plan) }, { title }, { title: status }, { title: goesOn }],
            rows: rows.map(({ found, after }) => ({
              cells: [
                startSentence({ inline: [reference(found)] }),
                text((found.item ?? found.activity).title),
                capitalize(statusWord(statusOf(found), plan)),
                after.length === 0 ? capitalize(NOT_TAKEN_ON) : enumerateTexts(after.map(placeWords)),
              ],
            })),
          } as const,
        ]),
  ];
}

function placeWords({ plan, found }: Continuation, index: number): string {
  const status = isTracked(plan) ? statusWord(statusOf(found), plan) : undefined;
  const words = goesOnWords(ofPlan(referenceWords(found, plan), plan.year), status);
  return index === 0 ? capitalize(words) : words;
}

/** The first plan after this one, among those at hand. */
function nextPlan({ year }: Plan, others: ReadonlyMap<number, Plan>): Plan | undefined {
  return [...others.values()].filter((other) => other.year > year).toSorted((a, b) => a.year - b.year)[0];
}

function leafOf(activity: Found['activity'], letter: string | undefined): Found {
  const item = letter === undefined ? undefined : activity.items?.find((each) => each.letter === letter);
  return item === undefined ? { activity } : { activity, item };
}
