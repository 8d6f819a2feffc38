import type { Severity } from '../model/finding.ts';
import type { Position } from '../source/locate.ts';
import { type Fingerprinted, withFingerprints } from './fingerprint.ts';
import { toJson } from './json.ts';
import { type Validation, explain } from './validation.ts';

/** A rule as a viewer of findings explains it: plain texts, and its page in Markdown. */
export interface RuleDescription {
  readonly id: string;
  readonly severity: Severity;
  /** One sentence. */
  readonly summary: string;
  readonly description: string;
  /** In Markdown. */
  readonly help: string;
}

/** The tool that speaks, with every rule of the run: those that found nothing too. */
export interface SarifTool {
  readonly version: string;
  readonly rules: readonly RuleDescription[];
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The words that GitHub sorts alerts by. */
const PROBLEM_SEVERITIES = { error: 'error', warning: 'warning', info: 'recommendation' } as const;

/** The language of the messages and of the rules' texts. */
const LANGUAGE = 'fr';

/** The folder that the paths start from, by the name that GitHub gives to that of the repository. */
const ROOT = '%SRCROOT%';

/** Findings as SARIF 2.1.0, with all that GitHub's code scanning reads. */
export function printSarif(
  validation: Pick<Validation, 'diagnostics' | 'plans'>,
  { version, rules }: SarifTool,
): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'oidp', semanticVersion: version, language: LANGUAGE, rules: rules.map(toRule) },
        },
        language: LANGUAGE,
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results: withFingerprints(validation).map((each) => ({
          ...toResult(each),
          ruleIndex: indexes.get(each.rule),
        })),
      },
    ],
  };
  return toJson(log);
}

function toRule({ id, severity, summary, description, help }: RuleDescription): object {
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: description },
    // A text is required beside the Markdown, and Markdown reads as one.
    help: { text: help, markdown: help },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: {
      tags: ['work-plan'],
      'problem.severity': PROBLEM_SEVERITIES[severity],
      precision: 'very-high',
    },
  };
}

function toResult(diagnostic: Fingerprinted): object {
  const { rule, severity, related, fingerprint } = diagnostic;
  return {
    ruleId: rule,
    level: LEVELS[severity],
    message: toMessage(explain(diagnostic, '\n')),
    locations: [{ physicalLocation: toLocation(diagnostic) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((other, index) => ({
        id: index + 1,
        message: toMessage(other.message),
        physicalLocation: toLocation(other),
      })),
    }),
    // GitHub adds a key of its own from the text of the line, and warns of one that it would have made otherwise.
    partialFingerprints: { 'oidpFinding/v1': fingerprint },
  };
}

/** In a message `[a](b)` is a link: what a plan quotes must not become one. */
function toMessage(text: string): object {
  return { text: text.replaceAll('](', '] (') };
}

function toLocation({
  file,
  line,
  column,
  endLine,
  endColumn,
}: Position & { readonly file: string }): object {
  return {
    artifactLocation: { uri: toUri(file), uriBaseId: ROOT },
    region: { startLine: line, startColumn: column, endLine, endColumn },
  };
}

/** A path as a relative URI; a half of a surrogate pair, which no URI can hold, is replaced. */
function toUri(file: string): string {
  return file
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .split('/')
    .map((name) => encodeURIComponent(name))
    .join('/');
}
