import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { shippedRegisters } from './support/registers.ts';
import { ROOT, run, shippedPlans } from './support/run.ts';

/** The documents whose `console` blocks are run, each on its own copy of the shipped plans, in order. */
const DOCUMENTS = ['README.md', ...readdirSync(path.join(ROOT, 'docs')).map((name) => `docs/${name}`)];

/** A day in the middle of 2021's documents: 15 March 2021. */
const NOW = '2021-03-15T12:00:00Z';

/** A command with its output, or a file that a reader is to write. */
type Example =
  | { readonly line: number; readonly command: string; readonly output: string }
  | { readonly file: string; readonly text: string };

/** The commands of the `console` blocks of a document with what stands below each, and its `yaml <file>` blocks. */
function examplesIn(text: string): Example[] {
  const examples: Example[] = [];
  for (const [whole, kind, body = ''] of text.matchAll(/^```(console|yaml \S+)\n([\s\S]*?)^```$/gm)) {
    if (kind !== 'console') {
      examples.push({ file: kind?.slice('yaml '.length) ?? '', text: body });
      continue;
    }
    let line = text.slice(0, text.indexOf(whole)).split('\n').length;
    for (const part of body.split(/^\$ /m).slice(1)) {
      const [command = '', ...output] = part.split('\n');
      line += 1;
      examples.push({ line, command, output: output.join('\n') });
      line += output.length - 1;
    }
  }
  return examples;
}

/** The words of a command line, those between double quotes as one. */
function wordsOf(command: string): string[] {
  return Array.from(command.matchAll(/"([^"]*)"|(\S+)/g), ([, quoted, bare]) => quoted ?? bare ?? '');
}

/** The documented output as a pattern in which a line « … » stands for any number of lines. */
function patternOf(output: string): RegExp {
  const lines = output
    .split('\n')
    .map((line) =>
      line.trim() === '…' ? '(?:.*\n)*?' : `${line.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}\n`,
    );
  return new RegExp(`^${lines.join('').replace(/\n$/, '')}$`);
}

it.each(DOCUMENTS)('%s shows what the commands print', async (document) => {
  let files: Record<string, string> = { ...shippedPlans(), ...shippedRegisters() };
  for (const example of examplesIn(readFileSync(path.join(ROOT, document), 'utf8'))) {
    if ('file' in example) {
      files[example.file] = example.text;
      continue;
    }
    const { line, command, output } = example;
    const [program, ...args] = wordsOf(command);
    if (program !== 'oidp') continue;
    const ran = await run(args, { files, now: NOW });
    const printed = ran.stdout + ran.stderr;
    if (!patternOf(output).test(printed)) expect(printed, `${document}:${line} $ ${command}`).toBe(output);
    files = { ...ran.files };
  }
});

it('the README has examples to run', () => {
  expect(examplesIn(readFileSync(path.join(ROOT, 'README.md'), 'utf8')).length).toBeGreaterThan(5);
});
