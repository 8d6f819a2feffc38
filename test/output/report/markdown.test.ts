import { describe, expect, it } from 'vitest';
import { HOSTILE_TEXTS, hostilePlan } from '../../support/hostile-plan.ts';
import { markdownFaults, markdownShape, readMarkdown, wordsIn } from '../../support/markdown.ts';
import { plain, run, shippedPlans } from '../../support/run.ts';

/** What a command writes as Markdown. */
async function written(command: string, files: Record<string, string>): Promise<string> {
  const ran = await run([...command.split(' '), '--format', 'md'], { files });
  expect(ran).toMatchObject({ code: 0 });
  return ran.stdout;
}

/** What is written of a year as Markdown. */
const documentsOf = (year: number) => [
  ...['rapport', 'synthese', 'plan'].map((name) => `report --year ${year} --template ${name}`),
  `calendar ${year}`,
  `activity list ${year}`,
];

describe('Markdown, as a parser of CommonMark and of GitHub’s extensions reads it', () => {
  it.each([...[2013, 2020, 2021].flatMap(documentsOf), 'report --year 2013 --year 2020 --year 2021'])(
    '%s has whole tables, links that lead somewhere, headings in order, and no HTML but its own',
    async (command) => {
      const text = await written(command, shippedPlans());
      expect(markdownFaults(text)).toEqual([]);
      expect(markdownShape(text)).toContain(command.endsWith('synthese') ? 'list' : 'table');
    },
  );

  it('keeps the mark of the tool out of sight in a file', async () => {
    const { read } = await run(['report', '--year', '2020', '--output', 'r.md'], { files: shippedPlans() });
    expect(markdownFaults(read('r.md'))).toEqual([]);
    expect(readMarkdown(read('r.md')).filter(({ type }) => type === 'html')).toContainEqual(
      expect.objectContaining({ value: expect.stringMatching(/^<!--/) }),
    );
  });

  it('tells what is wrong in one', () => {
    const wrong =
      '## A\n\n#### B\n\n| a | b |\n| - | - |\n| 1 |\n\n<b>x</b> [y](#z)\n\n<a id="k"></a>\n\n<a id="k"></a>';
    expect(markdownFaults(wrong)).toEqual([
      'twice #k',
      'line 1: out of order: A',
      'line 3: out of order: B',
      'line 5: a row of 1 cells under 2',
      'line 9: raw <b>',
      'line 9: raw </b>',
      'line 9: nothing at #z',
    ]);
  });
});

const HARD = [
  ...HOSTILE_TEXTS,
  'a || b \\| c',
  '[^1] [x] :+1: `',
  '<!-- a',
  '<a id="x">',
  '1986. Un',
  '+ a',
  '=== ',
  '---',
  '&amp; &#124;',
  '~~a~~ **b** __c__',
  '![a][b]',
  '[a]: b',
  'a\\',
  'é🎉',
  'mot '.repeat(500).trim(),
];

it.each(HARD)(
  'a text such as %j is words in every document, and changes nothing of its form',
  async (text) => {
    for (const command of documentsOf(2031)) {
      const of = (words: string) => written(command, { 'plans/2031.yaml': hostilePlan(words) });
      const markdown = await of(text);
      expect(markdownFaults(markdown)).toEqual([]);
      expect(markdownShape(markdown)).toEqual(markdownShape(await of('mot')));
      const words = readMarkdown(markdown).map((node) => wordsIn(node));
      expect(unspaced(words.join(' '))).toContain(unspaced(text));
    }
  },
);

/** Words without their typography. */
const unspaced = (text: string) => plain(text).replaceAll(' ', '').trim();
