import path from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { COMMANDS } from '../../language/fr/commands.ts';
import {
  EXAMPLE,
  PLAN_COMMENTS,
  SETTINGS,
  kept,
  nextSteps,
  planTitle,
  written,
} from '../../language/fr/new-files.ts';
import { OidpError } from '../../model/error.ts';
import { SCHEMA_KINDS, printJsonSchema } from '../../output/json-schema.ts';
import { applyEdits } from '../../source/edit.ts';
import { writeNewPlan } from '../../source/new-plan.ts';
import { readSource } from '../../source/read.ts';
import { PLANS_FOLDER, listPlans } from '../../workspace/find.ts';
import { makeFolder, writeWhole } from '../../workspace/write.ts';
import type { Session } from '../session.ts';

const WORDS = COMMANDS.init;

export function define(command: Command, session: Session): void {
  command.argument('[dossier]', WORDS.arguments.folder).action((folder = '.') => {
    const root = path.resolve(session.folder, folder);
    const year = Number(session.today.slice(0, 4));
    const files: [file: string, text: string][] = [
      ['oidp.yaml', SETTINGS],
      ...SCHEMA_KINDS.map((kind): [string, string] => [
        `${PLANS_FOLDER}/${kind}.schema.json`,
        printJsonSchema(kind),
      ]),
    ];
    // An example beside plans of one's own would only be in the way.
    const isFirst = listPlans({ root }).length === 0;
    if (isFirst) files.push([`${PLANS_FOLDER}/${year}.yaml`, firstPlan(year)]);
    makeFolder(path.join(root, PLANS_FOLDER), PLANS_FOLDER);
    const lines = files.map(([file, text]) => writeMissing(root, file, text));
    session.out([...lines, ...(isFirst ? [nextSteps(year)] : [])].join('\n'));
  });
}

/** Writes a file that is not there yet; what a person has is never touched. */
function writeMissing(root: string, file: string, text: string): string {
  try {
    writeWhole(path.join(root, file), file, text, 'absent', root);
    return written(file);
  } catch (error) {
    if (error instanceof OidpError && error.code === 'file-exists') return kept(file);
    throw error;
  }
}

function firstPlan(year: number): string {
  const { priorities, activities, calendar } = EXAMPLE;
  const head = writeNewPlan({ year, title: planTitle(year), state: 'draft', priorities }, PLAN_COMMENTS);
  const edits = [
    { kind: 'append', path: ['activities'], value: activities[0] },
    { kind: 'append', path: ['calendar'], value: calendar[0] },
  ] as const;
  return applyEdits(readSource(head), edits, `${PLANS_FOLDER}/${year}.yaml`);
}
