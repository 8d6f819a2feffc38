import type { RuleId } from '../model/finding.ts';
import { amountUnclear } from './amount-unclear.ts';
import { carryoverChronic } from './carryover-chronic.ts';
import { carryoverDuplicate } from './carryover-duplicate.ts';
import { carryoverFinished } from './carryover-finished.ts';
import { carryoverLost } from './carryover-lost.ts';
import { circularRelation } from './circular-relation.ts';
import { cooperationOverdue } from './cooperation-overdue.ts';
import { dateOutsideYear } from './date-outside-year.ts';
import { dateReversed } from './date-reversed.ts';
import { dueMissing } from './due-missing.ts';
import { duplicateId } from './duplicate-id.ts';
import { duplicateKey } from './duplicate-key.ts';
import { duplicateName } from './duplicate-name.ts';
import { duplicateNumber } from './duplicate-number.ts';
import { duplicateYear } from './duplicate-year.ts';
import { emptyPriority } from './empty-priority.ts';
import { fileNameMismatch } from './file-name-mismatch.ts';
import { fundingMismatch } from './funding-mismatch.ts';
import { fundingOutsideDates } from './funding-outside-dates.ts';
import { invalidValue } from './invalid-value.ts';
import { itemLetters } from './item-letters.ts';
import { leadMissing } from './lead-missing.ts';
import { logConflict } from './log-conflict.ts';
import { logMissing } from './log-missing.ts';
import { logOrder } from './log-order.ts';
import { membershipLapsed } from './membership-lapsed.ts';
import { missingKey } from './missing-key.ts';
import { namedTwice } from './named-twice.ts';
import { numberGap } from './number-gap.ts';
import { numberOrder } from './number-order.ts';
import { numericReference } from './numeric-reference.ts';
import { organizationUnused } from './organization-unused.ts';
import { reasonMissing } from './reason-missing.ts';
import { staleYear } from './stale-year.ts';
import { statusConflict } from './status-conflict.ts';
import { typography } from './typography.ts';
import { unconfirmedPast } from './unconfirmed-past.ts';
import { unknownCode } from './unknown-code.ts';
import { unknownKey } from './unknown-key.ts';
import { unknownOrganization } from './unknown-organization.ts';
import { unknownPriority } from './unknown-priority.ts';
import { unknownReference } from './unknown-reference.ts';
import { yamlSyntax } from './yaml-syntax.ts';
import { yearMismatch } from './year-mismatch.ts';
import type { Rule } from './rule.ts';

/** Every rule, once: first the form of the text, then what it says, last what it says beside other years. */
export const RULES: { readonly [Id in RuleId]: Rule<Id> } = {
  'yaml-syntax': yamlSyntax,
  'duplicate-key': duplicateKey,
  'unknown-key': unknownKey,
  'missing-key': missingKey,
  'invalid-value': invalidValue,
  'year-mismatch': yearMismatch,
  'duplicate-year': duplicateYear,
  'duplicate-id': duplicateId,
  'amount-unclear': amountUnclear,
  'duplicate-number': duplicateNumber,
  'number-gap': numberGap,
  'number-order': numberOrder,
  'item-letters': itemLetters,
  'unknown-priority': unknownPriority,
  'empty-priority': emptyPriority,
  'unknown-reference': unknownReference,
  'unknown-code': unknownCode,
  'numeric-reference': numericReference,
  'status-conflict': statusConflict,
  'log-conflict': logConflict,
  'log-order': logOrder,
  'log-missing': logMissing,
  'reason-missing': reasonMissing,
  'lead-missing': leadMissing,
  'due-missing': dueMissing,
  'date-outside-year': dateOutsideYear,
  'date-reversed': dateReversed,
  'stale-year': staleYear,
  'unconfirmed-past': unconfirmedPast,
  'file-name-mismatch': fileNameMismatch,
  'duplicate-name': duplicateName,
  'named-twice': namedTwice,
  'unknown-organization': unknownOrganization,
  'organization-unused': organizationUnused,
  'circular-relation': circularRelation,
  'membership-lapsed': membershipLapsed,
  'cooperation-overdue': cooperationOverdue,
  'funding-mismatch': fundingMismatch,
  'funding-outside-dates': fundingOutsideDates,
  'carryover-lost': carryoverLost,
  'carryover-duplicate': carryoverDuplicate,
  'carryover-finished': carryoverFinished,
  'carryover-chronic': carryoverChronic,
  typography: typography,
};

/** Every rule as a workspace may set it: not those without which a plan cannot be understood. */
export const SETTABLE_RULES = (Object.values(RULES) as readonly Rule[]).map(({ id, blocking = false }) => ({
  id,
  fixed: blocking,
}));
