import * as core from '@actions/core';
import { describe, expect, test, vi } from 'vitest';
import type { Diagnostic } from '../../src/output/diagnostics.ts';
import { printGithubCommands } from '../../src/output/findings-github.ts';
import { plain } from '../support/run.ts';
import { asInfos, NASTY, NASTY_FILE, RIGHT, validate, WRONG } from '../support/validation.ts';

test('a warning and an error', () => {
  expect(plain(printGithubCommands(validate({ 'plans/2031.yaml': WRONG })))).toBe(
    [
      "::warning title=empty-priority,file=plans/2031.yaml,line=5,endLine=5,col=3,endColumn=3::La priorité B n'a aucune activité%0Adonnez-lui une activité, ou retirez-la de « priorities »\n",
      "::error title=unknown-key,file=plans/2031.yaml,line=7,endLine=7,col=54,endColumn=59::Activité 1 : la clé « statut » n'existe pas%0Avouliez-vous dire « status » ? (--fix le corrige)\n",
    ].join(''),
  );
});

test('a remark is a notice', () => {
  const commands = printGithubCommands(asInfos(validate({ 'plans/2031.yaml': WRONG })));
  expect(commands.match(/^::\w+/gm)).toEqual(['::notice', '::notice']);
});

test('nothing where nothing is wrong', () => {
  expect(printGithubCommands(validate({ 'plans/2031.yaml': RIGHT }))).toBe('');
});

/** What GitHub's own library prints for a diagnostic of one line. */
function issued({ severity, rule, file, line, column, endColumn, message, help }: Diagnostic): string {
  const command = { error: core.error, warning: core.warning, info: core.notice }[severity];
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  try {
    const place = { startLine: line, endLine: line, startColumn: column, endColumn: endColumn - 1 };
    command(help === undefined ? message : `${message}\n${help}`, { title: rule, file, ...place });
    return write.mock.calls.map(([text]) => String(text)).join('');
  } finally {
    write.mockRestore();
  }
}

test("GitHub's own library prints the same, whatever the file's name and the titles", () => {
  const nasty = validate({ [NASTY_FILE]: NASTY, 'plans/2031.yaml': WRONG });
  for (const { diagnostics } of [nasty, asInfos(nasty)]) {
    expect(diagnostics.length).toBeGreaterThan(8);
    expect(printGithubCommands({ diagnostics })).toBe(
      diagnostics.map(issued).join('').replaceAll('\r\n', '\n'),
    );
  }
});

/** A command as the runner takes it apart. */
function read(command: string): { name: string; properties: Record<string, string>; message: string } {
  const [, name = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(command) ?? [];
  return {
    name,
    properties: Object.fromEntries(
      properties
        .split(',')
        .map((each) => [each.split('=')[0], decodeURIComponent(each.replace(/^[^=]*=/, ''))]),
    ),
    message: decodeURIComponent(message),
  };
}

test('read again, it is what was to be said', () => {
  const { diagnostics } = validate({ [NASTY_FILE]: NASTY });
  const commands = printGithubCommands({ diagnostics }).trimEnd().split('\n');
  expect(commands.map(read)).toEqual(
    diagnostics.map(({ severity, rule, file, line, column, endColumn, message, help }) => ({
      name: severity === 'info' ? 'notice' : severity,
      properties: {
        title: rule,
        file,
        line: `${line}`,
        endLine: `${line}`,
        col: `${column}`,
        endColumn: `${endColumn - 1}`,
      },
      message: help === undefined ? message : `${message}\n${help}`,
    })),
  );
});

describe('the place', () => {
  const [template] = validate({ 'plans/2031.yaml': WRONG }).diagnostics;
  if (template === undefined) throw new Error('no diagnostic');
  const placeOf = (position: Pick<Diagnostic, 'line' | 'column' | 'endLine' | 'endColumn'>) =>
    /,(line=.*?)::/.exec(printGithubCommands({ diagnostics: [{ ...template, ...position }] }))?.[1];

  test.each([
    ['within a line: the last column is a part of it', 2, 3, 2, 9, 'line=2,endLine=2,col=3,endColumn=8'],
    ['between two characters', 2, 3, 2, 3, 'line=2,endLine=2,col=3,endColumn=3'],
    ['over lines: no columns', 2, 3, 4, 9, 'line=2,endLine=4'],
    ['up to the end of its line', 2, 3, 3, 1, 'line=2,endLine=2,col=3'],
    ['over lines, up to the end of the last', 2, 3, 5, 1, 'line=2,endLine=4'],
    ['the start of a file', 1, 1, 1, 1, 'line=1,endLine=1,col=1,endColumn=1'],
  ])('%s', (_, line, column, endLine, endColumn, expected) => {
    expect(placeOf({ line, column, endLine, endColumn })).toBe(expected);
  });
});

test('a finding without help', () => {
  const diagnostics = validate({ 'plans/2031.yaml': WRONG }).diagnostics.map((each) => ({
    ...each,
    message: 'Faux',
    help: undefined,
  }));
  expect(printGithubCommands({ diagnostics }).match(/::Faux$/gm)).toHaveLength(2);
});
