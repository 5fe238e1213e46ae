import type { HalfPlace, IssuerKeys, PrivateHalf } from '../src/node/list-keys.ts';
import type { ApplicationsKeyPair } from '../src/node/new-applications-key.ts';
import type { NewKeyPair } from '../src/node/key-plan.ts';
import type { Replacement } from '../src/node/replace-key.ts';

/** What a new key pair means for its maker: where the halves are, and what to do with the private one. */
export function describePair(pair: NewKeyPair, dryRun: boolean): string {
  return [
    ...dry(dryRun),
    `New key \`${pair.key}\` of \`${pair.issuer}\`, RSA with ${pair.bits} bits.`,
    '',
    `  public half    ${pair.publicKeyFile}`,
    `  listed in      ${pair.issuerFile}`,
    ...privateHalf(pair),
    '',
    ...handOver(pair),
    'Then commit the public half, issuer.md and publish.yml.',
    '',
  ].join('\n');
}

/** What it means that a key ends, and that another takes its place. */
export function describeReplacement(
  issuer: string,
  { ends, pair }: Pick<Replacement, 'ends' | 'pair'>,
): readonly string[] {
  return [
    ...(ends.status === 'retired'
      ? [
          `The key \`${ends.key}\` of \`${issuer}\` is retired. Its documents stay at their addresses, so what it signed goes on`,
          `verifying, in Blazon and elsewhere. Awards dated after ${ends.until} that it signed are refused.`,
        ]
      : [
          `The key \`${ends.key}\` of \`${issuer}\` is compromised since ${ends.until}. From the next publication the profile does not`,
          'name it any more. Blazon refuses what it signed, but for what is published on the site and dated before; other',
          'verifiers refuse all of it. Awards at their addresses on the site are good everywhere.',
        ]),
    ...(pair
      ? [
          `The key \`${pair.key}\` takes its place, RSA with ${pair.bits} bits. From the next publication every award is signed with it, and`,
          'leads to a profile and badge classes of this key. Hosted awards, pages and links keep their addresses.',
          '',
          ...privateHalf(pair),
          ...(pair.privateKeyFile === undefined ? [] : ['']),
          ...handOver(pair),
        ]
      : []),
  ];
}

function privateHalf({ privateKeyFile, keptPrivateKeyFile }: NewKeyPair): readonly string[] {
  return [
    ...(privateKeyFile === undefined ? [] : [`  private half   ${privateKeyFile}`]),
    ...(keptPrivateKeyFile === undefined ? [] : [`  the one before ${keptPrivateKeyFile}`]),
  ];
}

function handOver({ privateKeyFile, variable }: NewKeyPair): readonly string[] {
  if (privateKeyFile === undefined)
    return [
      `Its private half is kept elsewhere. Give the publishing job a command that signs with it, in \`${signerOf(variable)}\` (docs/keys.md).`,
    ];
  return [
    'To publish with it, give the private half to the publishing job alone:',
    '',
    `  gh secret set ${variable} --env publish < ${shellWord(privateKeyFile)}`,
    '',
    `or in the browser: Settings → Environments → publish → Add environment secret, named ${variable},`,
    'with the whole text of the file, first and last line included.',
    'Then name the secret in .github/workflows/publish.yml, where the job `sign` has its `env:`, if it is not there yet:',
    '',
    `  ${variable}: \${{ secrets.${variable} }}`,
    '',
    'A secret that is set, but not named there, never reaches the job (docs/publishing.md).',
    '',
    'Keep a copy of the private half where you keep other secrets, such as a password manager or a drawer.',
    'Nobody can make it again.',
  ];
}

function signerOf(variable: string): string {
  return variable.replace('BLAZON_KEY_', 'BLAZON_SIGNER_');
}

/** The same of a pair for applications. */
export function describeApplicationsPair(pair: ApplicationsKeyPair, dryRun: boolean): string {
  return [
    ...dry(dryRun),
    `New key for applications to \`${pair.issuer}\`, RSA with ${pair.bits} bits.`,
    '',
    `  public half    ${pair.publicKeyFile}`,
    `  private half   ${pair.privateKeyFile}`,
    '',
    'Applicants seal their e-mail addresses to the public half, in their browsers. To open them where applications are taken',
    'in, give the private half to that job alone:',
    '',
    `  gh secret set ${pair.variable} --env applications < ${shellWord(pair.privateKeyFile)}`,
    '',
    `or in the browser: Settings → Environments → applications → Add environment secret, named ${pair.variable},`,
    'with the whole text of the file, first and last line included.',
    'Name it in the workflow that takes in applications, where `npm run intake` has its `env:`, if it is not there yet:',
    '',
    `  ${pair.variable}: \${{ secrets.${pair.variable} }}`,
    '',
    'Then commit the public half. With the private half lost, what was sealed to it cannot be read by anybody.',
    '',
  ].join('\n');
}

function dry(isDry: boolean): readonly string[] {
  return isDry ? ['Nothing was done. Without --dry-run this is what would be:', ''] : [];
}

/** A table of issuers and keys, for people. */
export function describeKeys(issuers: readonly IssuerKeys[]): string {
  if (issuers.length === 0) return 'There are no issuers: issuers are the folders in issuers/ with an issuer.md.\n';
  const rows = issuers.flatMap(rowsOf);
  const table = [['ISSUER', 'KEY', 'STATUS', 'PRIVATE HALF'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function rowsOf({ issuer, signing, keys, privateHalf }: IssuerKeys): readonly (readonly string[])[] {
  if (signing === 'hosted') return [[issuer, '–', 'hosted', 'never signs']];
  if (signing === 'unreadable') return [[issuer, '?', '?', 'issuer.md has problems: npm run validate']];
  const owner = privateHalf.kind === 'half' ? privateHalf.of : undefined;
  const rows = keys.map(({ id, status }) => [issuer, id, status, id === owner ? wordsOf(privateHalf) : '–']);
  const belongsToListed = keys.some(({ id }) => id === owner);
  if (keys.length > 0 && (belongsToListed || privateHalf.kind === 'none')) return rows;
  return [...rows, [issuer, 'none', '–', wordsOf(privateHalf)]];
}

function wordsOf(half: PrivateHalf): string {
  switch (half.kind) {
    case 'none':
      return 'none found';
    case 'unusable':
      return `${whereIs(half.from)}, but cannot be used`;
    case 'stranger':
      return `${whereIs(half.from)}, but of no key in this project`;
    case 'half':
      return whereIs(half.from);
  }
}

function whereIs(from: HalfPlace): string {
  switch (from) {
    case 'environment':
      return 'in the environment';
    case 'file':
      return 'in the keys folder';
    case 'command':
      return 'behind a command';
  }
}

function shellWord(text: string): string {
  return /^[\w./~-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
