import { type CST, Lexer, Parser } from 'yaml';

/** A little more than ten thousand activities take, and what is parsed in a few hundred megabytes. */
const MAX_COST = 2_000_000;

/** What a list or mapping in brackets takes of memory, with a lexeme of any other kind for one. */
const COST_OF_BRACKETS = 5;

/** In levels, a column of indentation counted as one: far from what a person writes, and from what ends a stack. */
const MAX_DEPTH = 200;

/** Why a text is not parsed to its end, and where that shows. */
export class TextLimit extends Error {
  readonly detail: 'TOO_DEEP' | 'TOO_MANY_VALUES';
  readonly offset: number;

  constructor(detail: TextLimit['detail'], offset: number) {
    super(detail);
    this.detail = detail;
    this.offset = offset;
  }
}

/**
 * The tokens of a YAML text, for a composer. Throws a `TextLimit` at the place where the text becomes more than can
 * be read safely: what comes after it has cost nothing yet.
 */
export function* tokensOf(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  let cost = 0;
  let brackets = 0;
  let indent = 0;
  let indicators = 0;
  let atLineStart = true;
  for (const lexeme of new Lexer().lex(text)) {
    if (++cost > MAX_COST) throw new TextLimit('TOO_MANY_VALUES', parser.offset);
    switch (lexeme) {
      case '[':
      case '{':
        brackets++;
        cost += COST_OF_BRACKETS - 1;
        break;
      case ']':
      case '}':
        if (brackets > 0) brackets--;
        break;
      case '-':
      case '?':
      case ':':
        // Inside brackets they nest nothing.
        if (brackets === 0) indicators++;
        break;
      default:
        if (lexeme.endsWith('\n')) {
          // A block scalar holds its last line break.
          [indent, indicators, atLineStart] = [0, 0, true];
          yield* parser.next(lexeme);
          continue;
        }
        if (atLineStart && lexeme.startsWith(' ')) indent = lexeme.length;
        atLineStart = false;
        yield* parser.next(lexeme);
        continue;
    }
    atLineStart = false;
    if (brackets + indent + indicators > MAX_DEPTH) throw new TextLimit('TOO_DEEP', parser.offset);
    yield* parser.next(lexeme);
  }
  yield* parser.end();
}
