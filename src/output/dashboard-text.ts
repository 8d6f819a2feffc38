import {
  HEADINGS,
  andOthers,
  NOT_TRACKED,
  asOfSentence,
  carriedWords,
  continuousSentence,
  lateSentence,
  progressSentence,
  stateSentence,
  toConfirmWords,
  whenWords,
} from '../language/fr/dashboard.ts';
import { isTracked } from '../model/status.ts';
import type { Found } from '../model/references.ts';
import type { YearFacts } from '../report/facts.ts';
import { bar } from './bar.ts';
import { noticeLines } from './notice.ts';
import type { Style } from './style.ts';

/** How many entries of a list the dashboard shows before it counts the rest. */
const SHOWN = 5;

/** The dashboard of a year, for a person. */
export function printDashboard(facts: YearFacts, style: Style): string {
  const { plan } = facts;
  const sections = [
    [style.bold(plan.title), ...head(facts)],
    progress(facts, style),
    list(
      style.red(HEADINGS.late),
      facts.late.map(
        ({ found, due, days }) => `${reference(found)} ${titleOf(found)} — ${lateSentence(due, days)}`,
      ),
    ),
    list(
      style.yellow(HEADINGS.toConfirm),
      facts.toConfirm.map(
        (event) => `${whenWords(event)} : ${event.title} — ${toConfirmWords(event.toConfirm ?? [])}`,
      ),
    ),
    list(
      style.bold(HEADINGS.upcoming),
      facts.upcoming.map((event) => `${whenWords(event)} : ${event.title}`),
    ),
    list(
      style.bold(HEADINGS.carried),
      facts.carried.map(({ found, from }) => `${reference(found)} ${titleOf(found)} — ${carriedWords(from)}`),
    ),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function head(facts: YearFacts): string[] {
  const { plan, asOf } = facts;
  return [`${stateSentence(plan)}. ${asOfSentence(asOf)}.`, ...noticeLines(facts)];
}

function progress({ plan, priorities, progress: whole, continuous }: YearFacts, style: Style): string[] {
  if (!isTracked(plan)) return [style.bold(HEADINGS.progress), `  ${NOT_TRACKED}.`];
  return [
    `${style.bold(HEADINGS.progress)} : ${progressSentence(whole, plan)}`,
    ...priorities.map((priority) => {
      const { done = 0, total = 0 } = priority.progress ?? {};
      return `  ${priority.letter}  ${style.green(bar(done, total, 16))}  ${progressSentence(priority.progress, plan)}  ${style.dim(priority.title)}`;
    }),
    ...(continuous.length === 0 ? [] : [`  ${continuousSentence(continuous.length)}`]),
  ];
}

function list(heading: string, entries: readonly string[]): string[] {
  if (entries.length === 0) return [];
  const rest = entries.length - SHOWN;
  return [
    `${heading} (${entries.length})`,
    ...entries.slice(0, rest === 1 ? undefined : SHOWN).map((entry) => `  ${entry}`),
    ...(rest > 1 ? [`  ${andOthers(rest)}`] : []),
  ];
}

/** `12` or `12b`, as wide for all. */
function reference({ activity, item }: Found): string {
  return `${activity.number}${item?.letter ?? ''}`.padEnd(3);
}

function titleOf({ activity, item }: Found): string {
  return (item ?? activity).title;
}
