import path from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { written } from '../../language/fr/new-files.ts';
import { OidpError } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';
import { SCHEMA_KINDS, type SchemaKind, printJsonSchema } from '../../output/json-schema.ts';
import { slashed } from '../../workspace/find.ts';
import { writeWhole } from '../../workspace/write.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan schema'];

export function define(command: Command, session: Session): void {
  command
    .argument('[fichier]', WORDS.arguments.kind)
    .option('--output <fichier>', WORDS.options.output)
    .action((kind = 'plan', { output }) => {
      const schema = printJsonSchema(parseKind(kind));
      if (output === undefined) return session.out(schema);
      writeWhole(path.resolve(session.folder, output), slashed(output), schema, 'any');
      session.err(written(slashed(output)));
    });
}

function parseKind(value: string): SchemaKind {
  const kind = SCHEMA_KINDS.find((each) => each === value);
  if (kind !== undefined) return kind;
  throw new OidpError('invalid-argument', {
    name: 'fichier',
    value,
    expected: 'format',
    known: SCHEMA_KINDS,
    suggestion: nearest(value, SCHEMA_KINDS),
  });
}
