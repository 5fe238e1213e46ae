import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type BrowserServer } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { buildExample, type BuiltExample } from './build-example.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where files of tests ask for what one run makes once. */
    readonly shared: string;
  }
}

let browser: Promise<BrowserServer> | undefined;
let example: Promise<BuiltExample> | undefined;

const server = createServer((request, response) => {
  answerTo(request.url ?? '').then(
    (answer) => response.end(JSON.stringify(answer)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  );
});

/** What is dear to make and can be shared is made when the first file of tests asks for it, and goes with the run. */
export async function setup(project: TestProject): Promise<void> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  project.provide('shared', `http://127.0.0.1:${port}`);
}

export async function teardown(): Promise<void> {
  await (await browser)?.close();
  (await example)?.remove();
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
    default:
      throw new Error(`Nothing is shared as ${path}`);
  }
}

/** The system's Chromium, which asks nobody anything by itself. */
function startChromium(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-quic', '--disable-background-networking'],
  });
}
