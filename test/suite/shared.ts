import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildExample, buildMinimal, type Built, type BuiltExample } from './build-example.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where files of tests ask for what one run makes once. */
    readonly shared: string;
  }
}

let browser: Promise<BrowserServer> | undefined;
let example: Promise<BuiltExample> | undefined;
let minimal: Promise<Built> | undefined;

const server = createServer((request, response) => {
  answerTo(request.url ?? '').then(
    (answer) => response.end(JSON.stringify(answer)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});
// Whoever waits for a process meanwhile would not see that a connection was closed, and ask through it.
server.keepAliveTimeout = 0;

/** What is dear to make and can be shared is made when the first file of tests asks for it, and goes with the run. */
export async function setup(project: TestProject): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  project.provide('shared', `http://127.0.0.1:${port}`);
}

/** What could not be made was told to whoever asked for it. */
export async function teardown(): Promise<void> {
  await Promise.allSettled([browser?.then((one) => one.close()), example?.then(remove), minimal?.then(remove)]);
  server.closeAllConnections();
  server.close();
}

async function answerTo(path: string): Promise<unknown> {
  switch (path) {
    case '/chromium':
      browser ??= startChromium();
      return (await browser).wsEndpoint();
    case '/example': {
      example ??= buildExample();
      const { folder, origin } = await example;
      return { folder, origin };
    }
    case '/minimal':
      minimal ??= buildMinimal();
      return (await minimal).folder;
    default:
      throw new Error(`Nothing is shared as ${path}`);
  }
}

function remove(built: Built): void {
  built.remove();
}

/** The system's Chromium, which asks nobody anything by itself. */
function startChromium(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
}
