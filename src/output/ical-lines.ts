/** In octets, the end of the line not counted (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A property of a calendar whose value is a text, in which any character may stand (RFC 5545, 3.3.11). */
export function textLine(name: string, text: string): string {
  return `${name}:${text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')}`;
}

/** The lines of a calendar as a file holds them: each ended, a long one folded where no character is split. */
export function printIcalLines(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LONGEST_LINE) {
      // The space that marks what follows as the rest of a line is its first octet.
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
