import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import type { ObjectStoreAccess } from './object-store-access.ts';
import { PublishError } from './publish-error.ts';

export interface StoreRequest {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'DELETE';
  readonly key: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Statuses besides 2xx that are an answer and no failure. */
  readonly expected?: readonly number[];
}

export interface StoreAnswer {
  readonly ok: boolean;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** One signed request to an S3-compatible store. Throws `PublishError` with what the store said. */
export type ObjectStore = (request: StoreRequest) => Promise<StoreAnswer>;

const TRIES = 5;
const FIRST_PAUSE = 200;
const PATIENCE = 60_000;
/** Bytes a millisecond: whoever sends slower than that is not waited for. */
const SLOWEST = 20;

export function objectStore({ address, region, credentials }: ObjectStoreAccess): ObjectStore {
  const signer = new AwsClient({ ...credentials, region, service: 's3', retries: 0 });
  const send = async ({ method, key, headers, body }: StoreRequest): Promise<StoreAnswer> => {
    const url = `${address}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const signed = await signer.sign(url, {
      method,
      headers: { ...headers },
      ...(body && { body: Uint8Array.from(body) }),
    });
    const patience = PATIENCE + Math.ceil((body?.length ?? 0) / SLOWEST);
    const answer = await fetch(signed, { redirect: 'manual', signal: AbortSignal.timeout(patience) });
    const { ok, status } = answer;
    // What is cut off on the way is no answer either.
    return { ok, status, headers: answer.headers, text: await answer.text() };
  };
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(request).catch((error: unknown) => failureOf(error));
      if (!(answer instanceof Error) && (answer.ok || request.expected?.includes(answer.status))) return answer;
      if (attempt === TRIES || !isPassing(answer)) throw refusal(request, answer);
      await pause(FIRST_PAUSE * 2 ** (attempt - 1));
    }
  };
}

/** What another try may mend. */
function isPassing(answer: StoreAnswer | Error): boolean {
  return answer instanceof Error || answer.status === 429 || answer.status >= 500;
}

function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return error.cause instanceof Error ? error.cause : error;
}

function refusal({ method, key }: StoreRequest, answer: StoreAnswer | Error): PublishError {
  const what = `${method} ${key}`;
  if (answer instanceof Error) return new PublishError(`${what}: ${answer.message || answer.name}`, { cause: answer });
  const said = /<Code>([A-Za-z0-9]+)<\/Code>/.exec(answer.text)?.[1];
  const region = answer.headers.get('x-amz-bucket-region');
  return new PublishError(
    `${what}: the store answered ${[String(answer.status), said].filter(Boolean).join(' ')}${region === null ? '' : `; the bucket is in the region ${region}`}`,
  );
}
