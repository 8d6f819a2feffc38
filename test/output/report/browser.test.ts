import { existsSync } from 'node:fs';
import path from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, shippedPlans } from '../../support/run.ts';

/** Debian's Chromium, or another one on the PATH. */
const CHROMIUM = (process.env.PATH ?? '')
  .split(path.delimiter)
  .flatMap((folder) =>
    ['chromium', 'chromium-browser', 'google-chrome'].map((name) => path.join(folder, name)),
  )
  .find((file) => existsSync(file));

if (CHROMIUM === undefined)
  console.warn('No Chromium on the PATH: the tests of the HTML page are skipped (apt-get install chromium).');

describe.skipIf(CHROMIUM === undefined)('the HTML report in Chromium', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM ?? '',
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  }, 60_000);
  afterAll(async () => browser.close());

  it.each([2013, 2020, 2021])(
    '%i fits every width, asks for nothing, and is accessible in light and dark',
    async (year) => {
      const { stdout: html } = await run(['report', '--year', String(year), '--format', 'html'], {
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
});
