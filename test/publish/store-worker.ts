import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';

/** What of a request a test wants to know. */
export interface SeenRequest {
  readonly method: string;
  /** Below the address of the server, `/badges/site/index.html`. */
  readonly path: string;
}

interface Context {
  readonly method: string;
  readonly path: string;
}

interface S3rver {
  readonly middleware: ((context: Context, next: () => Promise<void>) => Promise<void>)[];
  run(): Promise<{ readonly port: number }>;
}

// The package has no types of its own.
const Server = createRequire(import.meta.url)('@20minutes/s3rver') as new (options: object) => S3rver;

const { directory, bucket } = workerData as { directory: string; bucket: string };
const server = new Server({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory,
  vhostBuckets: false,
  configureBuckets: [{ name: bucket }],
});
const seen: SeenRequest[] = [];
server.middleware.unshift(async (context, next) => {
  try {
    await next();
  } finally {
    seen.push({ method: context.method, path: context.path });
    parentPort?.postMessage({ kind: 'served' });
  }
});
parentPort?.on('message', () => parentPort?.postMessage({ kind: 'seen', seen: seen.splice(0) }));
const { port } = await server.run();
parentPort?.postMessage({ kind: 'ready', port });
