import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { setTimeout as sleep } from 'node:timers/promises';

const require = createRequire(import.meta.url);
const SERVER = require.resolve('yaml-language-server/bin/yaml-language-server');

/** How long the server may take to answer, in milliseconds; it takes a third of a second. */
const PATIENCE = 15_000;

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: Position; readonly end: Position };
}

/** What a person may have written beside a proposal or a key, as plain text or as Markdown. */
type Markup = string | { readonly value: string };

export interface Proposal {
  readonly label: string;
  readonly insertText?: string;
  readonly documentation?: Markup;
}

export interface YamlServer {
  /** What the editor underlines in a text, were it the file at that address. */
  readonly diagnose: (uri: string, text: string) => Promise<readonly Diagnostic[]>;
  /** What the editor offers where the text has a `|`. */
  readonly complete: (uri: string, text: string) => Promise<readonly Proposal[]>;
  /** What the editor tells of the place where the text has a `|`. */
  readonly hover: (uri: string, text: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri?: string;
    readonly diagnostics?: readonly Diagnostic[];
    readonly items?: readonly { readonly section: string }[];
  };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** Without these, it would look for schemas on the network; were it to do so all the same, this proxy is not there. */
const SETTINGS: Readonly<Record<string, object>> = {
  yaml: {
    validate: true,
    hover: true,
    completion: true,
    schemaStore: { enable: false },
    kubernetesCRDStore: { enable: false },
  },
  http: { proxy: 'http://127.0.0.1:9', proxyStrictSSL: true },
};

/** Starts the YAML language server as VS Code does, over node's own channel, for an editor in English. */
export async function startYamlServer(): Promise<YamlServer> {
  const child = fork(SERVER, ['--node-ipc'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  const { send, request, answer } = converse(child);
  try {
    await request('initialize', {
      processId: process.pid,
      rootUri: null,
      locale: 'en',
      capabilities: {
        textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
      },
    });
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  send({ method: 'initialized', params: {} });

  const open = (uri: string, text: string) =>
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
  const close = (uri: string) => send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
  const ask = async (method: string, uri: string, marked: string) => {
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    open(uri, marked.replace('|', ''));
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const result = await request(method, { textDocument: { uri }, position });
    close(uri);
    return result;
  };

  return {
    async diagnose(uri, text) {
      const published = answer(`textDocument/publishDiagnostics ${uri}`);
      open(uri, text);
      const { params } = await published;
      close(uri);
      return params?.diagnostics ?? [];
    },
    async complete(uri, text) {
      const { items } = (await ask('textDocument/completion', uri, text)) as { items: readonly Proposal[] };
      return items;
    },
    async hover(uri, text) {
      const { contents } = (await ask('textDocument/hover', uri, text)) as { contents: Markup };
      return asText(contents);
    },
    async stop() {
      const gone = once(child, 'exit');
      try {
        await request('shutdown', null);
        send({ method: 'exit' });
        await Promise.race([gone, after(PATIENCE)]);
      } finally {
        child.kill('SIGKILL');
      }
    },
  };
}

/** The messages to and from the server; whatever it asks for itself is answered here. */
function converse(child: ChildProcess) {
  const waiting = new Map<string, (message: Message) => void>();
  let sent = 0;
  const send = (message: object) => child.send({ jsonrpc: '2.0', ...message });

  /** The next message of that key: the number of a request, or the method and the file of what is not asked for. */
  const answer = (key: string) =>
    Promise.race([
      new Promise<Message>((resolve) => void waiting.set(key, resolve)),
      after(PATIENCE).then(() => Promise.reject(new Error(`no answer to ${key}`))),
      once(child, 'exit').then(() => Promise.reject(new Error('the server has ended'))),
    ]);

  const request = async (method: string, params: object | null) => {
    sent += 1;
    const answered = answer(String(sent));
    send({ id: sent, method, params });
    const { result, error } = await answered;
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  };

  child.setMaxListeners(0).on('message', (message: Message) => {
    const { id, method, params } = message;
    if (method === 'workspace/configuration')
      send({ id, result: params?.items?.map(({ section }) => SETTINGS[section] ?? null) });
    else if (method !== undefined && id !== undefined) send({ id, result: null });
    waiting.get(method === undefined ? String(id) : `${method} ${params?.uri}`)?.(message);
  });
  return { send, request, answer };
}

/** A pause that keeps no process alive. */
function after(milliseconds: number): Promise<void> {
  return sleep(milliseconds, undefined, { ref: false });
}

export function asText(markup: Markup = ''): string {
  return typeof markup === 'string' ? markup : markup.value;
}
