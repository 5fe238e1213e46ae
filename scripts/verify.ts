import { readFileSync, statSync } from 'node:fs';
import { relative } from 'node:path';
import { Command, Option } from 'commander';
import { unbakeSvg } from '../src/core/bake/svg.ts';
import { instantOf } from '../src/core/model/time.ts';
import type { Fetcher } from '../src/core/verify/fetcher.ts';
import { printVerification, verificationJson } from '../src/core/verify/print-verification.ts';
import type { Verdict } from '../src/core/verify/verification.ts';
import { printSite, siteJson } from '../src/core/verify/site/print-site.ts';
import { verify, type VerifyInput } from '../src/core/verify/verify.ts';
import { nodeFetcher } from '../src/node/node-fetcher.ts';
import { nodeRs256 } from '../src/node/node-rs256.ts';
import { localCopy, siteAround } from '../src/node/verify-site/local-copy.ts';
import { timedStages } from '../src/node/stages.ts';
import { verifySite } from '../src/node/verify-site/verify-site.ts';
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
  .option('--site <folder>', 'a built site or a copy of one: its folder answers in its place');

await run(command, async (options: Options) => {
  const [target = ''] = command.processedArgs as string[];
  const { identity, site, format } = options;
  if (identity?.trim() === '') return command.error('error: --identity names nobody: it is empty');
  if (!isFolder(target)) return verifyBadge(target, options);
  if (identity !== undefined) return command.error('error: --identity is asked of one badge, not of a site');
  if (site !== undefined) return command.error('error: --site is for one badge; a folder answers for itself');
  return verifyFolder(target, format);
});

async function verifyBadge(target: string, options: Options): Promise<number> {
  const { format, identity, site } = options;
  const network = networkOf(options);
  const copy = site === undefined ? undefined : localCopy(site, network);
  if (copy && 'reason' in copy) return command.error(`error: ${JSON.stringify(site)} is no built site: ${copy.reason}`);
  const verification = await verify(inputOf(target), {
    fetch: copy?.fetch ?? network,
    now: instantOf(Date.now()),
    unbakeSvg,
    rs256: nodeRs256,
    ...(identity !== undefined && { identity }),
  });
  const asked = copy?.asked();
  process.stdout.write(
    format === 'json' ? verificationJson(verification, asked) : printVerification(verification, asked),
  );
  if (verification.verdict === 'unsettled' && !copy) offerSite(target);
  return EXIT[verification.verdict];
}

function networkOf({ offline = false, allowPrivate = false }: Options): Fetcher {
  return offline ? () => Promise.resolve({ kind: 'unreachable', reason: 'offline' }) : nodeFetcher({ allowPrivate });
}

/** A site that was just built is seldom at its address already. */
function offerSite(target: string): void {
  const around = isAddress(target) ? undefined : siteAround(target);
  if (around === undefined) return;
  const folder = relative('.', around) || '.';
  process.stderr.write(
    `This file lies in a built site. To let that folder answer for its site:\n  npm run verify -- --site ${folder} ${target}\n`,
  );
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

function isAddress(target: string): boolean {
  return /^https?:\/\//i.test(target);
}

function inputOf(target: string): VerifyInput {
  if (isAddress(target)) return { kind: 'text', text: target };
  try {
    if (statSync(target).isFile() && statSync(target).size <= MOST_BYTES)
      return { kind: 'bytes', bytes: new Uint8Array(readFileSync(target)) };
  } catch {
    // Told below.
  }
  return command.error(`error: ${JSON.stringify(target)} is no file that can be read, of at most 5 MB, and no address`);
}
