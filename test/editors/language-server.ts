import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Diagnostic {
  readonly message: string;
  readonly range: { readonly start: { readonly line: number; readonly character: number } };
}

/** An editor that works on a project, as far as a language server sees it. */
export interface Editor {
  /** Opens a file with this text; gives what the server finds wrong with it. */
  readonly open: (path: string, text: string) => Promise<readonly Diagnostic[]>;
  /** What the server tells of a word. */
  readonly hover: (path: string, line: number, character: number) => Promise<string>;
  /** What the server offers to write there. */
  readonly complete: (path: string, line: number, character: number) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

const server = join(
  fileURLToPath(import.meta.resolve('yaml-language-server/package.json')),
  '../bin/yaml-language-server',
);

/** Starts yaml-language-server for a project with the settings of its editor, and speaks the Language Server Protocol to it. */
export async function openEditor(root: string, settings: Readonly<Record<string, unknown>>): Promise<Editor> {
  const child = spawn(process.execPath, [server, '--stdio'], { cwd: root });
  const line = wire(child, (method) => (method === 'workspace/configuration' ? settings : null));
  const rootUri = pathToFileURL(root).href;
  const uriOf = (path: string) => `${rootUri}/${path}`;
  await line.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'project' }],
    capabilities: {
      workspace: { configuration: true, workspaceFolders: true },
      textDocument: { publishDiagnostics: {}, hover: { contentFormat: ['plaintext'] }, completion: {} },
    },
  });
  const configured = line.asked('workspace/configuration');
  line.notify('initialized', {});
  await configured;
  const at = (path: string, position: number, character: number) => ({
    textDocument: { uri: uriOf(path) },
    position: { line: position, character },
  });
  return {
    open: async (path, text) => {
      const told = line.told<{ uri: string; diagnostics: Diagnostic[] }>(
        'textDocument/publishDiagnostics',
        ({ uri }) => decodeURIComponent(uri) === decodeURIComponent(uriOf(path)),
      );
      line.notify('textDocument/didOpen', {
        textDocument: { uri: uriOf(path), languageId: 'yaml', version: 1, text },
      });
      return (await told).diagnostics;
    },
    hover: async (path, position, character) => {
      const hover = (await line.request('textDocument/hover', at(path, position, character))) as {
        contents?: { value?: string };
      } | null;
      return hover?.contents?.value ?? '';
    },
    complete: async (path, position, character) => {
      const list = (await line.request('textDocument/completion', at(path, position, character))) as {
        items?: { label: string }[];
      } | null;
      return (list?.items ?? []).map(({ label }) => label);
    },
    close: async () => {
      await line.request('shutdown', null);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      line.notify('exit', null);
      await ended;
    },
  };
}

interface Wire {
  readonly request: (method: string, params: unknown) => Promise<unknown>;
  readonly notify: (method: string, params: unknown) => void;
  /** The next message of this kind that fits. */
  readonly told: <Params>(method: string, fits: (params: Params) => boolean) => Promise<Params>;
  /** That the server has asked something of this kind, and was answered. */
  readonly asked: (method: string) => Promise<void>;
}

/** Messages over stdio, each with the length of its bytes before it. What the server asks is answered with the settings it asks for. */
function wire(
  child: ChildProcessWithoutNullStreams,
  answer: (method: string) => Readonly<Record<string, unknown>> | null,
): Wire {
  const waiting = new Map<number, (result: unknown) => void>();
  const listeners = new Set<(message: Message) => void>();
  let last = 0;
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const take = (message: Message) => {
    const { id, method, params, result } = message;
    if (method === undefined && id !== undefined) waiting.get(id)?.(result);
    if (method !== undefined && id !== undefined) send({ id, result: answerTo(answer(method), params) });
    for (const listener of listeners) listener(message);
  };
  let buffered = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (let next = cut(buffered); next; next = cut(buffered)) {
      buffered = next.rest;
      take(JSON.parse(next.body) as Message);
    }
  });
  const heard = <Result>(read: (message: Message) => Result | undefined) =>
    new Promise<Result>((resolve) => {
      const listener = (message: Message) => {
        const result = read(message);
        if (result === undefined) return;
        listeners.delete(listener);
        resolve(result);
      };
      listeners.add(listener);
    });
  return {
    request: (method, params) =>
      new Promise((resolve) => {
        last += 1;
        waiting.set(last, resolve);
        send({ id: last, method, params });
      }),
    notify: (method, params) => {
      send({ method, params });
    },
    told: <Params>(method: string, fits: (params: Params) => boolean) =>
      heard((message) =>
        message.method === method && fits(message.params as Params) ? (message.params as Params) : undefined,
      ),
    asked: async (method) => {
      await heard((message) => (message.method === method ? true : undefined));
    },
  };
}

function answerTo(settings: Readonly<Record<string, unknown>> | null, params: unknown): unknown {
  const { items } = (params ?? {}) as { items?: { section?: string }[] };
  return settings && items ? items.map(({ section = '' }) => settings[section] ?? null) : null;
}

function cut(buffered: Buffer): { readonly body: string; readonly rest: Buffer<ArrayBuffer> } | undefined {
  const end = buffered.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const length = Number(/Content-Length: (\d+)/i.exec(buffered.subarray(0, end).toString('ascii'))?.[1] ?? 0);
  const from = end + 4;
  if (buffered.length < from + length) return undefined;
  return {
    body: buffered.subarray(from, from + length).toString('utf8'),
    rest: Buffer.from(buffered.subarray(from + length)),
  };
}
