import { type CST, Lexer, Parser } from 'yaml';

/** A little more than ten thousand activities take, and what is parsed in a few hundred megabytes. */
const MAX_COST = 2_000_000;

/** What a list or mapping in brackets takes of memory, with a lexeme of any other kind for one. */
const COST_OF_BRACKETS = 5;

/** In levels, a column of indentation counted as one: far from what a person writes, and from what ends a stack. */
const MAX_DEPTH = 200;

/** Far more than what `inspect` lets them repeat, and few enough to cost nothing before it looks. */
const MAX_ALIASES = 5_000;

/** Why a text is not parsed to its end, and where that shows. */
export class TextLimit extends Error {
  readonly detail: 'TOO_DEEP' | 'TOO_MANY_VALUES' | 'TOO_MANY_ALIASES';
  readonly offset: number;

  constructor(detail: TextLimit['detail'], offset: number) {
    super(detail);
    this.detail = detail;
    this.offset = offset;
  }
}

/**
 * Gives the tokens of a YAML text to `use`, for a composer. Throws a `TextLimit` at the place where the text becomes
 * more than can be read safely: what comes after it has cost nothing yet.
 */
export function eachToken(text: string, use: (token: CST.Token) => void): void {
  const parser = new Parser();
  let cost = 0;
  let brackets = 0;
  let indent = 0;
  let indicators = 0;
  let aliases = 0;
  let atLineStart = true;
  for (const lexeme of new Lexer().lex(text)) {
    if (++cost > MAX_COST) throw new TextLimit('TOO_MANY_VALUES', parser.offset);
    switch (lexeme) {
      case '[':
      case '{':
        brackets++;
        cost += COST_OF_BRACKETS - 1;
        atLineStart = false;
        break;
      case ']':
      case '}':
        if (brackets > 0) brackets--;
        atLineStart = false;
        break;
      case '-':
      case '?':
      case ':':
        // Inside brackets they nest nothing.
        if (brackets === 0) indicators++;
        atLineStart = false;
        break;
      default:
        // A block scalar holds its last line break.
        if (lexeme.endsWith('\n')) [indent, indicators, atLineStart] = [0, 0, true];
        else {
          if (atLineStart && lexeme.startsWith(' ')) indent = lexeme.length;
          // The lexer marks texts, so that what begins with the sign is an alias.
          if (lexeme.startsWith('*') && ++aliases > MAX_ALIASES)
            throw new TextLimit('TOO_MANY_ALIASES', parser.offset);
          atLineStart = false;
        }
    }
    if (brackets + indent + indicators > MAX_DEPTH) throw new TextLimit('TOO_DEEP', parser.offset);
    for (const token of parser.next(lexeme)) use(token);
  }
  for (const token of parser.end()) use(token);
}
