import path from 'node:path';
import { type Answer, recordDecision } from '../../carryover/record-decision.ts';
import type { Decided } from '../../carryover/decided.ts';
import { decisionsComments } from '../../language/fr/ask-decisions.ts';
import { OidpError } from '../../model/error.ts';
import { readDecisions, writeNewDecisions } from '../../source/decisions.ts';
import { applyEdits } from '../../source/edit.ts';
import { PLANS_FOLDER, type PlanPath, slashed } from '../../workspace/find.ts';
import { writeWhole } from '../../workspace/write.ts';
import { type OpenDecisions, judgeDecisions, loadDecisions } from '../decisions.ts';
import type { OpenPlan } from '../plans.ts';
import type { Session } from '../session.ts';

/** The file that the answers go to, and the carry-over that it is for. */
export interface DecisionsRecord {
  readonly place: PlanPath;
  readonly source: OpenPlan;
  readonly to: number;
}

/** The decisions so far; `isNew` where there is no file of them yet. */
export interface RecordedDecisions extends OpenDecisions {
  readonly isNew: boolean;
}

/**
 * Reads what was decided so far, which is nothing where there is no file yet. Where something is wrong with it, that is
 * printed, the exit code is set, and the result is undefined. Throws as `openDecisions` does.
 */
export async function readRecord(
  session: Session,
  { place, source, to }: DecisionsRecord,
): Promise<RecordedDecisions | undefined> {
  const from = source.plan.year;
  let isNew = false;
  let loaded;
  try {
    loaded = loadDecisions(place, from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
    isNew = true;
    loaded = readDecisions(place.file, newText(session, place, from, to));
  }
  const judged = await judgeDecisions(session, { ...place, ...loaded }, source, to);
  return judged && { ...judged, isNew };
}

/**
 * Writes a decision into the file as it is by now, which is made where it is not there; false where something is wrong
 * with it, which is printed. Throws as a write does.
 */
export async function saveDecision(
  session: Session,
  record: DecisionsRecord,
  subjects: readonly Decided[],
  answer: Answer,
): Promise<boolean> {
  const current = await readRecord(session, record);
  if (current === undefined) return false;
  const { source, file, root, isNew } = current;
  const text = applyEdits(source, recordDecision(current, subjects, answer), file);
  if (isNew || text !== source.text)
    writeWhole(current.path, file, text, isNew ? 'absent' : { text: source.text }, root);
  return true;
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof OidpError) || error.code !== 'no-decisions') return false;
  return (error as OidpError<'no-decisions'>).details.reason === 'ENOENT';
}

function newText(session: Session, place: PlanPath, from: number, to: number): string {
  const schema = path.join(session.workspace.root, PLANS_FOLDER, 'decisions.schema.json');
  const address = slashed(path.relative(path.dirname(place.path), schema));
  return writeNewDecisions({ from, to }, { schema: address, comments: decisionsComments(from, to) });
}
