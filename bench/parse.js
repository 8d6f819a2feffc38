// The yardstick of the large cases: YAML parsing alone, of the same files in one process.
import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';

for (const file of process.argv.slice(2)) parseDocument(readFileSync(file, 'utf8'));
