import { type Ran, type RunOptions, run, shippedPlans } from '../../support/run.ts';

const PLANS = shippedPlans(2020, 2021);

/** The files of a workspace that has templates of its own. */
export function workspaceWith(templates: Readonly<Record<string, string>>): Record<string, string> {
  const own = Object.entries(templates).map(([name, text]) => [`templates/${name}`, text]);
  return { ...PLANS, ...Object.fromEntries(own) };
}

/** Runs the program where there are such templates. */
export function runWith(
  templates: Readonly<Record<string, string>>,
  args: readonly string[],
  options: Omit<RunOptions, 'files'> = {},
): Promise<Ran> {
  return run(args, { ...options, files: workspaceWith(templates) });
}
