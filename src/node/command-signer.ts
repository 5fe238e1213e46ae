import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import type { IssuerId } from '../core/model/ids.ts';
import { visible } from '../core/problem/visible.ts';
import type { SignerFault } from '../core/problem/catalogue/keys.ts';
import type { Signer } from '../core/proof/signer.ts';
import { verifySignature } from '../core/proof/verify-jws.ts';
import { nodeRs256 } from './node-rs256.ts';
import type { Environment } from './private-keys.ts';

export interface SignerCommand {
  /** The program and its arguments. No shell reads them. */
  readonly argv: readonly string[];
  readonly issuer: IssuerId;
  readonly key: string;
  readonly publicKeyPem: string;
  readonly environment: Environment;
  /** Milliseconds without an answer after which nothing more is expected. */
  readonly patience?: number;
}

/** A command that was to sign did something else. It holds nothing that the command wrote but what `fault` says. */
export class SignerFailed extends Error {
  override readonly name = 'SignerFailed';
  readonly fault: SignerFault;
  readonly issuer: IssuerId;
  constructor(fault: SignerFault, issuer: IssuerId) {
    super(`The command that signs for ${issuer} failed: ${fault.kind}`);
    this.fault = fault;
    this.issuer = issuer;
  }
}

interface Request {
  readonly id: number;
  /** Header and payload, which are signed. */
  readonly input: string;
  readonly resolve: (jws: string) => void;
  readonly reject: (error: SignerFailed) => void;
}

const PATIENCE = 30_000;
/** Asked for before the first is answered: services are far away. */
const IN_FLIGHT = 16;
/** Longer than the answer with a signature of the longest key. */
const LONGEST_ANSWER = 64 * 1024;
const LONGEST_SAID = 200;
const HEADER = base64url('{"alg":"RS256"}');

/**
 * A signer whose key is behind a command, such as that of an HSM or a key service: a line of JSON for each request, a line for
 * each answer. It is started with the first request, and never again: once it failed, every request rejects with
 * `SignerFailed`. Each signature is verified before it is given. What the command writes to its standard error is not read.
 */
export function commandSigner(command: SignerCommand): Signer {
  const waiting: Request[] = [];
  const asked = new Map<number, Request>();
  let requests = 0;
  let child: ChildProcess | undefined;
  let failure: SignerFailed | undefined;
  let timer: NodeJS.Timeout | undefined;

  const fail = (fault: SignerFault): void => {
    clearTimeout(timer);
    failure ??= new SignerFailed(fault, command.issuer);
    for (const { reject } of [...asked.values(), ...waiting]) reject(failure);
    asked.clear();
    waiting.length = 0;
    child?.kill('SIGKILL');
  };
  const answer = async (line: string): Promise<void> => {
    const said = parseAnswer(line);
    const request = said && asked.get(said.id);
    if (!request) fail({ kind: 'unreadable' });
    else if (said.kind === 'error') fail({ kind: 'refused', said: said.error });
    else {
      const jws = `${request.input}.${said.signature}`;
      if (!(await isGenuine(jws, command))) fail({ kind: 'other-key', key: command.key });
      asked.delete(request.id);
      request.resolve(jws);
      ask();
    }
  };
  const ask = (): void => {
    clearTimeout(timer);
    while (asked.size < IN_FLIGHT) {
      const request = waiting.shift();
      if (!request) break;
      asked.set(request.id, request);
      child ??= start(command, { answer, fail });
      child.stdin?.write(lineOf(request, command.key));
    }
    // A command that waits for more keeps nobody from ending.
    hold(child, asked.size > 0);
    const patience = command.patience ?? PATIENCE;
    if (asked.size > 0)
      timer = setTimeout(() => {
        fail({ kind: 'silent', seconds: patience / 1000 });
      }, patience);
  };
  return {
    algorithm: 'RS256',
    publicKeyPem: command.publicKeyPem,
    sign: (payload) =>
      new Promise((resolve, reject) => {
        requests += 1;
        waiting.push({ id: requests, input: `${HEADER}.${base64url(payload)}`, resolve, reject });
        if (failure) fail(failure.fault);
        else ask();
      }),
  };
}

async function isGenuine(jws: string, { publicKeyPem }: SignerCommand): Promise<boolean> {
  const { kind } = await verifySignature(jws, publicKeyPem, nodeRs256);
  return kind === 'genuine';
}

interface Listener {
  readonly answer: (line: string) => Promise<void>;
  readonly fail: (fault: SignerFault) => void;
}

function start(
  { argv: [program = '', ...args], environment }: SignerCommand,
  { answer, fail }: Listener,
): ChildProcess {
  const child = spawn(program, args, {
    shell: false,
    env: withoutKeys(environment),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let rest = '';
  child.on('error', (error: NodeJS.ErrnoException) => {
    fail({ kind: 'not-started', reason: error.code ?? 'unknown' });
  });
  child.on('close', (code, signal) => {
    fail({ kind: 'ended', how: signal ?? `exit code ${String(code)}` });
  });
  // That nobody reads any more is told by its end.
  child.stdin.on('error', () => undefined);
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) void answer(line);
    if (rest.length > LONGEST_ANSWER) fail({ kind: 'unreadable' });
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}

/** A command has its own way to its key; those of others are none of its business. */
function withoutKeys(environment: Environment): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^BLAZON_(?:APPLICATIONS_)?KEY_/.test(name)),
  );
}

function hold(child: ChildProcess | undefined, isAsked: boolean): void {
  for (const part of [child, child?.stdin, child?.stdout]) {
    if (!part || !('ref' in part && 'unref' in part)) continue;
    const { ref, unref } = part as { ref: () => void; unref: () => void };
    (isAsked ? ref : unref).call(part);
  }
}

function lineOf({ id, input }: Request, key: string): string {
  const digest = createHash('sha256').update(input).digest('base64');
  const request = { id, key, algorithm: 'RS256', input: Buffer.from(input).toString('base64'), digest };
  return `${JSON.stringify(request)}\n`;
}

type CommandAnswer =
  | { readonly kind: 'signature'; readonly id: number; readonly signature: string }
  | { readonly kind: 'error'; readonly id: number; readonly error: string };

function parseAnswer(line: string): CommandAnswer | undefined {
  const value = objectIn(line);
  if (!value || typeof value['id'] !== 'number') return undefined;
  const { id, signature, error } = value;
  if (typeof error === 'string') return { kind: 'error', id, error: visible(error.slice(0, LONGEST_SAID)) };
  if (typeof signature !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(signature)) return undefined;
  return { kind: 'signature', id, signature: Buffer.from(signature, 'base64').toString('base64url') };
}

function objectIn(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function base64url(text: string): string {
  return Buffer.from(text).toString('base64url');
}
