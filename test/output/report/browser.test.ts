import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { htmlOf, readPlan, reportOf } from '../../report/report-of.ts';
import { CHROMIUM, launchChromium } from '../../support/browser.ts';
import { CUT_TEXTS, expectGoodPage } from '../../support/page.ts';
import { PARTNERSHIPS, hostilePartnerships, manyFunders } from '../../support/partnerships.ts';
import { shippedRegisters } from '../../support/registers.ts';
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
      await expectGoodPage(browser, html);
    },
    60_000,
  );

  it.each([
    ['--year 2031', PARTNERSHIPS],
    ['--cooperation eau', PARTNERSHIPS],
    ['--cooperation eau', manyFunders()],
    ['--year 2031', manyFunders()],
    ['--year 2031', hostilePartnerships('Intercommunalité '.repeat(18).trim())],
    ['--cooperation eau', hostilePartnerships('Intercommunalité '.repeat(18).trim())],
    ['--cooperation strasbourg-montreal', shippedRegisters()],
  ])(
    'partnerships and means, %s, fit every width and are accessible',
    async (args, files) => {
      const { stdout: html } = await run(['report', ...args.split(' '), '--format', 'html'], {
        files,
        now: '2031-08-01T12:00:00Z',
      });
      expect(html).toContain('trace-funding');
      await expectGoodPage(
        browser,
        html.replaceAll('<details class="donnees">', '<details class="donnees" open>'),
      );
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
