import { stringify } from 'csv-stringify/sync';
import { type Money, digitsOf } from '../model/money.ts';

/**
 * A table as a spreadsheet in French opens it with a double click: UTF-8 that says so, semicolons, CRLF; nothing in it
 * is taken for a formula. `titles` are the heads of the columns, in order.
 */
export function printCsv<Column extends string>(
  titles: Readonly<Record<Column, string>>,
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  return stringify([...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    header: true,
    columns: Object.entries(titles).map(([key, header]) => ({ key, header: String(header) })),
  });
}

/** An exact amount as a spreadsheet in French takes it for a number: bare digits, and a comma before the decimals. */
export function amountInCell(amount: Money): string {
  return digitsOf(amount).replace('.', ',');
}

/** Several things in one cell. */
export function listInCell(words: readonly string[]): string {
  return words.join(' ; ');
}
