import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unbakePng } from '../../src/core/bake/png.ts';
import { unbakeSvg } from '../../src/core/bake/svg.ts';
import { parseInstant, type Instant } from '../../src/core/model/time.ts';
import { readDocument } from '../../src/core/verify/document.ts';
import type { Fetcher } from '../../src/core/verify/fetcher.ts';
import { isSame } from '../../src/core/verify/json-ld.ts';
import { openLibrary } from '../../src/core/verify/library.ts';
import { verify } from '../../src/core/verify/verify.ts';
import { answerOf, inputOf, listedCases } from '../bad-badges/answers.ts';
import { bakedPng } from '../bad-badges/make/pictures.ts';
import { bakedMutant, chanceOf, mutated, tokenMutant, type Chance } from './mutants.ts';

const now = parseInstant('2026-06-01T12:00:00Z') as Instant;
const MOST_MILLISECONDS = 250;
/** What the mutants of one kind share: addresses are asked once. */
const library = openLibrary(answerOf);

function good(id: string): Uint8Array {
  const one = listedCases.find((listed) => listed.id === id);
  if (!one) throw new Error(`There is no ${id}`);
  return inputOf(one);
}

const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const hostedJson = utf8(good('good-hosted-json'));
const jws = utf8(good('good-signed-jws'));
const payloadOf = (token: string): string => Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
const hostedAward = hostedJson;
const signedAward = payloadOf(jws);

/** The award that a badge carries or leads to, as far as anybody could read it. */
async function awardIn(bytes: Uint8Array): Promise<string> {
  const text = utf8(bytes).trim();
  const unbaked = bytes[0] === 0x89 ? unbakePng(bytes) : text.startsWith('<') ? unbakeSvg(text) : undefined;
  const award = (unbaked?.kind === 'found' ? unbaked.text : text).trim();
  if (award.startsWith('{')) return award;
  if (!award.startsWith('http')) return payloadOf(award);
  const answer = await answerOf(award);
  return answer.kind === 'answered' ? awardIn(answer.bytes) : '';
}

/** To us, and to a reader that is not ours; members that are null or lists of nothing say nothing (JSON-LD 1.0 §6). */
function meansTheSame(award: string, original: string): boolean {
  const node = readDocument(award, 'mutant').node;
  if (node === undefined || !isSame(node, readDocument(original, 'original').node)) return false;
  return isDeepStrictEqual(readElsewhere(award), readElsewhere(original));
}

function readElsewhere(award: string): unknown {
  return JSON.parse(award.replace(/^\ufeff/, ''), (_, value: unknown) => {
    const saysNothing = Array.isArray(value) ? value.every((one) => one === undefined) : value === null;
    return saysNothing ? undefined : value;
  });
}

/** Mutants that mean what they meant, such as a picture with another pixel. Without any there would be nothing to tell apart. */
let stillValid = 0;

/** What is wrong with the verifier's answer to a mutant; undefined where nothing is. */
async function faultOf(bytes: Uint8Array, original: string, fetch?: Fetcher): Promise<string | undefined> {
  const before = process.threadCpuUsage();
  let verdict: string;
  try {
    const asked = fetch ? { fetch } : { fetch: answerOf, library };
    ({ verdict } = await verify({ kind: 'bytes', bytes }, { ...asked, now, unbakeSvg }));
  } catch (error) {
    return `It threw ${String(error)}`;
  }
  const { user, system } = process.threadCpuUsage(before);
  if ((user + system) / 1000 > MOST_MILLISECONDS) return `It took ${(user + system) / 1000} ms`;
  if (verdict === 'valid') stillValid += 1;
  if (verdict !== 'valid' || fetch) return undefined;
  return meansTheSame(await awardIn(bytes), original) ? undefined : 'It is valid and says something else';
}

