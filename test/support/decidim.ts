/** A result as Decidim has it after an import, with its own number. */
export interface ImportedResult {
  readonly id: number;
  readonly parentId: number | undefined;
  readonly row: Readonly<Record<string, string>>;
}

/**
 * Imports a table into an empty component, by what Decidim's import of results does: each new row becomes a result with a
 * number of the platform's own; the parents that rows name by the numbers of the table are then given theirs; whose
 * parent is none of them is removed. Throws where it would refuse a row.
 */
export function importResults(csv: string, firstId = 7): ImportedResult[] {
  const rows = readTable(csv);
  const own = new Map<string, number>();
  const created = rows.map((row, index) => {
    if (!row['title/fr'] || !row['description/fr']) throw new Error(`row ${index}: no title or description`);
    for (const date of [row.start_date, row.end_date])
      if (date !== '' && Number.isNaN(Date.parse(date ?? ''))) throw new Error(`row ${index}: ${date}`);
    const { id = '' } = row;
    if (!/^\d+$/.test(id) || Number(id) >= 2 ** 31) throw new Error(`row ${index}: id ${id}`);
    own.set(id, firstId + index);
    return { id: firstId + index, row };
  });
  return created.flatMap(({ id, row }): ImportedResult[] => {
    const named = row['parent/id'] ?? '';
    if (named === '') return [{ id, row, parentId: undefined }];
    const parentId = own.get(named);
    return parentId === undefined ? [] : [{ id, row, parentId }];
  });
}

/** A table as Ruby's CSV reads it with semicolons: what comes before the first title would be a part of it. */
function readTable(csv: string): Record<string, string>[] {
  const records: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^";\n]*))(;|\n)/y;
  for (let record: string[] = []; cell.lastIndex < csv.length;) {
    const match = cell.exec(csv);
    if (match === null) throw new Error('not a table');
    record.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === ';') continue;
    records.push(record);
    record = [];
  }
  const [header = [], ...rows] = records;
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`${row.length} cells`);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}
