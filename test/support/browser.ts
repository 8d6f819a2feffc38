import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** A program on the PATH, by the first of its names that is there. */
function findProgram(...names: readonly string[]): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file));
}

/** Debian's Chromium, or another one on the PATH. */
export const CHROMIUM = findProgram('chromium', 'chromium-browser', 'google-chrome');

if (CHROMIUM === undefined)
  console.warn('No Chromium on the PATH: the tests of the HTML page are skipped (apt-get install chromium).');

/** The program of Poppler that reads the words of a PDF. */
export const PDFTOTEXT = findProgram('pdftotext');

if (PDFTOTEXT === undefined)
  console.warn('No pdftotext on the PATH: the printed report is not read (apt-get install poppler-utils).');

/** Starts that Chromium. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
