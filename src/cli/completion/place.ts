import { keyMeant } from '../../language/fr/keys.ts';
import type { Loose } from '../../model/check.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { Network } from '../../model/network.ts';
import type { Plan } from '../../model/schema.ts';
import { readPlanFile } from '../../source/plan-file.ts';
import { readCooperationFile, readNetworkFile } from '../../source/register-files.ts';
import {
  type PlanPath,
  type Workspace,
  findNetwork,
  findPlan,
  listCooperations,
  listYears,
  nearestWorkspace,
} from '../../workspace/find.ts';
import { readText } from '../../workspace/read.ts';
import { ifReadable } from '../if-readable.ts';
import type { Session } from '../session.ts';
import { type Call, commandPath } from './call.ts';

/** What an argument is called that names the year of a plan to read. */
const YEARS: ReadonlySet<string> = new Set(['année', 'de']);

/** Where in a call something is to be completed, and what the workspace has for it: what cannot be read is not there. */
export class Place {
  /** The name of the command: `activity set`. */
  readonly name: string;
  readonly operands: readonly string[];
  /** What is typed of the word that is being completed. */
  readonly typed: string;
  readonly #call: Call;
  readonly #session: Session;

  constructor(call: Call, typed: string, session: Session) {
    this.name = commandPath(call.command);
    this.operands = call.operands;
    this.typed = typed;
    this.#call = call;
    this.#session = session;
  }

  /** The years that have a plan, the last one first. */
  get years(): readonly number[] {
    return ifReadable(() => this.#workspace && listYears(this.#workspace).toReversed()) ?? [];
  }

  /** The plan of the year that the call names, or the first of two, as far as it can be understood. */
  get plan(): Loose<Plan> | undefined {
    const { command, operands, values } = this.#call;
    const at = command.registeredArguments.findIndex((argument) => YEARS.has(argument.name()));
    const year = at === -1 ? values.get('year') : operands[at];
    return year === undefined ? undefined : this.#read(Number(year));
  }

  /** Every plan that can be understood, the last one first. */
  get allPlans(): readonly Loose<Plan>[] {
    return this.years.map((year) => this.#read(year)).filter((plan) => plan !== undefined);
  }

  /** The register of the network, as far as it can be understood. */
  get network(): Loose<Network> | undefined {
    return ifReadable(() => {
      const path = this.#workspace && findNetwork(this.#workspace);
      return path && readNetworkFile(path.file, textOf(path), keyMeant).network;
    });
  }

  /** The partnership sheets that can be understood. */
  get cooperations(): readonly Loose<Cooperation>[] {
    const paths = ifReadable(() => this.#workspace && listCooperations(this.#workspace)) ?? [];
    return paths.flatMap(
      (path) => ifReadable(() => readCooperationFile(path.file, textOf(path), keyMeant).cooperation) ?? [],
    );
  }

  get #workspace(): Workspace | undefined {
    return nearestWorkspace(this.#session.folder);
  }

  #read(year: number): Loose<Plan> | undefined {
    return ifReadable(() => {
      const workspace = this.#workspace;
      return workspace && readPlan(findPlan(workspace, year));
    });
  }
}

function readPlan(path: PlanPath): Loose<Plan> | undefined {
  return readPlanFile(path.file, textOf(path), keyMeant).plan;
}

function textOf({ path, file, root }: PlanPath): string {
  return readText(path, file, root);
}
