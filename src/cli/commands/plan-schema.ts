import path from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import { written } from '../../language/fr/new-files.ts';
import { printJsonSchema } from '../../output/json-schema.ts';
import { slashed } from '../../workspace/find.ts';
import { writeWhole } from '../../workspace/write.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS['plan schema'];

export function define(command: Command, session: Session): void {
  command.option('--output <fichier>', WORDS.options.output).action(({ output }) => {
    const schema = printJsonSchema();
    if (output === undefined) return session.out(schema);
    writeWhole(path.resolve(session.folder, output), slashed(output), schema, 'any');
    session.err(written(slashed(output)));
  });
}
