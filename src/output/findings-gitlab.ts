import type { Severity } from '../model/finding.ts';
import { withFingerprints } from './fingerprint.ts';
import { toJson } from './json.ts';
import { type Validation, explain, lastLine } from './validation.ts';

/** An issue of a report of GitLab Code Quality: the part of Code Climate's form that GitLab reads. */
export interface GitlabIssue {
  /** One line of plain text. */
  readonly description: string;
  readonly check_name: string;
  /** Unique in a report: of two that are equal GitLab shows one. */
  readonly fingerprint: string;
  readonly severity: 'info' | 'minor' | 'major' | 'critical' | 'blocker';
  /** Lines from 1, the last one included. */
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

const SEVERITIES: Readonly<Record<Severity, GitlabIssue['severity']>> = {
  error: 'major',
  warning: 'minor',
  info: 'info',
};

/** Findings as a report for GitLab Code Quality (`artifacts: reports: codequality`); an empty list where there are none. */
export function printGitlabReport(validation: Pick<Validation, 'diagnostics' | 'plans'>): string {
  const issues = withFingerprints(validation).map(({ fingerprint, ...diagnostic }): GitlabIssue => ({
    description: explain(diagnostic, ' → ').replace(/\s*[\r\n]+\s*/g, ' '),
    check_name: diagnostic.rule,
    fingerprint,
    severity: SEVERITIES[diagnostic.severity],
    location: {
      path: diagnostic.file,
      lines: { begin: diagnostic.line, end: lastLine(diagnostic) },
    },
  }));
  return toJson(issues);
}
