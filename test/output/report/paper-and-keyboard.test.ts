import { execFileSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, PDFTOTEXT, launchChromium } from '../../support/browser.ts';
import { plain, run, shippedPlans } from '../../support/run.ts';
import { htmlOf, readPlan, reportOf, shippedPlan } from '../../report/report-of.ts';

describe.skipIf(CHROMIUM === undefined)('the HTML report in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => browser.close());

  /** The report that a command writes, opened. */
  async function open(year: number, template = 'rapport'): Promise<Page> {
    const args = ['report', '--year', String(year), '--template', template, '--format', 'html'];
    const { stdout } = await run(args, { files: shippedPlans() });
    const page = await browser.newPage({ reducedMotion: 'reduce', viewport: { width: 1280, height: 800 } });
    await page.setContent(stdout);
    return page;
  }

  describe.skipIf(PDFTOTEXT === undefined)('on paper', () => {
    it.each([
      [2020, 'rapport', 10, 30],
      [2021, 'rapport', 8, 20],
      [2020, 'synthese', 1, 1],
      [2021, 'synthese', 1, 1],
    ] as const)(
      '%i %s is on sheets of A4, none of them empty, numbered from the second',
      async (year, template, fewest, most) => {
        const page = await open(year, template);
        const pdf = await page.pdf({ preferCSSPageSize: true, format: 'A4' });
        await page.close();
        const { pages, sizes } = readPdf(pdf);
        expect(pages.length).toBeGreaterThanOrEqual(fewest);
        expect(pages.length).toBeLessThanOrEqual(most);
        expect(sizes.map(toA4)).toEqual(pages.map(() => A4));
        pages.forEach((words, index) => {
          const shown = /(\d+ \/ \d+)\s*$/.exec(words)?.[1];
          expect(shown, words).toBe(index === 0 ? undefined : `${index + 1} / ${pages.length}`);
          expect(words.replace(/\s|\d+ \/ \d+\s*$/g, '').length).toBeGreaterThan(50);
        });
        const all = joined(pages.join(' '));
        const { activities } = shippedPlan(year);
        if (template === 'rapport') for (const { title } of activities) expect(all).toContain(joined(title));
      },
    );

    it('has the whole heads of the full table on each of its sheets', async () => {
      const page = await open(2020);
      const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
      await page.close();
      const heads = 'N° Priorité Intitulé Statut Comptée Responsable Échéance';
      const sheets = pages.map((sheet) =>
        sheet.split('\n').filter((line) => line.trim().replace(/\s+/g, ' ') === heads),
      );
      const first = pages.findIndex((sheet) => sheet.includes('Toutes les activités du plan'));
      expect(first).toBeGreaterThan(0);
      // To the sheet where the table ends: the last activity stands there.
      const last = pages.findIndex((sheet, index) => index >= first && /^ *18 +D /m.test(sheet));
      expect(last).toBeGreaterThan(first);
      expect(sheets.slice(first, last + 1).map((lines) => lines.length)).toEqual(
        Array.from({ length: last + 1 - first }, () => 1),
      );
    });

    it.each([1, 9, 20])(
      'keeps a chart of the year, as high as they get, on one sheet with its legend (%i)',
      async (paragraphs) => {
        const events = Array.from(
          { length: 39 },
          (_, at) =>
            `{ id: e${at}, title: Fête-${at}-fin, when: 2031-${String((at % 12) + 1).padStart(2, '0')}-10 }`,
        );
        const lines = Array.from({ length: paragraphs }, (_, at) => `  Ligne ${at}.\n\n`);
        const plan = `year: 2031
title: Plan
state: adopted
priorities: { A: { title: Une } }
activities: [{ id: a, number: 1, priority: A, title: A, due: 2031-03 }]
context: |
${lines.join('')}
calendar: [${events.join(', ')}]
`;
        const page = await browser.newPage();
        await page.setContent(htmlOf(reportOf(readPlan(plan))));
        const { pages } = readPdf(await page.pdf({ preferCSSPageSize: true, format: 'A4' }));
        await page.close();
        const sheetOf = (words: string) => pages.findIndex((sheet) => sheet.includes(words));
        const sheet = sheetOf('événement daté');
        expect(sheet).toBeGreaterThan(0);
        for (const words of ['Frise de l’année', 'échéance ouverte', 'févr.', 'Fête-0-fin', 'Fête-35-fin'])
          expect([words, sheetOf(words)]).toEqual([words, sheet]);
      },
    );
  });

  it.each([
    ['screen', 1440],
    ['print', 665],
  ] as const)('gives the full table on %s columns that suit what is in them', async (media, width) => {
    const carried = await run(['plan', 'carryover', '2020', '2021'], { files: shippedPlans() });
    for (const year of [2020, 2021]) {
      const args = ['report', '--year', String(year), '--format', 'html'];
      const { stdout } = await run(args, { files: carried.files });
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.emulateMedia({ media });
      await page.setContent(stdout);
      const { columns, broken, clipped } = await page.evaluate<Measured>(FULL_TABLE);
      await page.close();
      const { Intitulé: title = 0, ...others } = columns;
      for (const other of Object.values(others)) expect(title).toBeGreaterThan(other * 1.5);
      for (const narrow of ['N°', 'Priorité', 'Statut', 'Comptée'])
        expect([narrow, columns[narrow]]).toEqual([narrow, expect.toSatisfy((size: number) => size < 0.17)]);
      expect(broken).toEqual([]);
      expect(clipped).toBe(false);
    }
  });

  describe('by keyboard alone', () => {
    it.each([
      [2013, 'rapport'],
      [2020, 'rapport'],
      [2021, 'rapport'],
      [2020, 'synthese'],
      [2021, 'plan'],
    ] as const)(
      '%i %s is reached whole, in its order, each stop in sight and marked',
      async (year, template) => {
        const page = await open(year, template);
        const stops: { name: string; inSight: boolean; marked: boolean; order: number }[] = [];
        const every = await page.locator('a[href], summary').count();
        for (;;) {
          await page.keyboard.press('Tab');
          const stop = await page.evaluate<(typeof stops)[number] | null>(STOP);
          if (stop === null) break;
          stops.push(stop);
          if (stops.length > every * 2) break;
        }
        expect(stops[0]?.name).toBe('a #contenu');
        expect(stops.filter(({ inSight, marked }) => !inSight || !marked)).toEqual([]);
        expect(stops.map(({ order }) => order)).toEqual(
          stops.map(({ order }) => order).toSorted((a, b) => a - b),
        );
        // Every link and every summary; a table that is wider than the page is one more, to be scrolled.
        expect(stops.filter(({ name }) => /^(?:a|summary) /.test(name))).toHaveLength(every);
        await page.close();
      },
    );

    it('skips to what the report says, past its contents', async () => {
      const page = await open(2020);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('contenu');
      await page.keyboard.press('Tab');
      const next =
        'document.activeElement.closest("main") !== null && document.activeElement.id !== "contenu"';
      expect(await page.evaluate(next)).toBe(true);
      await page.close();
    });

    it('goes where a line of the contents says, and opens the data of a figure', async () => {
      const page = await open(2020);
      await page.locator('nav a').last().focus();
      const target = await page.evaluate<string>('document.activeElement.getAttribute("href")');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('location.hash')).toBe(target);
      expect(await page.locator(target).boundingBox()).toMatchObject({
        y: expect.toSatisfy((y: number) => y >= 0 && y < 800),
      });
      await page.locator('summary').first().focus();
      for (const [key, open] of [
        ['Enter', true],
        ['Space', false],
      ] as const) {
        await page.keyboard.press(key);
        expect(await page.evaluate('document.querySelector("details").open')).toBe(open);
      }
      await page.close();
    });
  });
});

