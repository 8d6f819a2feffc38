import { type Ran, type RunOptions, run } from './run.ts';

/** What completion offers for a call. */
export interface Completed {
  readonly words: readonly string[];
  /** What is said of each word. */
  readonly said: Readonly<Record<string, string>>;
  /** What the shell is to add itself: `files`, `folders` or `none`. */
  readonly files: string | undefined;
  readonly ran: Ran;
}

/** Asks what may come next as the script of fish does, in process: the last word is the one that is being typed. */
export async function complete(typed: readonly string[], options: RunOptions = {}): Promise<Completed> {
  const ran = await run(['__complete', 'fish', ...typed], options);
  const [files, ...lines] = ran.stdout.split('\n').slice(0, -1);
  const pairs = lines.map((line) => line.split('\t') as [string, string]);
  return { words: pairs.map(([word]) => word), said: Object.fromEntries(pairs), files, ran };
}
