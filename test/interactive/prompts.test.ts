import { PassThrough, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { Prompts } from '../../src/cli/interactive/prompts.ts';
import { Interruption } from '../../src/cli/interruption.ts';
import { layoutFor } from '../../src/output/layout.ts';
import { PLAIN } from '../../src/output/style.ts';

/** Questions of a terminal that is none: what is written to `input` is what a person types. */
async function prompts() {
  const input = new PassThrough();
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const layout = await layoutFor({ columns: 80, rows: 24, isAscii: false });
  return { input, asking: new Prompts({ input, output }, { style: PLAIN, layout, isAscii: false }) };
}

const CHOICES = [
  { value: 1, title: 'Un' },
  { value: 2, title: 'Deux' },
  { value: 0, title: 'Zéro' },
];

describe('a question', () => {
  test('what has the focus is taken, even where it is nothing', async () => {
    for (const [keys, value] of [
      ['\r', 1],
      ['\u001B[B\r', 2],
      ['\u001B[A\r', 0],
      ['\u001B[B\u001B[B\u001B[B\r', 1],
      ['\u001B[6~\r', 0],
      ['\u001B[6~\u001B[5~\r', 1],
      ['zero\r', 0],
      ['zero\u0015de\r', 2],
      ['zzz\r\u0015deux\r', 2],
    ] as const) {
      const { input, asking } = await prompts();
      const answer = asking.choose('Combien ?', CHOICES);
      input.write(keys);
      expect(await answer, JSON.stringify(keys)).toBe(value);
    }
  });

  test('an arrow does not bring back what was typed before', async () => {
    const { input, asking } = await prompts();
    const answer = asking.choose('Combien ?', CHOICES);
    input.write('zzz\r\u0015\u001B[B\r');
    expect(await answer).toBe(2);
  });

  test('a text is without the spaces around it, and is not taken while something is wrong with it', async () => {
    const { input, asking } = await prompts();
    const answer = asking.ask('Quoi ?', { check: (text) => (text === '' ? 'Rien' : undefined) });
    input.write('\r  \r  mot à mot \r');
    expect(await answer).toBe('mot à mot');
  });

  test('a text begins with what is there', async () => {
    const { input, asking } = await prompts();
    const answer = asking.ask('Quoi ?', { initial: 'mot' });
    input.write('s\r');
    expect(await answer).toBe('mots');
  });

  test('a line feed is a space, wherever it comes, and takes nothing away', async () => {
    for (const [keys, text] of [
      [['un\ndeux\ntrois\r'], 'un deux trois'],
      [['\nun\r'], 'un'],
      [['undeux', ...Array<string>(4).fill('\u001B[D'), '\n', 'x', '\r'], 'un xdeux'],
    ] as const) {
      const { input, asking } = await prompts();
      const answer = asking.ask('Quoi ?');
      for (const key of keys) input.write(key);
      expect(await answer, JSON.stringify(keys)).toBe(text);
    }
    for (const keys of ['deux\n\r', '\u001B[B\n\r']) {
      const { input, asking } = await prompts();
      const answer = asking.choose('Combien ?', CHOICES);
      input.write(keys);
      expect(await answer, JSON.stringify(keys)).toBe(2);
    }
  });

  test('Esc is no answer', async () => {
    for (const ask of [
      (asking: Prompts) => asking.choose('Combien ?', CHOICES),
      (asking: Prompts) => asking.ask('Quoi ?'),
      (asking: Prompts) => asking.confirm('Oui ?'),
    ]) {
      const { input, asking } = await prompts();
      const answer = ask(asking);
      input.write('\u001B');
      expect(await answer).toBeUndefined();
    }
  });

  test('Ctrl-C, and a terminal that goes away, end all', async () => {
    for (const leave of [
      (input: PassThrough) => input.write('\u0003'),
      (input: PassThrough) => input.end(),
      (input: PassThrough) => input.write('abc\u0003'),
    ]) {
      const { input, asking } = await prompts();
      const answer = asking.ask('Quoi ?');
      leave(input);
      await expect(answer).rejects.toThrow(Interruption);
    }
  });
});
