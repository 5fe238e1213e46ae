import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import { keysFolder } from '../src/node/keys.ts';
import { listKeys } from '../src/node/list-keys.ts';
import { newApplicationsKey } from '../src/node/new-applications-key.ts';
import { freshKeyName, type NewKeyRequest, type RefusedKey } from '../src/node/key-plan.ts';
import { newKey } from '../src/node/new-key.ts';
import { withEditOptions } from './edit-project.ts';
import { replaceKey, type ReplaceOptions } from './keys-replace.ts';
import { describeApplicationsPair, describeKeys, describePair } from './keys-words.ts';
import { readNamedFile } from './named-file.ts';
import { PROBLEMS, run } from './run.ts';

interface NewOptions {
  readonly root: string;
  readonly id?: string;
  readonly bits: '2048' | '3072' | '4096';
  readonly publicKey?: string;
  readonly dryRun?: true;
  readonly format: 'text' | 'json';
}

interface ListOptions {
  readonly root: string;
  readonly format: 'text' | 'json';
}

const root = () => new Option('--root <folder>', 'the project').default('.');
const format = () => new Option('--format <format>', 'how to answer').choices(['text', 'json']).default('text');

const id = () => new Option('--id <key>', 'what the new key is called (default: the year and month)');
const bits = () => new Option('--bits <bits>', 'how long the key is').choices(['2048', '3072', '4096']).default('2048');
const publicKey = () =>
  new Option('--public-key <file>', 'a public key, as PEM, whose private half is kept elsewhere, such as in an HSM');

let chosen = (): Promise<number> => Promise.resolve(PROBLEMS);

// Commands below inherit what is said here before they are added.
const program = new Command('npm run keys --')
  .description('The keys that issuers sign with. Public halves lie in the project, private halves outside of git.')
  .exitOverride()
  .showHelpAfterError('(--help tells what there is)');

program
  .command('new')
  .description('Make the first RSA key pair of an issuer and list its public half in issuer.md.')
  .argument('<issuer>', 'a folder in issuers/')
  .addOption(id())
  .addOption(bits())
  .addOption(publicKey())
  .option('--dry-run', 'only say what would be done')
  .addOption(root())
  .addOption(format())
  .addHelpText('after', '\nPrivate halves go to the folder named by BLAZON_KEYS, or ~/.config/blazon/keys.')
  .action((issuer: string, options: NewOptions) => {
    chosen = () => makeKey(issuer, options);
  });

for (const [name, description] of [
  ['rotate', 'Retire the key of an issuer and make another. What was signed before goes on verifying, everywhere.'],
  [
    'compromised',
    'End a key that somebody else may have, and make another. Only what is published stands of what it signed.',
  ],
] as const) {
  const command = program.command(name).description(description).argument('<issuer>', 'a folder in issuers/');
  if (name === 'compromised')
    command
      .requiredOption('--since <date>', 'since when others may have it, such as 2027-03-01; awards dated before count')
      .option('--key <key>', 'the key that ends (default: the active one)');
  else
    command.option(
      '--until <date>',
      'up to which date awards count that the key before signed (default: a week from now, for the change to be merged)',
    );
  withEditOptions(command.addOption(id()).addOption(bits()).addOption(publicKey()))
    .addHelpText('after', '\nPrivate halves go to the folder named by BLAZON_KEYS, or ~/.config/blazon/keys.')
    .action((issuer: string, options: ReplaceOptions) => {
      chosen = () => replaceKey(command, issuer, { ...options, how: name === 'rotate' ? 'retired' : 'compromised' });
    });
}

program
  .command('new-applications')
  .description('Make the RSA key pair to which applicants for the badges of an issuer seal their addresses.')
  .argument('<issuer>', 'a folder in issuers/')
  .addOption(new Option('--bits <bits>', 'how long the key is').choices(['2048', '3072', '4096']).default('3072'))
  .option('--dry-run', 'only say what would be done')
  .addOption(root())
  .addOption(format())
  .addHelpText('after', '\nPrivate halves go to the folder named by BLAZON_KEYS, or ~/.config/blazon/keys.')
  .action((issuer: string, options: Omit<NewOptions, 'id'>) => {
    chosen = () => Promise.resolve(makeApplicationsKey(issuer, options));
  });

program
  .command('list')
  .description('Show the keys of every issuer, and whether the private half is on this machine.')
  .addOption(root())
  .addOption(format())
  .action((options: ListOptions) => {
    chosen = () => showKeys(options);
  });

await run(program, () => chosen());

async function makeKey(issuer: string, options: NewOptions): Promise<number> {
  const request: NewKeyRequest = {
    ...requestOf(issuer, options),
    key: options.id ?? freshKeyName(resolve(options.root), issuer, new Date().toISOString()),
    ...(options.publicKey !== undefined && { publicKeyPem: readNamedFile(program, '--public-key', options.publicKey) }),
  };
  const outcome = await newKey(request);
  if (outcome.kind === 'refused') return refuse(outcome, options);
  const { dryRun } = request;
  print(options.format === 'json' ? json({ dryRun, ...outcome.pair }) : describePair(outcome.pair, dryRun));
  return 0;
}

function makeApplicationsKey(issuer: string, options: Omit<NewOptions, 'id'>): number {
  const request = requestOf(issuer, options);
  const outcome = newApplicationsKey(request);
  if (outcome.kind === 'refused') return refuse(outcome, options);
  const { pair } = outcome;
  const { dryRun } = request;
  print(options.format === 'json' ? json({ dryRun, ...pair }) : describeApplicationsPair(pair, dryRun));
  return 0;
}

function requestOf(issuer: string, options: Omit<NewOptions, 'id'>): Omit<NewKeyRequest, 'key'> {
  return {
    projectRoot: resolve(options.root),
    keysFolder: resolve(keysFolder(process.env)),
    issuer,
    bits: bitsOf(options.bits),
    dryRun: options.dryRun === true,
  };
}

function refuse({ message, hint }: RefusedKey, { format }: Pick<NewOptions, 'format'>): number {
  if (format === 'json') print(json({ refused: { message, hint } }));
  else process.stderr.write(`${message}\n${hint}\n`);
  return PROBLEMS;
}

async function showKeys(options: ListOptions): Promise<number> {
  const keys = await listKeys(resolve(options.root), { environment: process.env, keysFolder: keysFolder(process.env) });
  print(options.format === 'json' ? json(keys) : describeKeys(keys));
  return 0;
}

function bitsOf(bits: NewOptions['bits']): NewKeyRequest['bits'] {
  return bits === '2048' ? 2048 : bits === '3072' ? 3072 : 4096;
}

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function print(text: string): void {
  process.stdout.write(text);
}
