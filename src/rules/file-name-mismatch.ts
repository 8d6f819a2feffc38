import { isId } from '../model/schema.ts';
import { stem } from '../source/plan-file.ts';
import type { Rule } from './rule.ts';
import { sheetsOf } from './sheets.ts';

declare module '../model/finding.ts' {
  interface FindingArguments {
    'file-name-mismatch': { readonly id: string; readonly name: string };
  }
}

/** A partnership sheet whose file has another name than its id. */
export const fileNameMismatch: Rule<'file-name-mismatch'> = {
  id: 'file-name-mismatch',
  severity: 'error',
  *checkCooperation({ file, cooperation: { id }, registers }) {
    const name = stem(file);
    if (id === undefined || id === name) return;
    // A copy of another sheet has that one's id, which is reported as such.
    if (sheetsOf(registers).owners.get(id)?.file !== file) return;
    yield { place: { at: ['id'] }, arguments: { id, name }, suggestion: isId(name) ? name : undefined };
  },
};
