import { createPublicKey, verify as verifySignature } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unbakeSvg } from '../src/core/bake/svg.ts';
import { instantOf } from '../src/core/model/time.ts';
import { openLibrary } from '../src/core/verify/library.ts';
import { verify } from '../src/core/verify/verify.ts';
import { folderFetcher } from '../src/node/folder-fetcher.ts';
import { verifySite } from '../src/node/verify-site/verify-site.ts';

/** Verifies a built site, and its signed awards one by one on one core, against their bare signatures; prints one line of JSON. */
const [folder = 'dist', most = '2000'] = process.argv.slice(2);
const now = instantOf(Date.now());
const { url } = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as { url: string };
const awards = readdirSync(join(folder, 'awards'))
  .filter((name) => name.endsWith('.jws'))
  .slice(0, Number(most))
  .map((name) => readFileSync(join(folder, 'awards', name), 'utf8'));

const library = openLibrary(folderFetcher({ folder, url }));
const check = async (jws: string): Promise<void> => {
  const { verdict } = await verify({ kind: 'text', text: jws }, { fetch: library.fetch, library, now, unbakeSvg });
  if (verdict !== 'valid') throw new Error(`An award of the benchmark is ${verdict}`);
};
// Classes, profiles, keys and pictures are known from here on; what is measured is what each award costs by itself.
for (const jws of awards) await check(jws);

const key = createPublicKey(keyOf(folder));
const bare = await cpuSeconds(() => {
  for (const jws of awards) {
    const at = jws.lastIndexOf('.');
    const isGenuine = verifySignature(
      'sha256',
      Buffer.from(jws.slice(0, at)),
      key,
      Buffer.from(jws.slice(at + 1), 'base64url'),
    );
    if (!isGenuine) throw new Error('A signature of the benchmark does not verify');
  }
});
const whole = await cpuSeconds(async () => {
  for (const jws of awards) await check(jws);
});
const start = performance.now();
const site = await verifySite(folder, { now });
const siteSeconds = (performance.now() - start) / 1000;
if (site.kind !== 'verified' || site.verification.verdict !== 'valid') throw new Error('The site does not verify');
process.stdout.write(
  `${JSON.stringify({ perSecond: awards.length / whole, barePerSecond: awards.length / bare, siteSeconds })}\n`,
);

/** Seconds of processor time, threads of the runtime included: what one core would take that did nothing else. */
async function cpuSeconds(work: () => Promise<void> | void): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function keyOf(site: string): string {
  const [issuer = ''] = readdirSync(join(site, 'issuers'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const keys = join(site, 'issuers', issuer, 'keys');
  const [name = ''] = readdirSync(keys);
  return (JSON.parse(readFileSync(join(keys, name), 'utf8')) as { publicKeyPem: string }).publicKeyPem;
}
