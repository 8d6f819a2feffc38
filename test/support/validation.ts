import type { Validation } from '../../src/output/validation.ts';
import { diagnose } from './diagnose.ts';

/** A plan with a warning and an error. */
export const WRONG = `year: 2031
title: Plan
priorities:
  A: { title: Communication }
  B: { title: Pratiques }
activities:
  - { id: prix, number: 1, priority: A, title: Prix, statut: done }
`;

/** A plan in which nothing is wrong. */
export const RIGHT = WRONG.replace('  B: { title: Pratiques }\n', '').replace(', statut: done', '');

/** A path in which every format has something to escape. */
export const NASTY_FILE = 'plans/été 100 %25, « a:b » & <c> "d" \'e\' #1? ::/🎉\r\n/2031.yaml';

/** Titles of the calendar that try to leave their place in each of the formats. */
const NASTY_TITLES = [
  '100 % %0A, a=b: ::error title=x::y',
  '<b>&amp;</b> ]]> --> "d" \'e\'',
  '[lien](https://example.org) {0} {{x}}',
  'deux\nlignes\r\net une tabulation\t.',
  'cloche \u0007, échappement \u001B[31m, nul \u0000, suivant \u0085, hors \uFFFE, seul \uD800 !',
  '🎉 « été » 𝒳',
];

/** A plan with an error at an event of each nasty title. */
export const NASTY = `${RIGHT}calendar:
${NASTY_TITLES.map((title, index) => `  - { id: e${index}, title: ${quoted(title)}, whn: 2031-06 }`).join('\n')}
`;

/** In double quotes, with an escape for whatever YAML allows in no other way. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007F-\u009F\uFFFE\uFFFF]/g,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** Judges the plans of a workspace, given as texts by file, as the printers take it. */
export function validate(
  texts: Readonly<Record<string, string>>,
  options: Partial<Pick<Validation, 'strict'>> = {},
): Validation {
  const { files, diagnostics } = diagnose(texts);
  return { files: [...files.keys()], diagnostics, plans: files, strict: false, ...options };
}

/** The same findings as remarks: of rules that never fail anything. */
export function asInfos(validation: Validation): Validation {
  const diagnostics = validation.diagnostics.map((each) => ({ ...each, severity: 'info' as const }));
  return { ...validation, diagnostics };
}
