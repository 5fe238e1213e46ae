import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { prepareSvg } from '../../src/core/bake/svg.ts';
import { describeCheck } from '../../src/core/verify/catalogue.ts';
import { openLibrary } from '../../src/core/verify/library.ts';
import { nodeFetcher } from '../../src/node/node-fetcher.ts';
import { png, simulatedIssuer } from './simulated-issuer.ts';
import { withinOf } from '../suite/within.ts';

const site = await simulatedIssuer();
afterAll(() => site[Symbol.asyncDispose]());
const jws = await site.jws();
const overNetwork = nodeFetcher({ allowPrivate: true });
/** Asks nobody but the issuer, wherever bytes that were changed lead. */
const library = openLibrary((location) =>
  location.startsWith(site.url) ? overNetwork(location) : Promise.resolve({ kind: 'unreachable', reason: 'offline' }),
);
const svg = prepareSvg('<svg xmlns="http://www.w3.org/2000/svg"/>').bake({ kind: 'signed', jws });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const sound = await site.verify(jws, { library });

const mutation = fc.record({
  at: fc.nat(),
  byte: fc.integer({ min: 0, max: 255 }),
  remove: fc.nat({ max: 3 }),
  add: fc.boolean(),
});

describe.each([
  ['PNG', png.bake(jws)],
  ['SVG', bytesOf(svg)],
  ['JWS', bytesOf(jws)],
  ['JSON', bytesOf(JSON.stringify(site.hosted))],
])('a %s with bytes changed', (_, original) => {
  test('gets an answer in words, in time, and is never valid with another meaning', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const bytes = [...original];
        for (const { at, byte, remove, add } of mutations)
          bytes.splice(at % bytes.length, remove, ...(add ? [byte] : []));
        const input = { kind: 'bytes', bytes: new Uint8Array(bytes) } as const;
        const verification = await withinOf(2000, () => site.verify(input, { library }));
        for (const check of verification.checks) expect(describeCheck(check).sentence).not.toBe('');
        if (verification.verdict === 'valid')
          expect({ ...verification.claim, assertionId: '' }).toEqual({ ...sound.claim, assertionId: '' });
      }),
      { numRuns: 300 },
    );
  });
});

test('any bytes and any JSON get an answer', async () => {
  const offline = openLibrary(() => Promise.resolve({ kind: 'unreachable', reason: 'offline' }));
  const fetch = offline.fetch;
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.json().map(bytesOf)), async (bytes) => {
      const { verdict } = await site.verify({ kind: 'bytes', bytes }, { fetch, library: offline, unbakeSvg });
      expect(verdict).not.toBe('valid');
    }),
    { numRuns: 1000 },
  );
});

test('a document of known words with any values gets an answer', async () => {
  const word = fc.constantFrom(
    '@context',
    'id',
    '@id',
    'type',
    'badge',
    'issuer',
    'recipient',
    'verification',
    'image',
    'issuedOn',
    'revoked',
    '__proto__',
    'claim',
  );
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(
      'Assertion',
      'BadgeClass',
      'Endorsement',
      'HostedBadge',
      'SignedBadge',
      'https://w3id.org/openbadges/v2',
      String(site.hosted['id']),
      'email',
    ),
  );
  await fc.assert(
    fc.asyncProperty(fc.dictionary(word, fc.oneof(value, fc.dictionary(word, value))), async (draft) => {
      const { verdict } = await site.verify(
        { kind: 'text', text: JSON.stringify({ ...site.signed, ...draft }) },
        { library },
      );
      expect(verdict).not.toBe('valid');
    }),
    { numRuns: 500 },
  );
});
