import type { Settings } from '../model/settings.ts';
import { OidpError } from '../model/error.ts';
import { SETTABLE_RULES } from '../rules/table.ts';
import { locate } from '../source/locate.ts';
import { type SettingsFile, readSettings } from '../source/settings.ts';
import type { Workspace } from '../workspace/find.ts';

/** The settings file of a workspace, right or wrong; undefined where it has none. `prefix` comes before its name. */
export function loadSettings(workspace: Workspace, prefix = ''): SettingsFile | undefined {
  const loaded = readSettings(workspace, SETTABLE_RULES);
  return loaded && { ...loaded, file: prefix + loaded.file };
}

type Own = Pick<Settings, 'organization' | 'timezone'>;

/** What the settings of a workspace say of itself, where they are right: for a command that tells what is wrong with them. */
export function settingsIfRight(workspace: Workspace): Own {
  try {
    return openSettings(workspace);
  } catch (error) {
    if (error instanceof OidpError && error.code === 'invalid-settings') return {};
    throw error;
  }
}

/**
 * What the settings of a workspace say of itself: what is wrong with their rules does not matter here.
 * Throws `invalid-settings` for the rest.
 */
export function openSettings(workspace: Workspace): Own {
  const loaded = loadSettings(workspace);
  if (loaded === undefined) return {};
  const { file, source, issues, settings } = loaded;
  const problem = source.problems.find(({ kind }) => kind === 'syntax');
  const issue = issues.find(({ path }) => path[0] !== 'rules');
  if (problem === undefined && issue === undefined) return settings;
  const at = issue === undefined ? [] : [...issue.path, ...('key' in issue ? [issue.key] : [])];
  const { line } = locate(source, problem === undefined ? { at } : { range: problem.range });
  throw new OidpError('invalid-settings', { file, line });
}
