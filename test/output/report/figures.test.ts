import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFigure } from '../../../src/output/report/figures/draw.ts';
import { fitText, textWidth } from '../../../src/output/report/figures/fit-text.ts';
import { plainWords } from '../../../src/output/report/figures/mermaid.ts';
import { reportOf, shippedPlan } from '../../report/report-of.ts';

describe('a figure as SVG', () => {
  const figures = [2013, 2020, 2021].flatMap((year) =>
    reportOf(shippedPlan(year))
      .sections.flatMap(({ blocks }) => blocks)
      .filter((block) => block.kind === 'figure'),
  );

  it('names and describes itself to who does not see it', () => {
    expect(figures.length).toBeGreaterThan(2);
    for (const figure of figures) {
      const svg = drawFigure(figure);
      expect(svg).toMatch(
        /^<svg class="[^"]*" role="img" aria-labelledby="([^"]*)" aria-describedby="([^"]*)"/,
      );
      for (const [, id] of svg.matchAll(/aria-\w+="([^"]*)"/g)) expect(svg).toContain(` id="${id}">`);
    }
  });

  it('has no style of its own, no number that is none, and is the same each time', () => {
    for (const figure of figures) {
      const svg = drawFigure(figure);
      expect(svg).not.toMatch(/ style=| fill=| stroke=|NaN|Infinity|undefined|null|="-?\d*\.\d{5}/);
      expect(drawFigure(figure)).toBe(svg);
    }
  });
});

describe('a text in the room that it has', () => {
  it('takes as many lines as there are, none too wide, and says where it was cut', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 20, max: 400 }),
        fc.integer({ min: 1, max: 3 }),
        (text, width, lines) => {
          const fitted = fitText(text, 13, width, lines);
          expect(fitted).toHaveLength(lines);
          for (const line of fitted) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
          const letters = (of: string) => of.replaceAll(/\s/g, '');
          const shown = letters(fitted.join(''));
          if (shown !== letters(text)) expect(shown.endsWith('…')).toBe(true);
        },
      ),
    );
  });

  it('breaks between words', () => {
    expect(fitText('Préparation des documents du Prix', 13, 120, 2)).toEqual([
      'Préparation des',
      'documents du…',
    ]);
  });
});

it('leaves nothing in a title that Mermaid would read', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from(':;#<>`|%${}[]\\\n abé')) }), (text) => {
      expect(plainWords(text)).not.toMatch(/[:;#<>`|{}[\]\\\n]|%%|\$\$/);
    }),
  );
  expect(plainWords('%%% $$$')).toBe('% % % $ $ $');
  expect(plainWords('Séance : 10:30 ; salle #2')).toBe('Séance – 10∶30 , salle ♯2');
});
