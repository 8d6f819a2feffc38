import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { OidpError } from '../../model/error.ts';
import { nearest } from '../../model/nearest.ts';
import { SCHEMA_KINDS, type SchemaKind, printJsonSchema } from '../../output/json-schema.ts';
import { saveResults } from '../save-output.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan schema'];

export function define(command: Command, session: Session): void {
  command
    .argument('[fichier]', WORDS.arguments.kind)
    .option('--output <fichier>', WORDS.options.output)
    .option('--force', WORDS.options.force)
    .action((kind = 'plan', { output, force }) => {
      const schema = printJsonSchema(parseKind(kind));
      if (output === undefined) return session.out(schema);
      saveResults(session, [{ output, format: 'json', text: schema }], { force });
    });
}

function parseKind(value: string): SchemaKind {
  const kind = SCHEMA_KINDS.find((each) => each === value);
  if (kind !== undefined) return kind;
  throw new OidpError('invalid-argument', {
    name: 'fichier',
    value,
    expected: 'schema',
    known: SCHEMA_KINDS,
    suggestion: nearest(value, SCHEMA_KINDS),
  });
}
