import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { fullAwards } from '../src/core/publication/full-awards.ts';
import { SignerFailed } from '../src/node/command-signer.ts';
import { openPublication } from '../src/node/open-publication.ts';
import { recordLine } from '../src/node/recorded-signatures.ts';
import { formats, type Format } from '../src/node/problem-report.ts';
import { signedBatches } from '../src/node/sign-awards.ts';
import { placeOfIssuer, signerProblem } from '../src/node/signer-command.ts';
import { PROBLEMS, printProblems, run } from './run.ts';

interface Options {
  readonly root: string;
  readonly out: string;
  readonly people?: string;
  readonly format: Format;
}

const command = new Command('npm run sign --')
  .description(
    'Sign every award with the keys of the environment and record the signatures, for a build that holds no key.',
  )
  .requiredOption('--out <file>', 'where the signatures go, one line of JSON each')
  .option('--root <folder>', 'the project', '.')
  .option('--people <folder>', 'a second folder whose recipients/ is laid over that of the project')
  .addOption(new Option('--format <format>', 'how problems are printed').choices(formats).default('text'));

await run(command, async ({ root: given, out, people, format }: Options) => {
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
  const lines: string[] = [];
  try {
    for await (const batch of signedBatches(fullAwards(publication), publication.edition, signers))
      for (const { award, jws } of batch) if (jws !== undefined) lines.push(recordLine({ award: award.id, jws }));
  } catch (error) {
    if (!(error instanceof SignerFailed)) throw error;
    const problem = signerProblem(error.issuer, error.fault, placeOfIssuer(error.issuer));
    printProblems({ ...opened, problems: [problem] }, root, format);
    return PROBLEMS;
  }
  writeFileSync(out, lines.join(''));
  process.stdout.write(`${lines.length} of ${publication.registry.awards.length} awards signed → ${out}\n`);
  return 0;
});
