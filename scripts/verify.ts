import { readFileSync, statSync } from 'node:fs';
import { Command, Option } from 'commander';
import { unbakeSvg } from '../src/core/bake/svg.ts';
import { instantOf } from '../src/core/model/time.ts';
import type { Fetcher } from '../src/core/verify/fetcher.ts';
import { printVerification, verificationJson } from '../src/core/verify/print-verification.ts';
import type { Verdict } from '../src/core/verify/verification.ts';
import { printSite, siteJson } from '../src/core/verify/site/print-site.ts';
import { verify, type VerifyInput } from '../src/core/verify/verify.ts';
import { folderFetcher } from '../src/node/folder-fetcher.ts';
import { nodeFetcher } from '../src/node/node-fetcher.ts';
import { timedStages } from '../src/node/stages.ts';
import { readMarker, verifySite } from '../src/node/verify-site/verify-site.ts';
import { terminalWatcher } from '../src/node/watch-stages.ts';
import { run } from './run.ts';

interface Options {
  readonly format: 'text' | 'json';
  readonly identity?: string;
  readonly allowPrivate?: boolean;
  readonly offline?: boolean;
  readonly site?: string;
}

const EXIT: Readonly<Record<Verdict, number>> = { valid: 0, invalid: 1, unsettled: 3 };
/** More than is read of any file: what is longer is refused by its length. */
const MOST_BYTES = 6 * 1024 * 1024;

const command = new Command('npm run verify --')
  .description(
    'Verify a badge: a PNG or SVG, a JWS, JSON, or an address; or the folder of a built site, from that folder alone. ' +
      'Exit: 0 valid, 1 not valid, 3 unsettled.',
  )
  .argument('<badge>', 'a file, an address, or the folder of a built site')
  .addOption(new Option('--format <format>', 'how the answer is printed').choices(['text', 'json']).default('text'))
  .option('--identity <identity>', 'whether it is that person’s: an e-mail address, URL or telephone number')
  .option('--allow-private', 'ask addresses of this machine and of private networks too')
  .option('--offline', 'fetch nothing')
  .option('--site <folder>', 'a built site that answers for its own addresses, before or instead of what is published');

await run(command, async ({ format, identity, allowPrivate = false, offline = false, site }: Options) => {
  const [target = ''] = command.processedArgs as string[];
  if (isFolder(target)) {
    if (identity !== undefined || site !== undefined)
      return command.error('error: --identity and --site are asked of one badge, not of a site');
    return verifyFolder(target, format);
  }
  const elsewhere: Fetcher = offline
    ? () => Promise.resolve({ kind: 'unreachable', reason: 'offline' })
    : nodeFetcher({ allowPrivate });
  const fetch = site === undefined ? elsewhere : fromSite(site, elsewhere);
  const verification = await verify(inputOf(target), {
    fetch,
    now: instantOf(Date.now()),
    unbakeSvg,
    ...(identity !== undefined && { identity }),
  });
  process.stdout.write(format === 'json' ? verificationJson(verification) : printVerification(verification));
  return EXIT[verification.verdict];
});

/** What a built site would answer once it is published; all else is asked elsewhere. */
function fromSite(folder: string, elsewhere: Fetcher): Fetcher {
  const marker = readMarker(folder);
  if ('reason' in marker) return command.error(`error: ${JSON.stringify(folder)} is no built site: ${marker.reason}`);
  return folderFetcher({ folder, url: marker.url, elsewhere });
}

async function verifyFolder(folder: string, format: Options['format']): Promise<number> {
  const { stages } = timedStages(terminalWatcher(process.stderr));
  const outcome = await stages.run('verify', (onProgress) =>
    verifySite(folder, { now: instantOf(Date.now()), onProgress }),
  );
  if (outcome.kind === 'none')
    return command.error(`error: ${JSON.stringify(folder)} is no built site: ${outcome.reason}`);
  const { verification } = outcome;
  process.stdout.write(format === 'json' ? siteJson(verification) : printSite(verification));
  return EXIT[verification.verdict];
}

function isFolder(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
}

function inputOf(target: string): VerifyInput {
  if (/^https?:\/\//i.test(target)) return { kind: 'text', text: target };
  try {
    if (statSync(target).isFile() && statSync(target).size <= MOST_BYTES)
      return { kind: 'bytes', bytes: new Uint8Array(readFileSync(target)) };
  } catch {
    // Told below.
  }
  return command.error(`error: ${JSON.stringify(target)} is no file that can be read, of at most 5 MB, and no address`);
}
