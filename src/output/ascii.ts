/** What a terminal that knows no more than letters shows in place of signs. Accented letters stay. */
const SIGNS: Readonly<Record<string, string>> = {
  '█': '#',
  '▒': '=',
  '░': '-',
  '×': 'x',
  '…': '...',
  '—': '-',
  '–': '-',
  '→': '->',
  '·': '.',
  '•': '*',
  '›': '>',
  '↑': '^',
  '↓': 'v',
  '’': "'",
  '│': '|',
  '␣': '_',
  '\u202F': '\u00A0',
};

const SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}]`, 'g');

/** A text without the signs that such a terminal has not. */
export function withAsciiSigns(text: string): string {
  return text.replace(SIGN, (sign) => SIGNS[sign] ?? sign);
}
