import wrapAnsi from 'wrap-ansi';
import { visible } from '../model/visible.ts';
import { LIST, SIGNS } from '../language/fr/prompts.ts';
import { withAsciiSigns } from './ascii.ts';
import type { Layout, Screen } from './layout.ts';
import type { Style } from './style.ts';

/** A question on a terminal, as it stands while a person answers it. */
export interface QuestionView {
  readonly question: string;
  /** What has been typed, and where in it the cursor is. */
  readonly typed: string;
  readonly cursor: number;
  readonly explanation?: string | undefined;
  readonly error?: string | undefined;
  readonly list?: ListView | undefined;
  /** Which keys do what. */
  readonly keys: readonly string[];
}

/** The lines to choose from, with the one that Enter takes. */
interface ListView {
  readonly lines: readonly ListLine[];
  readonly focus: number;
  /** How wide the references of all of them are. */
  readonly referenceWidth: number;
}

interface ListLine {
  readonly reference?: string;
  readonly title: string;
  readonly mark?: string;
}

/** How a question is written on a terminal. */
export interface Canvas {
  readonly screen: Screen;
  /** How texts are cut and measured there; its own width is not used: a person may change that meanwhile. */
  readonly layout: Layout;
  readonly style: Style;
}

/** In lines: a longer list is hard to take in. */
const LONGEST_LIST = 14;

/** In lines: what stands around a list, from the question, on two, to the keys, on two, and the one below. */
const AROUND_LIST = 6;

/** In columns: less than this of a title says nothing. */
const LEAST_TITLE = 20;

/** A question with what has been typed, the choices and the keys: no line is wider than the terminal. */
export function printQuestion(view: QuestionView, canvas: Canvas): string {
  const { question, typed, cursor, explanation, error, list, keys } = view;
  const { style, screen, layout } = canvas;
  return [
    `${style.cyan(SIGNS.question)} ${style.bold(layout.clean(question))} ${withCursor(asTyped(typed), cursor)}`,
    ...(explanation === undefined ? [] : [`  ${style.dim(explanation)}`]),
    ...(error === undefined ? [] : [`  ${style.red(`${SIGNS.error} ${layout.clean(error)}`)}`]),
    ...(list === undefined ? [] : printList(list, canvas)),
    `  ${style.dim(keys.join(' · '))}`,
  ]
    .map((line) => wrapAnsi(withSigns(line, screen), screen.columns - 1, { hard: true, trim: false }))
    .join('\n');
}

/** A question that has been answered, on one line. */
export function printAnswer(question: string, answer: string, { screen, layout, style }: Canvas): string {
  const asked = layout.clean(question);
  const head = `${SIGNS.answered} ${asked} `;
  const text = layout.cut(layout.clean(answer), Math.max(screen.columns - 1 - layout.widthOf(head), 1));
  return withSigns(`${style.green(SIGNS.answered)} ${asked} ${style.cyan(text)}`, screen);
}

function printList({ lines, focus, referenceWidth }: ListView, canvas: Canvas): string[] {
  const { screen, style } = canvas;
  const indent = 4 + (referenceWidth === 0 ? 0 : referenceWidth + 2);
  const room = Math.max(screen.columns - 1 - indent, LEAST_TITLE);
  const focused = wrapAnsi(wholeLine(lines[focus], canvas), room, { hard: true }).split('\n');
  const height = Math.max(Math.min(screen.rows - AROUND_LIST, LONGEST_LIST), 3);
  const { from, to } = windowAround(focus, lines.length, height - (focused.length - 1));
  const reference = (line: ListLine) =>
    referenceWidth === 0 ? '' : `${(line.reference ?? '').padEnd(referenceWidth)}  `;
  return [
    ...(from > 0 ? [style.dim(`    ${LIST.above(from)}`)] : []),
    ...lines.slice(from, to).flatMap((line, index) => {
      if (from + index !== focus) return [`    ${reference(line)}${shortLine(line, room, canvas)}`];
      const [first = '', ...rest] = focused;
      return [
        `  ${style.cyan(SIGNS.focus)} ${style.bold(reference(line) + first)}`,
        ...rest.map((part) => style.bold(' '.repeat(indent) + part)),
      ];
    }),
    ...(to < lines.length ? [style.dim(`    ${LIST.below(lines.length - to)}`)] : []),
  ];
}

/** Which lines a list of so many shows in a height, in which the counts of those above and below stand too. */
function windowAround(focus: number, length: number, height: number): { from: number; to: number } {
  if (length <= height) return { from: 0, to: length };
  const inner = Math.max(height - 2, 1);
  const from = focus - Math.floor(inner / 2);
  if (from <= 1) return { from: 0, to: inner + 1 };
  return from + inner >= length - 1 ? { from: length - inner - 1, to: length } : { from, to: from + inner };
}

function wholeLine({ title, mark }: ListLine = { title: '' }, { layout }: Canvas): string {
  return layout.clean(mark === undefined ? title : `${title} — ${mark}`);
}

/** A line in its room: the title is cut, what else is to be known stays. */
function shortLine(line: ListLine, room: number, canvas: Canvas): string {
  const { layout, style } = canvas;
  const mark = line.mark === undefined ? '' : layout.clean(`— ${line.mark}`);
  const left = room - layout.widthOf(mark) - 1;
  if (line.mark === undefined || left < LEAST_TITLE) return layout.cut(wholeLine(line, canvas), room);
  return `${layout.cut(layout.clean(line.title), left)} ${style.dim(mark)}`;
}

function withSigns(line: string, { isAscii }: Screen): string {
  return isAscii ? withAsciiSigns(line) : line;
}

/** What is typed as a terminal may show it: as long as it is, so that the cursor stays at its place. */
function asTyped(text: string): string {
  return visible(text).replaceAll(/[\t\n]/g, ' ');
}

/** The text with a cursor: the terminal's own stands below the question. */
function withCursor(text: string, cursor: number): string {
  const code = text.codePointAt(cursor);
  const at = code === undefined ? '' : String.fromCodePoint(code);
  return `${text.slice(0, cursor)}\u001B[7m${at === '' ? ' ' : at}\u001B[27m${text.slice(cursor + at.length)}`;
}
