import { expect, test } from 'vitest';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import type { Fetcher } from '../../src/core/verify/fetcher.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { instant } from '../openbadges/example.ts';
import { millisecondsSince } from '../suite/within.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const base64url = (text: string) => Buffer.from(text).toString('base64url');
const context = 'https://w3id.org/openbadges/v2';
const svg = (within: string) => `<svg xmlns="http://www.w3.org/2000/svg">${within}</svg>`;
const json = (members: object) => JSON.stringify({ '@context': context, type: 'Assertion', ...members });
const many = (count: number, one: (at: number) => string) => Array.from({ length: count }, (_, at) => one(at)).join('');
const verification = { type: 'HostedBadge' };

const offline: Fetcher = () => Promise.resolve({ kind: 'unreachable', reason: 'offline' });

/** What it is not valid for, and the least time of the processor that it took of three. */
async function answered(
  text: string,
  fetch: Fetcher = offline,
): Promise<{ readonly found: string; readonly time: number }> {
  let time = Infinity;
  let found = '';
  for (let round = 0; round < 3; round += 1) {
    const start = process.cpuUsage();
    const input = { kind: 'bytes', bytes: bytesOf(text) } as const;
    const { checks } = await verify(input, { fetch, now: instant('2026-01-01T00:00:00Z'), unbakeSvg });
    time = Math.min(time, millisecondsSince(start));
    found = checks
      .filter(({ state }) => state !== 'passed')
      .map((check) => `${check.code}: ${check.found ?? ''}`)
      .join('\n');
  }
  return { found, time };
}

test.each([
  [
    'attributes on many elements',
    svg(`<g${many(250, (at) => ` a${at}="x"`)}/>`.repeat(900)),
    /ONE_BAKED_CHUNK: .* more than 40000 attributes/,
  ],
  ['elements', svg('<g/>'.repeat(19_990)), /ONE_BAKED_CHUNK: .* more than 10000 elements/],
  ['references to characters', svg('&#65;'.repeat(400_000)), /ONE_BAKED_CHUNK: .* more than 20000 references/],
  ['empty comments', svg('<!---->'.repeat(95_000)), /ONE_BAKED_CHUNK: .* more than 30000 tags/],
  [
    'letters in a signed narrative',
    `${base64url('{"alg":"RS256"}')}.${base64url(json({ narrative: 'x'.repeat(3_600_000) }))}.AAAA`,
    /JWS_FORM: more than is read/,
  ],
  [
    'letters in an id',
    json({ id: `https://x.example/${'é'.repeat(2_300_000)}`, verification }),
    /JSON_WELL_FORMED: more than is read/,
  ],
  [
    'letters in an id, in a document that is read',
    json({ id: `https://x.example/${'é'.repeat(900_000)}`, verification }),
    /HOSTED_AT_ITS_ID/,
  ],
  ['fragments in an id', json({ id: `https://x.example/${'[#'.repeat(100_000)}`, verification }), /HOSTED_AT_ITS_ID/],
  ['members', `{${many(149_000, (at) => `"m${at}":1,`)}"n":1}`, /JSON_WELL_FORMED: an object has too many members/],
  ['values', json({ evidence: Array.from({ length: 30_000 }, () => 'https://x.example/') }), /more than is read/],
])('a badge of too many %s is refused in a quarter of a second', async (_, text, expected) => {
  const { found, time } = await answered(text);
  expect(found).toMatch(expected);
  expect(time).toBeLessThan(250);
});

test('a badge with a picture of megabytes in its document is refused in a quarter of a second', async () => {
  const id = 'https://x.example/badge.json';
  const image = `data:image/png;base64,${'iVBORw0KGgoA'.padEnd(4_900_000, 'A')}`;
  const bytes = bytesOf(json({ type: 'BadgeClass', id, name: 'A', description: 'B', criteria: id, issuer: id, image }));
  const { found, time } = await answered(id, (url) =>
    Promise.resolve({ kind: 'answered', status: 200, url, mediaType: 'application/json', bytes }),
  );
  expect(found).toMatch(/JSON_WELL_FORMED: more than is read/);
  expect(time).toBeLessThan(250);
});

test('a list of fifty thousand revocations is read, and in a quarter of a second', async () => {
  const list = 'https://x.example/revocations.json';
  const issuer = 'https://x.example/issuer.json';
  const revokedAssertions = Array.from({ length: 50_000 }, (_, at) => `https://x.example/awards/${at}.json`);
  const documents: Readonly<Record<string, object>> = {
    [list]: { type: 'RevocationList', id: list, issuer, revokedAssertions },
    [issuer]: {
      type: 'Issuer',
      id: issuer,
      name: 'X',
      url: 'https://x.example/',
      email: 'a@x.example',
      revocationList: list,
    },
  };
  const { found, time } = await answered(list, (url) =>
    Promise.resolve({
      kind: 'answered',
      status: 200,
      url,
      mediaType: 'application/json',
      bytes: bytesOf(json(documents[url] ?? {})),
    }),
  );
  expect(found).toBe('');
  expect(time).toBeLessThan(250);
});
