import { escapeHtml } from '../escape-html.ts';
import { clean } from '../prepare.ts';
import { fitText } from './fit-text.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element; without content where it is empty. Values are escaped, the content is SVG already. */
export function element(name: string, attributes: Attributes, content?: string): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escapeHtml(String(value))}"`],
  );
  const head = `<${name}${written.join('')}`;
  return content === undefined ? `${head}/>` : `${head}>${content}</${name}>`;
}

/** Words between tags. */
export function words(text: string): string {
  return escapeHtml(clean(text));
}

/** A share of the width: « 12.5% ». */
export function percent(share: number): string {
  return `${Number(share.toFixed(2))}%`;
}

/** In pixels, what a figure has at the least: on a wide page or paper, and on a phone. */
const WIDTHS = { wide: 600, narrow: 280 } as const;

interface Label {
  readonly text: string;
  /** Where there is little room; the same text if absent. */
  readonly narrowText?: string;
  /** In hundredths of the width. */
  readonly x: number;
  /** In pixels, besides. */
  readonly dx?: number;
  /** Of the middle of the text. */
  readonly y: number;
  /** In hundredths of the width: the room that it has. */
  readonly room: number;
  /** The same on a phone, where that is not the same. */
  readonly narrowRoom?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Lines on a phone. */
  readonly lines?: number;
  /** Whether the first of several lines stands at `y`, not their middle. */
  readonly hanging?: boolean;
  readonly className?: string;
}

const TEXT_SIZE = 13;
/** The class of names, whose letters are wider. */
const BOLD = 'nom-barre';
const LINE = 15;
/** In pixels: half of what may stand around letters to part them from what is under them. */
const OUTLINE = 3;

/**
 * A text twice, of which the style sheet shows one: on one line for wide figures, cut shorter or on more lines for
 * narrow ones. A figure is as wide as its page, and its letters are as large on a phone as on a desk.
 */
export function label(given: Label): string {
  const {
    text,
    narrowText = text,
    x,
    dx = 0,
    y,
    room,
    narrowRoom = room,
    anchor,
    lines = 1,
    hanging = false,
    className = '',
  } = given;
  const at = { x: percent(x), dx, 'text-anchor': anchor };
  const size = TEXT_SIZE * (className === BOLD ? 1.14 : 1);
  const fit = (words: string, share: number, width: number, most: number) =>
    fitText(clean(words), size, (share / 100) * width - Math.abs(dx) - OUTLINE, most);
  const [wide = ''] = fit(text, room, WIDTHS.wide, 1);
  const fitted = fit(narrowText, narrowRoom, WIDTHS.narrow, lines);
  const used = fitted.filter((line) => line !== '').length;
  const top = hanging ? y : y - (Math.max(0, used - 1) * LINE) / 2;
  return [
    element('text', { class: `large ${className}`.trim(), ...at, y }, escapeHtml(wide)),
    ...fitted.map((line, index) =>
      element(
        'text',
        { class: `etroit ${className}`.trim(), ...at, y: top + index * LINE },
        escapeHtml(line),
      ),
    ),
  ].join('');
}
