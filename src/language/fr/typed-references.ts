import { fold } from '../../model/nearest.ts';
import type { Plan } from '../../model/schema.ts';

/** What people put before a number, folded. */
const BEFORE_NUMBER = ['sous-activite', 'activite', 'numero', 'n°', 'nº', 'no', 'n', '#'];

/** A reference as a plan has it, from one as people say it: « activité 12 », « n° 12 b », « #12b »; any other as it is. */
export function referenceMeant(typed: string, plan: Pick<Plan, 'labels'>): string {
  const [, number, letter = ''] = numbered(plan).exec(fold(typed)) ?? [];
  return number === undefined ? typed : `${number}${letter}`;
}

function numbered({ labels = {} }: Pick<Plan, 'labels'>): RegExp {
  const own = [labels.activity, labels.item].flatMap((word) => (word === undefined ? [] : fold(word)));
  const words = [...own, ...BEFORE_NUMBER].map((word) => word.replaceAll(/[^a-z0-9]/g, String.raw`\$&`));
  return new RegExp(`^(?:l')?(?:(?:${words.join('|')})[\\s.:]*)*(\\d+)[\\s./-]*([a-z])?$`);
}

/** Several references in a row, as people type them: `12a,12b`, `12 b`, `activité 12`. */
export function separateReferences(words: readonly string[], plan: Pick<Plan, 'labels'>): string[] {
  const references: string[] = [];
  for (const part of words.flatMap((word) => word.split(',')).filter((word) => word.trim() !== '')) {
    const last = references.at(-1);
    const together = `${last} ${part}`;
    const isOne = last !== undefined && referenceMeant(together, plan) !== together;
    if (isOne) references.splice(-1, 1, together);
    else references.push(part);
  }
  return references;
}
