import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';

/** Expects a page to fit every width, to cut no text of its charts, to ask for nothing, and to be accessible in light and dark. */
export async function expectGoodPage(
  browser: Browser,
  html: string,
  widths: readonly number[] = [360, 768, 1440],
): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme });
    const messages: string[] = [];
    page.on('console', (message) => messages.push(message.text()));
    page.on('pageerror', (error) => messages.push(error.message));
    page.on('request', (request) => messages.push(request.url()));
    await page.setContent(html);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const content = await page.evaluate('document.documentElement.scrollWidth');
      expect(content, `width of the content at ${width}`).toBe(width);
      expect(await page.evaluate<string[]>(CUT_TEXTS), `texts cut at ${width}`).toEqual([]);
    }
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<{
      violations: { id: string; nodes: { html: string }[] }[];
    }>(`axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice', 'RGAAv4'] })`);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(messages).toEqual([]);
    await page.close();
  }
}

/** The texts of charts that are shown and reach out of their chart. */
export const CUT_TEXTS = `[...document.querySelectorAll('.trace text')].flatMap((text) => {
  const box = text.getBoundingClientRect();
  const chart = text.closest('.trace').getBoundingClientRect();
  const shown = box.width > 0;
  const inside =
    box.left >= chart.left - 1 && box.right <= chart.right + 1 &&
    box.top >= chart.top - 1 && box.bottom <= chart.bottom + 1;
  return shown && !inside ? [text.textContent] : [];
})`;
