import type { Choices } from '../../carryover/choices.ts';
import { type Question, findUndecided } from '../../carryover/undecided.ts';
import { allDecided, beginWords, resumeWords, stoppedWords } from '../../language/fr/ask-decisions.ts';
import type { Plan } from '../../model/schema.ts';
import { printUndecided, questionName } from '../../output/undecided-text.ts';
import { gatherFacts, speakingDay } from '../../report/facts.ts';
import { decisionsFile, decisionsPath } from '../decisions.ts';
import { Interruption } from '../interruption.ts';
import { type OpenPlan, openSources } from '../plans.ts';
import type { Session } from '../session.ts';
import { type Reply, askDecision } from './ask-decision.ts';
import { commandLine, frenchWords } from './command-line.ts';
import { openPrompts } from './open-prompts.ts';
import { type DecisionsRecord, readRecord, saveDecision } from './save-decision.ts';

interface Call {
  readonly source: OpenPlan;
  readonly target: Plan;
  readonly to: number;
  /** The name of the file of decisions, as typed. */
  readonly file: string;
  /** The other options of the call, that going on needs too. */
  readonly options: readonly string[];
}

/**
 * Has a person decide of all that the source leaves unfinished, that is not in the target and has no decision yet; each
 * answer is saved at once. Gives the choices of the whole file; undefined where the person stops before the end, or
 * where something is wrong with the file: which is said. Throws `Interruption`, or as a write does.
 */
export async function decideEach(session: Session, call: Call): Promise<Choices | undefined> {
  const { source, target, to, file } = call;
  const from = source.plan.year;
  const record = { place: decisionsPath(session, file, from, to), source, to };
  const known = await readRecord(session, record);
  if (known === undefined) return undefined;
  const { owed, decided, questions } = findUndecided(source.plan, target, known.choices);
  if (questions.length === 0) return known.choices;

  await session.show(beginWords({ owed, decided }, [from, to], record.place.file));
  try {
    const isDone = await askAll(session, record, questions, owed);
    if (isDone === 'wrong') return undefined;
    if (isDone === 'stopped') {
      await tellStopped(session, record, call);
      return undefined;
    }
  } catch (error) {
    if (error instanceof Interruption) await tellStopped(session, record, call);
    throw error;
  }
  await session.show(allDecided(record.place.file));
  return (await readRecord(session, record))?.choices;
}

/** Asks one question after another, and saves what is answered; the way back leads to the one before. */
async function askAll(
  session: Session,
  record: DecisionsRecord,
  questions: readonly Question[],
  owed: number,
): Promise<'done' | 'stopped' | 'wrong'> {
  const { today, workspace } = session;
  const { source, to } = record;
  const [prompts, style] = await Promise.all([openPrompts(session), session.style()]);
  const { plan } = source;
  const facts = gatherFacts(plan, speakingDay(plan, today), openSources(session, workspace, plan));
  const replies = new Map<number, Reply>();
  const asked: number[] = [];
  let index = 0;
  for (let question = questions[0]; question !== undefined; question = questions[index]) {
    if (question.group !== undefined && replies.get(question.group) !== 'each') {
      index += 1;
      continue;
    }
    await session.show(printUndecided(question, owed, facts, style));
    const reply = await askDecision(prompts, question, {
      name: questionName(question, facts),
      today,
      from: plan.year,
      to,
      before: replies.get(index),
      isFirst: asked.length === 0,
    });
    if (reply === 'stop') return 'stopped';
    if (reply === undefined) {
      const last = asked.pop();
      if (last === undefined) return 'stopped';
      index = last;
      continue;
    }
    if (reply !== 'each' && !(await saveDecision(session, record, question.subjects, reply))) return 'wrong';
    replies.set(index, reply);
    asked.push(index);
    index += 1;
  }
  return 'done';
}

/** Says what is saved, and how to go on. */
async function tellStopped(
  session: Session,
  record: DecisionsRecord,
  { source, target, to, file, options }: Call,
): Promise<void> {
  const from = source.plan.year;
  const known = await readRecord(session, record);
  if (known === undefined) return;
  const { owed, decided } = findUndecided(source.plan, target, known.choices);
  const decisions = file === decisionsFile(from, to) ? [] : ['--decisions', file];
  const command = commandLine(
    [
      ...session.globalArguments,
      ...frenchWords('plan carryover'),
      String(from),
      String(to),
      '--interactive',
      ...decisions,
      ...options,
    ],
    process.platform,
  );
  await session.tell(stoppedWords({ decided, left: owed - decided }, record.place.file));
  session.err(resumeWords(command));
}
