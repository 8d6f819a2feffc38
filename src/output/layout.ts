import { visible } from '../model/visible.ts';
import { withAsciiSigns } from './ascii.ts';

/** What a terminal can show. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
  /** Whether it has no signs beyond letters. */
  readonly isAscii: boolean;
}

/** How texts are fitted into lines. Widths are those that a terminal shows, in columns. */
export interface Layout {
  /** How wide a line may be: without a limit where there is no terminal. */
  readonly columns: number;
  /** A text of a plan as it may stand in a line. */
  readonly clean: (text: string) => string;
  readonly widthOf: (text: string) => number;
  /** The beginning of a text that fits, with a sign that it goes on. */
  readonly cut: (text: string, width: number) => string;
  readonly pad: (text: string, width: number) => string;
}

/** The layout of a terminal or, without one, of a text that nothing is cut from. */
export async function layoutFor(screen: Screen | undefined): Promise<Layout> {
  const widthOf =
    screen === undefined ? (text: string) => text.length : (await import('string-width')).default;
  const isAscii = screen?.isAscii === true;
  const ellipsis = isAscii ? '...' : '…';
  return {
    columns: screen?.columns ?? Infinity,
    clean(text) {
      const line = visible(text)
        .replace(/[\t\n]+/g, ' ')
        .trim();
      return isAscii ? withAsciiSigns(line) : line;
    },
    widthOf,
    cut(text, width) {
      if (widthOf(text) <= width) return text;
      return width < ellipsis.length ? '' : `${beginning(text, width - ellipsis.length)}${ellipsis}`;
    },
    pad: (text, width) => text + ' '.repeat(Math.max(0, width - widthOf(text))),
  };

  /** As much of a text as fits, whole characters as a reader sees them. */
  function beginning(text: string, width: number): string {
    let head = '';
    let left = width;
    for (const { segment } of new Intl.Segmenter().segment(text)) {
      left -= widthOf(segment);
      if (left < 0) break;
      head += segment;
    }
    return head.trimEnd();
  }
}
