import { spawn } from 'node:child_process';
import { NO_MONITOR } from '../change/run-git.ts';

/** What git has under an id, up to a limit that is kept before anything is read. */
export type ObjectRead =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'too large'; readonly bytes: number }
  | { readonly kind: 'missing' };

export interface ObjectReader {
  readonly read: (id: string, limit: number) => Promise<ObjectRead>;
  readonly close: () => void;
}

/** One `git cat-file` that answers as long as it is open. It is started by the first question. */
export function openObjects(root: string): ObjectReader {
  let opened: ObjectReader | undefined;
  return {
    read: (id, limit) => (opened ??= startReader(root)).read(id, limit),
    close: () => opened?.close(),
  };
}

function startReader(root: string): ObjectReader {
  const git = spawn('git', [...NO_MONITOR, 'cat-file', '--batch-command'], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: { ...process.env, GIT_NO_LAZY_FETCH: '1' },
  });
  const answers = answersOf(git.stdout);
  let last: Promise<unknown> = Promise.resolve();
  git.stdin.on('error', answers.fail);
  git.on('error', answers.fail);
  git.on('close', () => {
    answers.fail(new Error('git cat-file ended before it had answered'));
  });
  const ask = async (id: string, limit: number): Promise<ObjectRead> => {
    git.stdin.write(`info ${id}\n`);
    const size = sizeIn(await answers.line());
    if (size === undefined) return { kind: 'missing' };
    if (size > limit) return { kind: 'too large', bytes: size };
    git.stdin.write(`contents ${id}\n`);
    await answers.line();
    const bytes = await answers.bytes(size + 1);
    return { kind: 'read', bytes: bytes.subarray(0, size) };
  };
  return {
    read: (id, limit) => {
      const answer = last.then(() => ask(id, limit));
      last = answer.catch(() => undefined);
      return answer;
    },
    close: () => git.stdin.end(),
  };
}

/** `<id> blob 312`; anything else is no file. */
function sizeIn(line: string): number | undefined {
  const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(line) ?? [];
  return size === undefined ? undefined : Number(size);
}

interface Answers {
  readonly line: () => Promise<string>;
  readonly bytes: (length: number) => Promise<Buffer>;
  readonly fail: (reason: Error) => void;
}

/** A stream as lines and stretches of bytes, asked for one after the other. */
function answersOf(stream: NodeJS.ReadableStream): Answers {
  let held = Buffer.alloc(0);
  let chunks: Buffer[] = [];
  let wake: (() => void) | undefined;
  let failure: Error | undefined;
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    wake?.();
  });
  const more = async (): Promise<void> => {
    if (chunks.length === 0) {
      if (failure) throw failure;
      await new Promise<void>((resolve) => (wake = resolve));
      wake = undefined;
    }
    if (chunks.length === 0 && failure) throw failure;
    held = Buffer.concat([held, ...chunks]);
    chunks = [];
  };
  const take = (length: number): Buffer => {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  };
  return {
    async line() {
      while (!held.includes(10)) await more();
      return take(held.indexOf(10) + 1)
        .toString('latin1')
        .trimEnd();
    },
    async bytes(length) {
      while (held.length < length) await more();
      return take(length);
    },
    fail(reason) {
      failure ??= reason;
      wake?.();
    },
  };
}
