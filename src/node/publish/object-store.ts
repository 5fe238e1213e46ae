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

/** One signed request to an S3-compatible store. Throws `PublishError` with what the store said. */
export type ObjectStore = (request: StoreRequest) => Promise<Response>;

const TRIES = 5;
const FIRST_PAUSE = 200;
const PATIENCE = 60_000;

export function objectStore({ address, region, credentials }: ObjectStoreAccess): ObjectStore {
  const signer = new AwsClient({ ...credentials, region, service: 's3', retries: 0 });
  const send = async ({ method, key, headers, body }: StoreRequest): Promise<Response> => {
    const url = `${address}/${key.split('/').map(encodeURIComponent).join('/')}`;
    const signed = await signer.sign(url, {
      method,
      headers: { ...headers },
      ...(body && { body: Uint8Array.from(body) }),
    });
    return fetch(signed, { redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
  };
  return async (request) => {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await send(request).catch((error: unknown) => failureOf(error));
      if (answer instanceof Response && (answer.ok || request.expected?.includes(answer.status))) return answer;
      if (attempt === TRIES || !isPassing(answer)) throw await refusal(request, answer);
      if (answer instanceof Response) await answer.body?.cancel();
      await pause(FIRST_PAUSE * 2 ** (attempt - 1));
    }
  };
}

/** What another try may mend. */
function isPassing(answer: Response | Error): boolean {
  return answer instanceof Error || answer.status === 429 || answer.status >= 500;
}

function failureOf(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  return error.cause instanceof Error ? error.cause : error;
}

async function refusal({ method, key }: StoreRequest, answer: Response | Error): Promise<PublishError> {
  const what = `${method} ${key}`;
  if (answer instanceof Error) return new PublishError(`${what}: ${answer.message || answer.name}`, { cause: answer });
  const said = /<Code>([A-Za-z0-9]+)<\/Code>/.exec(await answer.text().catch(() => ''))?.[1];
  const region = answer.headers.get('x-amz-bucket-region');
  return new PublishError(
    `${what}: the store answered ${[String(answer.status), said].filter(Boolean).join(' ')}${region === null ? '' : `; the bucket is in the region ${region}`}`,
  );
}
