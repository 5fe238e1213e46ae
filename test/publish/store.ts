import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { digests } from '../publishing/project.ts';
import type { SeenRequest } from './store-worker.ts';

type Message =
  | { readonly kind: 'ready'; readonly port: number }
  | { readonly kind: 'served' }
  | { readonly kind: 'seen'; readonly seen: readonly SeenRequest[] };

/** An S3-compatible server on loopback, in a thread of its own, with one bucket `badges`. */
export interface Store {
  readonly environment: NodeJS.ProcessEnv;
  /** The requests since this was last asked. */
  seen(): Promise<readonly SeenRequest[]>;
  /** When as many requests were answered from now on. */
  answers(count: number): Promise<void>;
  /** Puts an object there as somebody else would. */
  leave(key: string, text: string): void;
  /** Lets an object be there that has the bytes of a file, without asking the server. */
  hold(key: string, file: string): void;
  /** What is below a prefix, by its digest. */
  digests(prefix: string): Readonly<Record<string, string>>;
  /** What the store keeps of an object beside its bytes. */
  headers(key: string): Readonly<Record<string, string>>;
  close(): Promise<void>;
}

// The one account that the server knows.
const ACCOUNT = 'S3RVER';

export async function startStore(): Promise<Store> {
  const directory = mkdtempSync(join(tmpdir(), 'blazon-store-'));
  const worker = new Worker(new URL('./store-worker.ts', import.meta.url), {
    workerData: { directory, bucket: 'badges' },
  });
  const { port } = await answer(worker, 'ready');
  return {
    environment: {
      AWS_ACCESS_KEY_ID: ACCOUNT,
      AWS_SECRET_ACCESS_KEY: ACCOUNT,
      AWS_ENDPOINT_URL: `http://127.0.0.1:${String(port)}`,
    },
    async seen() {
      const answered = answer(worker, 'seen');
      worker.postMessage('seen');
      return (await answered).seen;
    },
    async answers(count) {
      for (let left = count; left > 0; left -= 1) await answer(worker, 'served');
    },
    leave(key, text) {
      writeFileSync(join(directory, 'badges', `${key}${OBJECT}`), text);
    },
    hold(key, file) {
      const object = join(directory, 'badges', `${key}${OBJECT}`);
      mkdirSync(dirname(object), { recursive: true });
      copyFileSync(file, object);
      writeFileSync(object.replace(OBJECT, '._S3rver_metadata.json'), '{}');
    },
    digests: (prefix) => {
      const folder = join(directory, 'badges', prefix);
      return existsSync(folder) ? objectsOf(digests(folder)) : {};
    },
    headers: (key) =>
      JSON.parse(readFileSync(join(directory, 'badges', `${key}._S3rver_metadata.json`), 'utf8')) as Record<
        string,
        string
      >,
    async close() {
      await worker.terminate();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const OBJECT = '._S3rver_object';

function objectsOf(found: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(found)
      .filter(([path]) => path.endsWith(OBJECT))
      .map(([path, digest]) => [path.slice(0, -OBJECT.length), digest]),
  );
}

function answer<Kind extends Message['kind']>(worker: Worker, kind: Kind): Promise<Extract<Message, { kind: Kind }>> {
  return new Promise((resolve, reject) => {
    const hear = (message: Message): void => {
      if (message.kind !== kind) return;
      worker.off('message', hear);
      worker.off('error', reject);
      resolve(message as Extract<Message, { kind: Kind }>);
    };
    worker.on('message', hear);
    worker.once('error', reject);
  });
}