async function faultsAmong(
  count: number,
  original: string,
  mutant: (chance: Chance) => Uint8Array,
): Promise<readonly string[]> {
  const faults: string[] = [];
  for (let seed = 1; seed <= count; seed += 1) {
    const fault = await faultOf(mutant(chanceOf(seed)), original);
    if (fault !== undefined) faults.push(`Mutant ${seed}: ${fault}`);
  }
  return faults;
}

/** 50,000 mutants in all: 7 × 5,000 here, 5,000 of answers, and 10,000 by fast-check. */
describe('a badge that was changed is told from what it was, by an answer, and at once', () => {
  const hostedPng = good('good-hosted-png');
  const signedPng = good('good-signed-png');
  const hostedSvg = good('good-hosted-svg');
  const signedSvg = good('good-signed-svg');
  test.each<[string, string, (chance: Chance) => Uint8Array]>([
    ['a PNG', hostedAward, (chance) => mutated(hostedPng, chance)],
    ['a PNG whose checksums are right', hostedAward, (chance) => bakedMutant(hostedJson, chance)],
    [
      'a signed PNG',
      signedAward,
      (chance) => (chance.below(2) ? bakedMutant(jws, chance) : mutated(signedPng, chance)),
    ],
    ['an SVG', hostedAward, (chance) => mutated(hostedSvg, chance)],
    ['a signed SVG', signedAward, (chance) => mutated(signedSvg, chance)],
    [
      'a JWS',
      signedAward,
      (chance) => (chance.below(2) ? tokenMutant(jws, chance) : mutated(Buffer.from(jws), chance)),
    ],
    ['JSON', hostedAward, (chance) => mutated(Buffer.from(hostedJson), chance)],
  ])('%s', async (_, original, mutant) => {
    stillValid = 0;
    expect(await faultsAmong(5000, original, mutant)).toEqual([]);
    expect(stillValid).toBeGreaterThan(0);
    expect(stillValid).toBeLessThan(5000);
  });

  test('what hosts answer', async () => {
    const pages = ['badge.json', 'issuer.json', 'key.json', 'revocations.json', 'assertion.json'];
    const faults: string[] = [];
    for (let seed = 1; seed <= 5000; seed += 1) {
      const chance = chanceOf(seed);
      const page = `https://good.example/${pages[seed % pages.length] ?? ''}`;
      const fetch: Fetcher = async (url) => {
        const answer = await answerOf(url);
        return url === page && answer.kind === 'answered'
          ? { ...answer, bytes: mutated(answer.bytes, chance) }
          : answer;
      };
      const fault = await faultOf(Buffer.from(seed % 2 === 0 ? jws : hostedJson), '', fetch);
      if (fault !== undefined) faults.push(`Answers ${seed}: ${fault}`);
    }
    expect(faults).toEqual([]);
  });

  test('JSON in which members are other values', async () => {
    const members = [
      ...Object.keys(JSON.parse(hostedJson) as object),
      '@id',
      '@type',
      'verify',
      'revoked',
      'expires',
      'image',
      'obi:badge',
    ];
    const change = fc.record({
      member: fc.constantFrom(...members),
      value: fc.oneof(
        fc.jsonValue({ maxDepth: 4 }),
        fc.webUrl(),
        fc.constantFrom('https://good.example/badge.json', 'HostedBadge', true),
      ),
      form: fc.constantFrom('json', 'png', 'jws'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const form = changes[0]?.form ?? 'json';
        const source = JSON.parse(form === 'jws' ? payloadOf(jws) : hostedJson) as object;
        const text = JSON.stringify({
          ...source,
          ...Object.fromEntries(changes.map(({ member, value }) => [member, value])),
        });
        const [header = '', , signature = ''] = jws.split('.');
        const bytes =
          form === 'png'
            ? bakedPng(text)
            : Buffer.from(
                form === 'jws' ? [header, Buffer.from(text).toString('base64url'), signature].join('.') : text,
              );
        expect(await faultOf(bytes, form === 'jws' ? signedAward : hostedAward)).toBeUndefined();
      }),
      { numRuns: 10_000, seed: 20_180_412 },
    );
  });
});
