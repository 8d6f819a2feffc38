import type { Issue } from 'codeclimate-types';
import { expect, expectTypeOf, test } from 'vitest';
import { type GitlabIssue, printGitlabReport } from '../../src/output/findings-gitlab.ts';
import { plain } from '../support/run.ts';
import { asInfos, NASTY, NASTY_FILE, RIGHT, validate, WRONG } from '../support/validation.ts';

const reportOf = (...arguments_: Parameters<typeof printGitlabReport>) =>
  JSON.parse(printGitlabReport(...arguments_)) as GitlabIssue[];

test('a warning and an error', () => {
  const report = printGitlabReport(validate({ 'plans/2031.yaml': WRONG }));
  expect(JSON.parse(plain(report))).toEqual([
    {
      description:
        "La priorité B n'a aucune activité → donnez-lui une activité, ou retirez-la de « priorities »",
      check_name: 'empty-priority',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'minor',
      location: { path: 'plans/2031.yaml', lines: { begin: 5, end: 5 } },
    },
    {
      description:
        "Activité 1 : la clé « statut » n'existe pas → vouliez-vous dire « status » ? (--fix le corrige)",
      check_name: 'unknown-key',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'major',
      location: { path: 'plans/2031.yaml', lines: { begin: 7, end: 7 } },
    },
  ]);
  expect(report.endsWith(']\n')).toBe(true);
});

test('a remark', () => {
  const report = reportOf(asInfos(validate({ 'plans/2031.yaml': WRONG })));
  expect(report.map(({ severity }) => severity)).toEqual(['info', 'info']);
});

test('an empty list where nothing is wrong: GitLab compares with it', () => {
  expect(printGitlabReport(validate({ 'plans/2031.yaml': RIGHT }))).toBe('[]\n');
});

test("the form is Code Climate's, but for two keys that GitLab does not read", () => {
  expectTypeOf<GitlabIssue>().toExtend<Omit<Issue, 'type' | 'categories'>>();
});

test("one line of description, the file's own name, and no fingerprint twice, whatever the titles", () => {
  const validation = validate({ [NASTY_FILE]: NASTY, 'plans/2031.yaml': WRONG, 'plans/2033.yaml': NASTY });
  const report = reportOf(validation);
  expect(report.map(({ location }) => location.path)).toEqual(validation.diagnostics.map(({ file }) => file));
  expect(report.filter(({ description }) => /[\r\n]/.test(description) || description === '')).toEqual([]);
  expect(report.some(({ description }) => description.includes('deux lignes'))).toBe(true);
  expect(new Set(report.map(({ fingerprint }) => fingerprint)).size).toBe(validation.diagnostics.length);
});

test('lines as they are, the last one touched included', () => {
  const { plans, diagnostics } = validate({ 'plans/2031.yaml': WRONG });
  const over = (endLine: number, endColumn: number) =>
    reportOf({
      plans,
      diagnostics: diagnostics.slice(0, 1).map((each) => ({ ...each, endLine, endColumn })),
    })[0]?.location.lines;
  expect(over(7, 4)).toEqual({ begin: 5, end: 7 });
  expect(over(7, 1)).toEqual({ begin: 5, end: 6 });
  expect(over(5, 1)).toEqual({ begin: 5, end: 5 });
});
