import type { Plan } from '../model/schema.ts';

/** Every text of a plan that a reader sees, in its order; what stands under `x-…` keys is not for them. */
export function readableTexts(plan: Plan): string[] {
  const texts: string[] = [];
  collect(plan, texts);
  return texts;
}

function collect(value: unknown, texts: string[]): void {
  if (typeof value === 'string') texts.push(value);
  else if (Array.isArray(value)) for (const each of value) collect(each, texts);
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value))
      if (key !== 'url' && !key.startsWith('x-')) collect(each, texts);
}