interface Measured {
  /** Of each column, by its title, its share of the width of the table. */
  readonly columns: Readonly<Record<string, number>>;
  /** The words that stand on more than one line. */
  readonly broken: readonly string[];
  readonly clipped: boolean;
}

const FULL_TABLE = `(() => {
  const table = [...document.querySelectorAll('#tableau ~ .tableau table')][0];
  const whole = table.getBoundingClientRect();
  const broken = [];
  for (const cell of table.querySelectorAll('th, td')) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      for (const { 0: word, index } of text.data.matchAll(/[^\\s-]+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) broken.push(word);
      }
    }
  }
  const heads = [...table.querySelectorAll('thead th')];
  return {
    columns: Object.fromEntries(
      heads.map((head) => [head.textContent, head.getBoundingClientRect().width / whole.width]),
    ),
    broken,
    clipped:
      document.documentElement.scrollWidth > innerWidth ||
      [...table.querySelectorAll('th, td')].some((cell) => cell.scrollWidth > cell.clientWidth + 1),
  };
})()`;

/** Where the focus is: null outside of the page's own elements. */
const STOP = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const { top, bottom, width, height } = element.getBoundingClientRect();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return {
    name: element.localName + ' ' + (element.getAttribute('href') ?? ''),
    inSight: width > 0 && height > 0 && bottom > 0 && top < innerHeight,
    marked: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
    order: [...document.querySelectorAll('*')].indexOf(element),
  };
})()`;

const A4 = '595 x 842';

/** Chromium rounds the sides of a named sheet down. */
const toA4 = (size: string) => (size === '594 x 841' ? A4 : size);

/** The words of each page of a PDF, and the sizes of the pages in points. */
function readPdf(pdf: Buffer): { pages: string[]; sizes: string[] } {
  const words = execFileSync(PDFTOTEXT ?? '', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 (\d+)[\d.]* (\d+)[\d.]*\s*\]/g);
  return {
    pages: words.split('\f').slice(0, -1),
    sizes: Array.from(boxes, ([, width, height]) => `${width} x ${height}`),
  };
}

/** Words as they are, however they are broken into lines. */
const joined = (words: string) => plain(words).replace(/[\s-]/g, '').toLowerCase();
