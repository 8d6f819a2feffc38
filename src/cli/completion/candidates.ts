import type { Command, Option } from '@commander-js/extra-typings';
import type { Session } from '../session.ts';
import { type Call, findOption } from './call.ts';
import { type Candidate, type Match, matchesOf } from './matching.ts';
import { Place } from './place.ts';
import { NOTHING_MORE, type Values, argumentSource, optionSource } from './values.ts';

/** What to offer: words, and whether the shell is to add files or folders of its own. */
export interface Offer {
  readonly matches: readonly Match[];
  readonly files?: 'files' | 'folders' | undefined;
}

/** What may go on with what is typed of a call, in the order in which it is to be shown. */
export async function offerFor(call: Call, typed: string, session: Session): Promise<Offer> {
  const { command, awaiting, owed, onlyOperands } = call;
  const asOption = !onlyOperands && !owed;
  const glued = asOption ? /^(--[^=]+=)(.*)$/s.exec(typed) : null;
  if (glued !== null) {
    const [, prefix = '', value = ''] = glued;
    const { option } = findOption(command, typed);
    const { matches, files } = await valuesOf(option, call, value, session);
    return { matches: matches.map((match) => ({ ...match, word: prefix + match.word })), files };
  }
  if (asOption && typed.startsWith('-')) return { matches: matchesOf(optionCandidates(call, typed), typed) };
  if (awaiting !== undefined) return valuesOf(awaiting, call, typed, session);
  const commands = call.operands.length === 0 && !onlyOperands ? commandCandidates(call) : [];
  if (call.forHelp) return { matches: matchesOf(commands, typed) };
  return operands(call, commands, typed, session);
}

async function valuesOf(
  option: Option | undefined,
  call: Call,
  typed: string,
  session: Session,
): Promise<Offer> {
  const source = option && optionSource(option);
  return source === undefined ? { matches: [] } : offer(await source(new Place(call, typed, session)), typed);
}

async function operands(
  call: Call,
  commands: readonly Candidate[],
  typed: string,
  session: Session,
): Promise<Offer> {
  const { command, onlyOperands } = call;
  const { registeredArguments } = command;
  const last = registeredArguments.at(-1);
  const argument = registeredArguments[call.operands.length] ?? (last?.variadic === true ? last : undefined);
  const place = new Place(call, typed, session);
  const values = argument === undefined ? NOTHING_MORE : await argumentSource(place.name, argument)?.(place);
  // Where nothing but an option can follow, they are what there is to choose from.
  if (values === NOTHING_MORE && commands.length === 0 && typed === '' && !onlyOperands)
    return { matches: matchesOf(ownOptions(call), typed) };
  return offer({ ...values, candidates: [...commands, ...(values?.candidates ?? [])] }, typed);
}

function offer({ candidates = [], files }: Values, typed: string): Offer {
  return { matches: matchesOf(candidates, typed), files };
}

/** The commands of a group, by their English names, then their others. */
function commandCandidates({ command, forHelp }: Call): Candidate[] {
  const visible = command.createHelp().visibleCommands(command) as Command[];
  return visible
    .filter((each) => !(forHelp && each.name() === 'help'))
    .map((each) => ({ names: [each.name(), ...each.aliases()], description: each.description() }));
}

/** The options of the command, then those of every command; the short ones only to who has typed no more than a dash. */
function optionCandidates(call: Call, typed: string): Candidate[] {
  const help = call.command.createHelp();
  const general = help.visibleGlobalOptions(call.command);
  return [
    ...ownOptions(call),
    ...toCandidates(general, call),
    ...(typed === '-' ? shortOnes([...help.visibleOptions(call.command), ...general], call) : []),
  ];
}

function ownOptions(call: Call): Candidate[] {
  return toCandidates(call.command.createHelp().visibleOptions(call.command), call);
}

function toCandidates(options: readonly Option[], call: Call): Candidate[] {
  return open(options, call).flatMap(({ long, description }) =>
    long ? [{ names: [long], description }] : [],
  );
}

function shortOnes(options: readonly Option[], call: Call): Candidate[] {
  return open(options, call).flatMap(({ short, description }) =>
    short ? [{ names: [short], description }] : [],
  );
}

/** The options that may still be given. */
function open(options: readonly Option[], { given }: Call): Option[] {
  // What puts its value to those before may be given again.
  return options.filter((option) => option.variadic || option.parseArg !== undefined || !given.has(option));
}
