import { versions } from 'node:process';
import { setFlagsFromString } from 'node:v8';

/** In characters of plans: from here on optimised code pays for itself within the run. */
const LONG = 150_000;

/** V8's own budget, in Node 20, that `bin/program.js` raises for the sake of short commands. */
const DEFAULT_BUDGET = '--interrupt-budget=135168';

let seen = 0;

/** Takes note of what has been read; once that is much, lets V8 optimise as early as it would by itself. */
export function noteSize(characters: number): void {
  const before = seen;
  seen += characters;
  if (before < LONG && seen >= LONG && versions.node.startsWith('20.')) setFlagsFromString(DEFAULT_BUDGET);
}
