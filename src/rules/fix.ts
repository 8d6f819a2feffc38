import { OidpError } from '../model/error.ts';
import type { Finding } from '../model/finding.ts';
import { applyEdits } from '../source/edit.ts';
import type { CheckedFile } from '../source/plan-file.ts';

/** What was mended in a file: each finding with the file that it was found in, as that was then. */
export interface Correction {
  readonly finding: Finding;
  readonly before: CheckedFile;
}

/** Mending one thing may bring another to light: a misspelt key hides what stands under it. */
const ROUNDS = 5;

/**
 * Mends what has exactly one right answer, and touches nothing else: the file as it would be, and what was mended.
 * `judge` gives the findings of a file, `read` makes a file of a text. What cannot be edited safely is left.
 */
export function fixFile<File extends CheckedFile>(
  file: File,
  judge: (file: File) => readonly Finding[],
  read: (text: string) => File,
): { readonly file: File; readonly corrections: readonly Correction[] } {
  const corrections: Correction[] = [];
  let current = file;
  for (let round = 1; round <= ROUNDS; round++) {
    const fixable = judge(current).filter(({ fix }) => fix !== undefined);
    const before = current;
    const { text, mended } = mend(before, fixable, read);
    if (text === before.source.text) break;
    corrections.push(...mended.map((finding) => ({ finding, before })));
    current = read(text);
  }
  return { file: current, corrections };
}

/**
 * All that can be edited safely, at once: what cannot is told by trying each alone on the text as it is. One by one only
 * where they cannot be together.
 */
function mend(
  file: CheckedFile,
  findings: readonly Finding[],
  read: (text: string) => CheckedFile,
): { text: string; mended: readonly Finding[] } {
  const all = tryAll(file, findings);
  if (all !== undefined) return { text: all, mended: findings };
  const safe = findings.filter((finding) => tryAll(file, [finding]) !== undefined);
  const together = tryAll(file, safe);
  if (together !== undefined) return { text: together, mended: safe };
  const mended: Finding[] = [];
  let current = file;
  for (const finding of safe) {
    const text = tryAll(current, [finding]);
    if (text === undefined) continue;
    mended.push(finding);
    current = read(text);
  }
  return { text: current.source.text, mended };
}

function tryAll({ source, file }: CheckedFile, findings: readonly Finding[]): string | undefined {
  try {
    return applyEdits(
      source,
      findings.flatMap(({ fix = [] }) => fix),
      file,
    );
  } catch (error) {
    if (error instanceof OidpError && error.code === 'edit-refused') return undefined;
    throw error;
  }
}
