import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Loose, checkShape } from '../model/check.ts';
import { type Settings, type SettableRule, settingsSchema } from '../model/settings.ts';
import type { Workspace } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';
import type { CheckedFile } from './plan-file.ts';
import { readSource } from './read.ts';

/** Where the settings of a workspace stand, at its root. */
export const SETTINGS_FILE = 'oidp.yaml';

/** The settings of a workspace, as far as they have the form of settings. */
export interface SettingsFile extends CheckedFile {
  readonly settings: Loose<Settings>;
}

/** Reads the `oidp.yaml` of a workspace; undefined where it has none. `rules` are those that it may set. */
export function readSettings({ root }: Workspace, rules: readonly SettableRule[]): SettingsFile | undefined {
  const file = path.join(root, SETTINGS_FILE);
  if (!existsSync(file)) return undefined;
  const source = readSource(readText(file, SETTINGS_FILE, root));
  if (source.problems.some(({ kind }) => kind === 'syntax'))
    return { file: SETTINGS_FILE, source, issues: [], settings: {} };
  const { issues, data } = checkShape<Settings>(settingsSchema(rules), source.data ?? {});
  return { file: SETTINGS_FILE, source, issues, settings: data };
}
