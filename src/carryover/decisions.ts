import { DECISION_FAULTS } from '../language/fr/decisions.ts';
import type { Loose } from '../model/check.ts';
import type { Day } from '../model/dates.ts';
import type { Decision } from '../model/decisions.ts';
import type { Path } from '../model/edit.ts';
import type { Finding, Subject } from '../model/finding.ts';
import { referenceOf } from '../model/references.ts';
import { leafKey } from '../model/unfinished.ts';
import { type WholePlanFile, each, isReported } from '../rules/rule.ts';
import { judgeForm } from '../rules/run.ts';
import type { DecisionsFile } from '../source/decisions.ts';
import type { Choice, Choices } from './choices.ts';
import { type Decided, decidedKey } from './decided.ts';
import { type Fault, besides, faultsOf } from './decision-faults.ts';
import { findActivity, findEvent } from './decision-subjects.ts';

/** The carry-over that decisions are for. */
interface Call {
  readonly source: WholePlanFile;
  readonly to: number;
  readonly today: Day;
}

/** What a file of decisions comes to; to be followed only where nothing is wrong. */
export interface ReadDecisions {
  readonly choices: Choices;
  readonly findings: readonly Finding[];
  /** At which index of the file each thing has its decision, by `decidedKey`. */
  readonly places: ReadonlyMap<string, number>;
}

interface Reading {
  readonly activities: Map<string, Choice>;
  readonly events: Map<string, Choice>;
  readonly places: Map<string, number>;
  /** What is spoken of at each index. */
  readonly subjects: Map<number, Subject>;
}

/** Reads what was decided for a carry-over, and judges it beside the source: pure. */
export function readChoices(file: DecisionsFile, call: Call): ReadDecisions {
  const reading: Reading = {
    activities: new Map(),
    events: new Map(),
    places: new Map(),
    subjects: new Map(),
  };
  const faults = otherYears(file, call).map((fault) => toFinding(fault, [], file.file));
  // What names things of another plan would all be unknown here.
  const isOther = file.source.problems.length > 0 || faults.length > 0;
  for (const [decision, path] of isOther ? [] : each(file.decisions.decisions ?? [], ['decisions']))
    for (const fault of readDecision(decision, path, { file, reading, ...call }))
      faults.push(toFinding(fault, path, file.file));
  const findings = [...judgeForm(file, 'decisions', call), ...faults];
  const { activities, events, places, subjects } = reading;
  return {
    choices: { activities, events },
    findings: findings.map((finding) => ({ ...finding, subject: subjectAt(finding, subjects) })),
    places,
  };
}

/** The years of another carry-over than the one that was called. */
function otherYears(file: DecisionsFile, { source, to }: Call): Fault[] {
  const called = { from: source.plan.year, to };
  const why = DECISION_FAULTS.otherCarryover(called.from, called.to);
  return (['from', 'to'] as const).flatMap((key): Fault[] => {
    const value = file.decisions[key];
    if (value === undefined || value === called[key] || isReported(file, [key])) return [];
    const expected = { name: 'called-year', values: [String(called[key])] };
    return [{ rule: 'invalid-value', key, arguments: { key, value, expected, why, kind: 'decisions' } }];
  });
}

/** Takes one decision in, and tells what is wrong with it beyond its form. */
function* readDecision(
  decision: Loose<Decision>,
  path: Path,
  { file, reading, source, today }: Call & { readonly file: DecisionsFile; readonly reading: Reading },
): Generator<Fault> {
  const isWrong = (key: keyof Decision) => isReported(file, [...path, key]);
  const { activity, event } = decision;
  const has = (key: keyof Decision) => Object.hasOwn(decision, key);
  if (has('activity') && has('event')) return yield besides('event', `activity: ${activity ?? '…'}`, []);
  if (!has('activity') && !has('event'))
    return yield { rule: 'missing-key', key: '', arguments: { key: 'activity', or: 'event' } };
  // A value that is none at all is reported, and is not there any more.
  if (isWrong('activity') || isWrong('event') || (activity ?? event) === undefined) return;
  const decided = activity === undefined ? findEvent(event ?? '', source) : findActivity(activity, source);
  if ('rule' in decided) return yield decided;

  const index = Number(path.at(-1));
  const { places } = reading;
  const key = decidedKey(decided);
  const first = places.get(key);
  reading.subjects.set(index, subjectOf(decided, source.plan.year));
  if (first !== undefined) return yield twice(file.file, decided, first);
  places.set(key, index);
  if (decision.decision === undefined || isWrong('decision')) return;
  for (const fault of faultsOf(decision as Decision, decided, has, { year: source.plan.year, today }))
    if (fault.on === 'key' || !isReported(file, [...path, fault.key])) yield fault;
  const choice = toChoice(decision as Decision);
  if ('event' in decided) reading.events.set(decided.event.id, choice);
  else reading.activities.set(leafKey(decided.activity.id, decided.item?.letter), choice);
}

function twice(file: string, decided: Decided, first: number): Fault {
  const key = 'event' in decided ? 'event' : 'activity';
  const id = 'event' in decided ? decided.event.id : referenceOf(decided);
  return {
    rule: 'duplicate-id',
    key,
    arguments: { id, kind: 'decisions' },
    related: [{ file, place: { at: ['decisions', first, key] } }],
  };
}

function toChoice({ decision, reason = '', note, on = '', by }: Decision): Choice {
  switch (decision) {
    case 'carry':
      return { kind: 'carry' };
    case 'leave':
      return { kind: 'leave', because: 'decided' };
    case 'give-up':
      return { kind: 'give-up', reason, on: on === '' ? undefined : on, by };
    case 'done-late':
      return { kind: 'done-late', on, note, by };
  }
}

function subjectOf(decided: Decided, year: number): Subject {
  if ('event' in decided) return { year, event: decided.event.id };
  return { year, activity: decided.activity.id, item: decided.item?.letter };
}

function toFinding({ key, on, ...fault }: Fault, path: Path, file: string): Finding {
  const at = key === '' ? path : [...path, key];
  return { related: [], ...fault, severity: 'error', file, place: { at, ...(on && { on }) } };
}

/** What the decision is about in which something is wrong. */
function subjectAt({ place, subject = {} }: Finding, subjects: Reading['subjects']): Subject {
  const index = 'at' in place ? place.at[1] : undefined;
  return (typeof index === 'number' ? subjects.get(index) : undefined) ?? subject;
}
