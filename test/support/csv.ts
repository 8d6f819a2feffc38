/** Reads what spreadsheets do: RFC 4180 with semicolons. Throws where it is not that. */
export function readCsv(csv: string): { header: string[]; rows: Record<string, string>[] } {
  if (!csv.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const records: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/y;
  cell.lastIndex = 1;
  for (let record: string[] = []; cell.lastIndex < csv.length;) {
    const at = cell.lastIndex;
    const match = cell.exec(csv);
    if (match === null) throw new Error(`no cell at ${at}: ${csv.slice(at, at + 40)}`);
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ';') continue;
    records.push(record);
    record = [];
  }
  const [header = [], ...rows] = records;
  return {
    header,
    rows: rows.map((row) => {
      if (row.length !== header.length) throw new Error(`${row.length} cells: ${row.join(';')}`);
      return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
    }),
  };
}
