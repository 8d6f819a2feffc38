import { type KeyMeant, type Loose, checkShape } from '../model/check.ts';
import { type Cooperation, cooperationSchema } from '../model/cooperation.ts';
import { type Network, networkSchema } from '../model/network.ts';
import type { CheckedFile } from './plan-file.ts';
import { readSource, unreadSource } from './read.ts';

/** The file of the network, with its data as far as it has the form of a register. */
export interface NetworkFile extends CheckedFile {
  /** Undefined where the text is not YAML. */
  readonly network: Loose<Network> | undefined;
}

/** The file of a partnership sheet, with its data as far as it has the form of one. */
export interface CooperationFile extends CheckedFile {
  /** Undefined where the text is not YAML. */
  readonly cooperation: Loose<Cooperation> | undefined;
}

/** Reads the text of `plans/network.yaml`; never throws, whatever the text. An undefined text is one too large to read. */
export function readNetworkFile(file: string, text: string | undefined, keyMeant?: KeyMeant): NetworkFile {
  const source = text === undefined ? unreadSource('TOO_LARGE') : readSource(text);
  if (source.problems.some(({ kind }) => kind === 'syntax'))
    return { file, source, issues: [], network: undefined };
  const { issues, data } = checkShape<Network>(networkSchema, source.data, keyMeant);
  return { file, source, issues, network: data };
}

/** Reads the text of a partnership sheet; never throws, whatever the text. An undefined text is one too large to read. */
export function readCooperationFile(
  file: string,
  text: string | undefined,
  keyMeant?: KeyMeant,
): CooperationFile {
  const source = text === undefined ? unreadSource('TOO_LARGE') : readSource(text);
  if (source.problems.some(({ kind }) => kind === 'syntax'))
    return { file, source, issues: [], cooperation: undefined };
  const { issues, data } = checkShape<Cooperation>(cooperationSchema, source.data, keyMeant);
  return { file, source, issues, cooperation: data };
}
