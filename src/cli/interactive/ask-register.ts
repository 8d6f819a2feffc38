import { COOPERATION_STATES } from '../../language/fr/registers.ts';
import { REGISTERS } from '../../language/fr/menu.ts';
import type { Register } from '../../model/register.ts';
import { oneLine } from '../../output/activity-cells.ts';
import { nameWithShort, natureCells } from '../../output/organization-cells.ts';
import { type Workspace, findNetwork, listCooperations } from '../../workspace/find.ts';
import { NETWORK_NEEDS, type Needs, openRegister } from '../open-register.ts';
import type { Session } from '../session.ts';
import type { Choice } from './choice.ts';
import { frenchWords } from './command-line.ts';
import type { Prompts } from './prompts.ts';

type Question = 'network list' | 'network show' | 'cooperation list' | 'cooperation show';

/** Of the sheets, those that can be understood are offered. */
const SHEET_NEEDS: Needs = { sheets: () => [], wholeNetwork: false };

/** Asks what of the registers is to be seen: the command that shows it; undefined where that is given up. */
export async function askRegister(
  session: Session,
  prompts: Prompts,
  workspace: Workspace,
): Promise<string[] | undefined> {
  const questions: Question[] = [
    ...(findNetwork(workspace) === undefined ? [] : (['network list', 'network show'] as const)),
    ...(listCooperations(workspace).length === 0 ? [] : (['cooperation list', 'cooperation show'] as const)),
  ];
  let question: Question | undefined;
  for (;;) {
    question = await prompts.choose(
      REGISTERS.question,
      questions.map((value) => ({ value, title: REGISTERS[value] })),
      { initial: question },
    );
    if (question === undefined) return undefined;
    const args = frenchWords(question);
    if (question === 'network list' || question === 'cooperation list') return args;
    const isOrganization = question === 'network show';
    const register = await openRegister(session, workspace, isOrganization ? NETWORK_NEEDS : SHEET_NEEDS);
    if (register === undefined) return undefined;
    const choices = isOrganization ? organizationChoices(register) : sheetChoices(register);
    const id =
      choices.length === 0
        ? undefined
        : await prompts.choose(REGISTERS.which[question], choices, { escape: 'back' });
    if (id !== undefined) return [...args, id];
  }
}

function organizationChoices({ network }: Register): Choice<string>[] {
  return (network?.organizations ?? []).map((organization) => {
    const { kind, country } = natureCells(organization);
    const nature = [kind, country].filter((words) => words !== '');
    return {
      value: organization.id,
      title: nameWithShort(organization),
      ...(nature.length > 0 && { mark: nature.join(', ') }),
      keywords: organization.id,
    };
  });
}

function sheetChoices({ cooperations }: Register): Choice<string>[] {
  return cooperations.map(({ id, title, state }) => ({
    value: id,
    title: oneLine(title),
    ...(state !== undefined && { mark: COOPERATION_STATES[state] }),
    keywords: id,
  }));
}
