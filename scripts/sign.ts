import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { fullAwards } from '../src/core/publication/full-awards.ts';
import { SignerFailed } from '../src/node/command-signer.ts';
import { openPublication } from '../src/node/open-publication.ts';
import { readSignatures } from '../src/node/recorded-signatures.ts';
import { signedBatches } from '../src/node/sign-awards.ts';
import { rememberingSigners } from '../src/node/signatures/remembering-signers.ts';
import { writePack, type SignaturePack } from '../src/node/signatures/signature-pack.ts';
import { visible } from '../src/core/problem/visible.ts';
import { formats, type Format } from '../src/node/problem-report.ts';
import { placeOfIssuer, signerProblem } from '../src/node/signer-command.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly out: string;
  readonly reuse?: string;
  readonly people?: string;
  readonly format: Format;
}

const command = new Command('npm run sign --')
  .description(
    'Sign every award with the keys of the environment and record the signatures, for a build that holds no key.',
  )
  .requiredOption('--out <file>', 'where the signatures go')
  .option('--root <folder>', 'the project', '.')
  .option('--reuse <file>', 'what this command wrote before: only what is not in it is signed')
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project')
  .addOption(new Option('--format <format>', 'how problems are printed').choices(formats).default('text'));

await run(command, async ({ root: given, out, reuse, people, format }: Options) => {
  const root = resolve(given);
  const opened = await openPublication({
    root,
    people,
    production: true,
    environment: process.env,
  });
  const { publication, signers, problems } = opened;
  if (!publication || problems.length > 0) {
    printProblems(opened, root, format);
    return PROBLEMS;
  }
  const remembering = rememberingSigners(signers, reuse === undefined ? [] : before(reuse));
  let awards = 0;
  try {
    for await (const batch of signedBatches(fullAwards(publication), publication.edition, remembering.signers))
      awards += batch.length;
  } catch (error) {
    if (!(error instanceof SignerFailed)) throw error;
    const problem = signerProblem(error.issuer, error.fault, placeOfIssuer(error.issuer));
    printProblems({ ...opened, problems: [problem] }, root, format);
    return PROBLEMS;
  }
  const signatures = remembering.signatures();
  writeFileSync(out, writePack(signatures));
  const { made, reused } = remembering.counts();
  process.stdout.write(
    `${signatures.length} of ${awards} awards signed, ${made} of them now and ${reused} before → ${out}\n`,
  );
  return 0;
});

/** What was signed before. None of it is relied on, so a file that cannot be used costs time alone. */
function before(file: string): readonly SignaturePack[] {
  const pack = readSignatures(file);
  if (!('code' in pack)) return [pack];
  process.stderr.write(`${visible(file)} holds no signatures that can be used: everything is signed anew.\n`);
  return [];
}
