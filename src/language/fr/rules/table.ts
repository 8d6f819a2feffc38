import type { RuleId } from '../../../model/finding.ts';
import { dateReversed } from './date-reversed.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { duplicateYear } from './duplicate-year.ts';
import { emptyPriority } from './empty-priority.ts';
import { invalidValue } from './invalid-value.ts';
import { itemLetters } from './item-letters.ts';
import { missingKey } from './missing-key.ts';
import { numberGap } from './number-gap.ts';
import { numberOrder } from './number-order.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownPriority } from './unknown-priority.ts';
import { unknownReference } from './unknown-reference.ts';
import type { RuleWords } from './words.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yearMismatch } from './year-mismatch.ts';

export const RULE_WORDS: { readonly [Id in RuleId]: RuleWords<Id> } = {
  'yaml-syntax': yamlSyntax,
  'duplicate-key': duplicateKey,
  'unknown-key': unknownKey,
  'missing-key': missingKey,
  'invalid-value': invalidValue,
  'year-mismatch': yearMismatch,
  'duplicate-year': duplicateYear,
  'duplicate-id': duplicateId,
  'duplicate-number': duplicateNumber,
  'number-gap': numberGap,
  'number-order': numberOrder,
  'item-letters': itemLetters,
  'unknown-priority': unknownPriority,
  'empty-priority': emptyPriority,
  'unknown-reference': unknownReference,
  'date-reversed': dateReversed,
};
