import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { preparePng } from '../../src/core/bake/png.ts';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { asciiJson } from '../../src/core/openbadges/ascii-json.ts';
import { hostedAssertion, signedAssertion } from '../../src/core/openbadges/assertion.ts';
import { badgeClass } from '../../src/core/openbadges/badge-class.ts';
import { cryptographicKey } from '../../src/core/openbadges/cryptographic-key.ts';
import type { Edition } from '../../src/core/openbadges/edition.ts';
import { profile } from '../../src/core/openbadges/profile.ts';
import { revocationList } from '../../src/core/openbadges/revocation-list.ts';
import { joseSigner } from '../../src/core/proof/jose-signer.ts';
import type { Check, CheckState, Verification } from '../../src/core/verify/verification.ts';
import { verify, type VerifyInput, type VerifyOptions } from '../../src/core/verify/verify.ts';
import { nodeFetcher } from '../../src/node/node-fetcher.ts';
import { badge, edition, full, instant, issuer, signingKey } from '../openbadges/example.ts';
import { rsaPair } from '../proof/keys.ts';

export type Answering = (response: ServerResponse) => void;
/** A document as it can be changed: whatever a forger may write. */
export type Draft = Record<string, unknown>;

const NOW = instant('2026-01-01T00:00:00Z');
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
);
export const png = preparePng(new Uint8Array(PIXEL));
const pair = rsaPair();
export const signer = await joseSigner(pair.privateKey);

/** An issuer on a real server on this machine: its documents are ours, and each test changes what it is about. */
export interface SimulatedIssuer extends AsyncDisposable {
  readonly url: string;
  readonly hosted: Draft;
  readonly signed: Draft;
  readonly badge: Draft;
  readonly issuer: Draft;
  readonly key: Draft;
  readonly revocations: Draft;
  /** Paths that were asked for, in order. */
  readonly asked: string[];
  /** Answers with something else at an address. */
  readonly answer: (address: string, answering: Answering | object | string | Uint8Array) => void;
  readonly jws: () => Promise<string>;
  readonly verify: (input: VerifyInput | string | Draft, options?: Partial<VerifyOptions>) => Promise<Verification>;
}

export async function simulatedIssuer(): Promise<SimulatedIssuer> {
  const answers = new Map<string, Answering | object | string | Uint8Array>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    send(response, answers.get(path));
  });
  // Whoever waits for a process meanwhile would not see that a connection was closed, and ask through it.
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const here = edition({ at: url });
  const documents = documentsAt(here);
  for (const name of ['hosted', 'badge', 'issuer', 'key', 'revocations'] as const)
    answers.set(pathOf(documents[name]['id']), documents[name]);
  const image = here.routes.bakedImage(full.award.id, 'png').url;
  answers.set(pathOf(image), (response: ServerResponse) => {
    response.setHeader('content-type', 'image/png').end(png.bake(JSON.stringify(documents.hosted)));
  });
  answers.set(pathOf(here.routes.badgeImage(badge.id, 'png').url), new Uint8Array(PIXEL));
  return {
    url,
    ...documents,
    asked,
    answer: (address, answering) => answers.set(pathOf(address), answering),
    jws: () => signer.sign(asciiJson(documents.signed, 'compact')),
    verify: (input, options = {}) =>
      verify(inputOf(input), {
        fetch: nodeFetcher({ allowPrivate: true, timeout: 2000 }),
        now: NOW,
        unbakeSvg,
        ...options,
      }),
    [Symbol.asyncDispose]: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

function documentsAt(at: Edition) {
  const key = { ...signingKey, publicKeyPem: signer.publicKeyPem };
  const here = { ...at, signingKeys: new Map([[issuer.id, key]]) };
  const draft = (document: object): Draft => structuredClone(document) as Draft;
  return {
    hosted: draft(hostedAssertion(full, here)),
    signed: draft(signedAssertion(full, here)),
    badge: draft(badgeClass(badge, here)),
    issuer: draft(profile(issuer, here)),
    key: draft(cryptographicKey(issuer, key, here)),
    revocations: draft(revocationList(issuer, { revoked: [], removed: [] }, here)),
  };
}

function send(response: ServerResponse, answering: Answering | object | string | Uint8Array | undefined): void {
  if (answering === undefined) response.writeHead(404).end('Not found');
  else if (typeof answering === 'function') (answering as Answering)(response);
  else if (typeof answering === 'string' || answering instanceof Uint8Array) response.end(answering);
  else response.setHeader('content-type', 'application/json').end(JSON.stringify(answering));
}

function pathOf(address: unknown): string {
  const { pathname, search } = new URL(String(address));
  return pathname + search;
}

function inputOf(input: VerifyInput | string | Draft): VerifyInput {
  if (typeof input === 'string') return { kind: 'text', text: input };
  return 'kind' in input ? (input as VerifyInput) : { kind: 'text', text: JSON.stringify(input) };
}

/** Codes in this state, each once. */
export function codes({ checks }: Verification, state: CheckState): readonly string[] {
  return [...new Set(checks.filter((check) => check.state === state).map(({ code }) => code))];
}

/** The verdict and what is against it. */
export function outcome(verification: Verification): readonly [string, ...string[]] {
  const against: readonly Check[] = verification.checks.filter(({ state }) => state !== 'passed');
  return [verification.verdict, ...new Set(against.map(({ code, state }) => `${code} ${state}`))];
}
