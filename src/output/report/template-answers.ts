import { type Place, type TemplateFinding, type Trouble, findingAt } from './template-finding.ts';

/** What is found at a place of a template that is called in some way. */
interface Answer {
  readonly asked: Place;
  readonly trouble: Trouble;
  readonly call: OwnCall | undefined;
  readonly isFatal: boolean;
}

/** A call, in a template of a person's own, that leads into those of the program. */
export interface OwnCall extends Place {
  readonly partial: string;
}

/** What is found at each place of the templates, whichever way a partial is called. */
export class Answers {
  readonly #answers = new Map<string, Answer>();
  readonly #known = new Set<string>();

  /** `call` is what led there, where what is wrong is wrong with the call. */
  add(asked: Place, answer: Trouble | 'known', call?: OwnCall): void {
    const place = written(asked);
    if (answer === 'known') return void this.#known.add(place);
    const key = `${place} ${call === undefined ? '' : written(call)}`;
    const before = this.#answers.get(key) ?? { asked, trouble: answer, call, isFatal: false };
    this.#answers.set(key, { ...before, isFatal: before.isFatal || answer.isFatal === true });
  }

  /** What is only asked for, by `#if`, may be known in one of the contexts that a partial is called with. */
  findings(): TemplateFinding[] {
    const troubles = [...this.#answers.values()].filter(
      ({ asked, isFatal }) => isFatal || !this.#known.has(written(asked)),
    );
    const own = troubles.filter(({ call }) => call === undefined);
    return [
      ...own.map(({ asked, trouble }) => findingAt(asked.file, asked.node, trouble)),
      ...ofCalls(troubles),
    ];
  }
}

/** One finding a call and what is wrong with it, with all the names that this is about. */
function ofCalls(troubles: readonly Answer[]): TemplateFinding[] {
  const findings = new Map<string, TemplateFinding>();
  for (const { trouble, call } of troubles) {
    if (call === undefined) continue;
    const problem = trouble.problem === 'not-text' ? 'wrong-argument' : 'missing-argument';
    const key = `${written(call)} ${problem}`;
    const told = { problem, name: call.partial, suggestion: undefined, known: [] } as const;
    const finding = findings.get(key) ?? findingAt(call.file, call.node, told);
    findings.set(key, { ...finding, asked: [...new Set([...(finding.asked ?? []), trouble.name])] });
  }
  return [...findings.values()];
}

function written({ file, node }: Place): string {
  return `${file}:${node.loc.start.line}:${node.loc.start.column}`;
}
