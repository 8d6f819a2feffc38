import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../src/rules/table.ts';
import { diagnose } from '../support/diagnose.ts';
import { expectMarked, marks } from '../support/marks.ts';

/*
 * Every fixture is marked with what is to be found (`support/marks.ts`).
 *
 * `<rule>.yaml` and `<rule>/<case>.yaml` are a plan alone, of 2031; `<rule>/<case>/` is a folder of plans, with the
 * registers that it may hold: `network.yaml`, and a sheet a file in `cooperations/`.
 */

const FOLDER = fileURLToPath(new URL('fixtures/', import.meta.url));
/** The fixtures as texts by file, by the path of the plan or of its folder. */
function fixtures(): [name: string, files: Record<string, string>][] {
  const read = (file: string) => readFileSync(path.join(FOLDER, file), 'utf8');
  const list = (folder: string) => readdirSync(path.join(FOLDER, folder), { withFileTypes: true });
  const filesIn = (folder: string) =>
    readdirSync(path.join(FOLDER, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.yaml'))
      .toSorted();
  const alone = (file: string): [string, Record<string, string>] => [file, { 'plans/2031.yaml': read(file) }];
  return list('').flatMap((rule) => {
    if (!rule.isDirectory()) return [alone(rule.name)];
    return list(rule.name).map((entry) => {
      const name = `${rule.name}/${entry.name}`;
      if (!entry.isDirectory()) return alone(name);
      return [
        name,
        Object.fromEntries(filesIn(name).map((file) => [`plans/${file}`, read(`${name}/${file}`)])),
      ];
    });
  });
}

const FIXTURES = fixtures();

describe('fixtures', () => {
  test.each(FIXTURES)('%s', (_, texts) => {
    const { diagnostics } = diagnose(texts);
    for (const [file, text] of Object.entries(texts)) {
      expectMarked(
        text,
        diagnostics.filter((each) => each.file === file),
      );
    }
  });

  test.each(Object.keys(RULES))('%s has a fixture in which it fires', (rule) => {
    const own = FIXTURES.filter(([name]) => name === `${rule}.yaml` || name.startsWith(`${rule}/`));
    const marked = own.flatMap(([, texts]) => Object.values(texts).flatMap(marks));
    expect(marked.filter((mark) => mark.summary.includes(` ${rule} «`))).not.toEqual([]);
  });

  test('every fixture bears the id of a rule', () => {
    const names = FIXTURES.map(([name]) => name.replace(/(?:\.yaml|\/.*)$/, ''));
    expect(names.filter((name) => !Object.hasOwn(RULES, name))).toEqual([]);
  });
});
