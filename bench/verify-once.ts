import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { unbakeSvg } from '../src/core/bake/svg.ts';
import { instantOf } from '../src/core/model/time.ts';
import { openLibrary } from '../src/core/verify/library.ts';
import { verify, type VerifyInput } from '../src/core/verify/verify.ts';
import { folderFetcher } from '../src/node/folder-fetcher.ts';
import { nodeRs256 } from '../src/node/node-rs256.ts';
import { verifySite } from '../src/node/verify-site/verify-site.ts';

/**
 * Verifies a built site, and its signed awards one by one on one core, as texts and as pictures, against what their bare
 * signatures and checksums cost; prints one line of JSON.
 */
const [folder = 'dist', most = '2000'] = process.argv.slice(2);
/** So often each is measured, in turn: whoever else uses the machine disturbs all of them. */
const ROUNDS = 15;
const now = instantOf(Date.now());
const { url } = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as { url: string };
const awards = readdirSync(join(folder, 'awards'))
  .filter((name) => name.endsWith('.jws'))
  .slice(0, Number(most))
  .map((name) => ({
    jws: readFileSync(join(folder, 'awards', name), 'utf8'),
    png: new Uint8Array(readFileSync(join(folder, 'awards', name.replace(/jws$/, 'png')))),
  }));

const library = openLibrary(folderFetcher({ folder, url }));
const check = async (input: VerifyInput): Promise<void> => {
  const options = { fetch: library.fetch, library, now, unbakeSvg, rs256: nodeRs256 };
  const { verdict } = await verify(input, options);
  if (verdict !== 'valid') throw new Error(`An award of the benchmark is ${verdict}`);
};
const key = createPublicKey(keyOf(folder));
const measures = {
  bare: () => {
    for (const { jws } of awards) checkBare(jws);
  },
  text: async () => {
    for (const { jws } of awards) await check({ kind: 'text', text: jws });
  },
  barePicture: () => {
    for (const { jws, png } of awards) {
      crc32(png);
      checkBare(jws);
    }
  },
  picture: async () => {
    for (const { png } of awards) await check({ kind: 'bytes', bytes: png });
  },
};
// Classes, profiles, keys and lists are known from here on, and the pictures that the awards name: what each award says of
// itself is read and checked every time.
await measures.text();

const seconds: Record<keyof typeof measures, number[]> = { bare: [], text: [], barePicture: [], picture: [] };
for (let round = 0; round < ROUNDS; round += 1)
  for (const [name, work] of Object.entries(measures))
    seconds[name as keyof typeof measures].push(await cpuSeconds(work));

const start = performance.now();
const site = await verifySite(folder, { now });
const siteSeconds = (performance.now() - start) / 1000;
if (site.kind !== 'verified' || site.verification.verdict !== 'valid') throw new Error('The site does not verify');
const perSecond = (name: keyof typeof measures) => awards.length / median(seconds[name]);
process.stdout.write(
  `${JSON.stringify({
    siteSeconds,
    perSecond: perSecond('text'),
    barePerSecond: perSecond('bare'),
    ratio: ratio('text', 'bare'),
    picturesPerSecond: perSecond('picture'),
    pictureRatio: ratio('picture', 'barePicture'),
  })}\n`,
);

function checkBare(jws: string): void {
  const at = jws.lastIndexOf('.');
  const signature = Buffer.from(jws.slice(at + 1), 'base64url');
  if (!verifySignature('sha256', Buffer.from(jws.slice(0, at)), key, signature))
    throw new Error('A signature of the benchmark does not verify');
}

/** Seconds of processor time, threads of the runtime included: what one core would take that did nothing else. */
async function cpuSeconds(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Of neighbours: each round against the floor of the same round. */
function ratio(name: keyof typeof measures, floor: keyof typeof measures): number {
  return median(seconds[name].map((one, round) => one / (seconds[floor][round] ?? one)));
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function keyOf(site: string): string {
  const [issuer = ''] = readdirSync(join(site, 'issuers'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const keys = join(site, 'issuers', issuer, 'keys');
  const [name = ''] = readdirSync(keys);
  return (JSON.parse(readFileSync(join(keys, name), 'utf8')) as { publicKeyPem: string }).publicKeyPem;
}
