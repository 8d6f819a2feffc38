import { existsSync } from 'node:fs';
import path from 'node:path';
import { OidpError } from '../model/error.ts';
import { type Settings, settingsSchema } from '../model/settings.ts';
import type { Workspace } from '../workspace/find.ts';
import { readText } from '../workspace/read.ts';
import { locate } from './locate.ts';
import { readSource } from './read.ts';

const FILE = 'oidp.yaml';

/** The settings of a workspace; none where it has no `oidp.yaml`. Throws `invalid-settings`. */
export function readSettings({ root }: Workspace): Settings {
  const file = path.join(root, FILE);
  if (!existsSync(file)) return {};
  const source = readSource(readText(file, FILE));
  const [problem] = source.problems;
  if (problem !== undefined)
    throw new OidpError('invalid-settings', {
      file: FILE,
      line: locate(source, { range: problem.range }).line,
    });
  const { data, error } = settingsSchema.safeParse(source.data ?? {});
  if (data !== undefined) return data;
  const [issue] = error.issues;
  const at = [...(issue?.path ?? []), ...(issue?.code === 'unrecognized_keys' ? issue.keys : [])] as string[];
  throw new OidpError('invalid-settings', { file: FILE, line: locate(source, { at }).line });
}
