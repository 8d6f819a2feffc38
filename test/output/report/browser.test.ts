import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlOf, readPlan, reportOf } from '../../report/report-of.ts';
import { CHROMIUM, launchChromium } from '../../support/browser.ts';
import { run, shippedPlans } from '../../support/run.ts';
import { crowdedPlan } from '../../support/crowded-plan.ts';

describe.skipIf(CHROMIUM === undefined)('the HTML report in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => browser.close());

  it.each([
    ['2013'],
    ['2020'],
    ['2021'],
    ['2020', '--template', 'synthese'],
    ['2021', '--template', 'plan'],
    ['2013', '--year', '2020', '--year', '2021'],
  ])(
    '%s %s %s fits every width, asks for nothing, and is accessible in light and dark',
    async (...args) => {
      const { stdout: html } = await run(['report', '--year', ...args, '--format', 'html'], {
        files: shippedPlans(),
      });
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await browser.newPage({ colorScheme });
        const messages: string[] = [];
        page.on('console', (message) => messages.push(message.text()));
        page.on('pageerror', (error) => messages.push(error.message));
        page.on('request', (request) => messages.push(request.url()));
        await page.setContent(html);
        for (const width of [360, 768, 1440]) {
          await page.setViewportSize({ width, height: 900 });
          const content = await page.evaluate('document.documentElement.scrollWidth');
          expect(content, `width of the content at ${width}`).toBe(width);
        }
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate<{
          violations: { id: string; nodes: { html: string }[] }[];
        }>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'] })`);
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(messages).toEqual([]);
        await page.close();
      }
    },
    60_000,
  );

  it.each([2013, 2020, 2021])('the summary of %i is printed on one sheet', async (year) => {
    const args = ['report', '--year', String(year), '--template', 'synthese', '--format', 'html'];
    const { stdout: html } = await run(args, { files: shippedPlans() });
    const page = await browser.newPage();
    await page.setContent(html);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.close();
  });

  it('shows figures of a crowded plan whole, at every width, their tables open, in light and dark', async () => {
    const html = htmlOf(reportOf(readPlan(crowdedPlan(2031, 2030)), readPlan(crowdedPlan(2030))));
    expect(html.match(/ class="trace trace-(?:stacked|timeline|flow)(?: trace-haute)?"/g)).toHaveLength(3);
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme });
      const messages: string[] = [];
      page.on('console', (message) => messages.push(message.text()));
      await page.setContent(html.replaceAll('<details class="donnees">', '<details class="donnees" open>'));
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await page.evaluate('document.documentElement.scrollWidth'), `at ${width}`).toBe(width);
        expect(await page.evaluate<string[]>(CUT_TEXTS), `texts cut at ${width}`).toEqual([]);
      }
      await page.evaluate(axe.source);
      const found = await page.evaluate<string[]>(
        `axe.run('.figure').then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes[0].html))`,
      );
      expect(found).toEqual([]);
      expect(messages).toEqual([]);
      await page.close();
    }
  }, 60_000);
});

/** The texts of charts that are shown and reach out of their chart. */
const CUT_TEXTS = `[...document.querySelectorAll('.trace text')].flatMap((text) => {
  const box = text.getBoundingClientRect();
  const chart = text.closest('.trace').getBoundingClientRect();
  const shown = box.width > 0;
  const inside =
    box.left >= chart.left - 1 && box.right <= chart.right + 1 &&
    box.top >= chart.top - 1 && box.bottom <= chart.bottom + 1;
  return shown && !inside ? [text.textContent] : [];
})`;
