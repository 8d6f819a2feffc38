import path from 'node:path';
import { keyMeant } from '../language/fr/keys.ts';
import type { Choices } from '../carryover/choices.ts';
import { type ReadDecisions, readChoices } from '../carryover/decisions.ts';
import { DECISIONS_NOT_UNDERSTOOD, DECISIONS_STOPPED } from '../language/fr/decisions.ts';
import type { Decisions } from '../model/decisions.ts';
import { OidpError } from '../model/error.ts';
import { judgeForm } from '../rules/run.ts';
import { type DecisionsFile, readDecisions, unreadDecisions } from '../source/decisions.ts';
import { PLANS_FOLDER, type PlanPath, listRootFiles } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';
import { type OpenPlan, refuse } from './plans.ts';
import type { Session } from './session.ts';
import { pathByName } from './targets.ts';

const AMONG_PLANS = new RegExp(String.raw`^${PLANS_FOLDER}/[^/]+\.ya?ml$`, 'i');

/** What `decisionsFile` gives. */
const USUAL_NAME = /^decisions-(\d{4})-(\d{4})\.yaml$/;

/** A file of decisions that can be followed, with where it is. */
export interface OpenDecisions extends DecisionsFile, PlanPath, ReadDecisions {}

/**
 * The choices of a file of decisions for a carry-over, its name as typed. Where something is wrong with them, that is
 * printed to standard error, the exit code is set, and the result is undefined. Throws `no-decisions` where the file
 * cannot be read, `outside-workspace`.
 */
export async function openDecisions(
  session: Session,
  name: string,
  source: OpenPlan,
  to: number,
): Promise<Choices | undefined> {
  const { year } = source.plan;
  const place = decisionsPath(session, name, year, to);
  const loaded = { ...place, ...loadDecisions(place, year, to) };
  return (await judgeDecisions(session, loaded, source, to))?.choices;
}

/** The usual name of the decisions of a carry-over: of a file at the root of the workspace, wherever one is in it. */
export function decisionsFile(from: number, to: number): string {
  return `decisions-${from}-${to}.yaml`;
}

/**
 * The files of decisions that the workspace has under their usual names, for a command that needs to understand all of
 * them; undefined as for `openPlan`. Throws where one cannot be read.
 */
export async function openAllDecisions(
  session: Session,
): Promise<(DecisionsFile & PlanPath & { readonly decisions: Decisions })[] | undefined> {
  const opened = [];
  for (const place of listRootFiles(session.workspace, USUAL_NAME)) {
    const [from = 0, to = 0] = (USUAL_NAME.exec(place.file) ?? []).slice(1).map(Number);
    const file = loadDecisions(place, from, to);
    const findings = judgeForm(file, 'decisions', session);
    if (findings.length > 0) {
      await refuse(session, [file], findings, DECISIONS_NOT_UNDERSTOOD);
      return undefined;
    }
    opened.push({ ...place, ...file, decisions: file.decisions as Decisions });
  }
  return opened;
}

/** Where the decisions are that a person names. Throws `no-decisions` where the file would be taken for a plan. */
export function decisionsPath(session: Session, name: string, from: number, to: number): PlanPath {
  const { root } = session.workspace;
  const found =
    name === decisionsFile(from, to)
      ? { path: path.join(root, name), file: name, root }
      : pathByName(session, name);
  const isAmongPlans = found.root !== undefined && AMONG_PLANS.test(found.file);
  if (isAmongPlans)
    throw new OidpError('no-decisions', { file: found.file, from, to, reason: 'AMONG_PLANS' });
  return found;
}

/** Judges a file of decisions beside the source of the carry-over; undefined as for `openDecisions`. */
export async function judgeDecisions(
  session: Session,
  file: DecisionsFile & PlanPath,
  source: OpenPlan,
  to: number,
): Promise<OpenDecisions | undefined> {
  const read = readChoices(file, { source, to, today: session.today });
  if (read.findings.length === 0) return { ...file, ...read };
  // What a decision is about is told in the words of the plan that it is about.
  await refuse(session, [{ ...file, plan: source.plan }, source], read.findings, DECISIONS_STOPPED);
  return undefined;
}

/** Reads a file of decisions, whatever stands in it. Throws as `openDecisions`. */
export function loadDecisions(
  { path: target, file, root }: PlanPath,
  from: number,
  to: number,
): DecisionsFile {
  try {
    return readDecisions(file, readText(target, file, root), keyMeant);
  } catch (error) {
    if (!(error instanceof OidpError)) throw error;
    switch (error.code) {
      // Its size is something wrong with the file, as its encoding is.
      case 'too-large':
        return unreadDecisions(file, 'TOO_LARGE');
      case 'no-such-file':
        throw new OidpError('no-decisions', { file, from, to, reason: 'ENOENT' });
      case 'not-a-file':
        throw new OidpError('no-decisions', { file, from, to, reason: 'EISDIR' });
      case 'unreadable-file': {
        const { reason } = (error as OidpError<'unreadable-file'>).details;
        throw new OidpError('no-decisions', { file, from, to, reason });
      }
      default:
        throw error;
    }
  }
}
