import type { KeyFault } from '../../proof/key-fault.ts';
import { entry } from '../entry.ts';

/** What is wrong with the keys that issuers sign with, public halves in the project and private halves outside of it. */
export const keysProblems = {
  PRIVATE_KEY_IN_REPOSITORY: entry({
    title: 'A private key is in the repository',
    message: () => 'This file holds a private key. Whoever can read the repository can sign in the name of the issuer.',
    hint: () =>
      'Take the file out, and treat the key as stolen if it was ever committed: `npm run keys -- compromised <issuer> --since <date>` if it has signed, `npm run keys -- new <issuer>` if not. Only public keys belong here.',
    explanation: `A private key signs in the name of an issuer. It belongs in the secret environment of the job that publishes, and on no branch, not even for a moment: git keeps what was once committed.

If it was only written and never committed, remove it and all is well. If it was committed, removing it is not enough:

1. take the secret out of the publishing job;
2. if the key has signed what is published: \`npm run keys -- compromised <issuer> --since <date>\` ends it and makes another (docs/keys.md);
3. if it has not: remove the public half, its lines under \`keys:\` in issuer.md and the private half in the keys folder of your machine, and make a new pair with \`npm run keys -- new <issuer>\`;
4. give the new private half to the publishing job, and publish.

\`\`\`text
issuers/acme/keys/2026-11.pem     wrong: -----BEGIN PRIVATE KEY-----
issuers/acme/keys/2026-11.pem     right: -----BEGIN PUBLIC KEY-----
\`\`\``,
  }),

  PUBLIC_KEY_UNREADABLE: entry<{ fault: UnreadableKey }>({
    title: 'Not a public key in PEM form',
    message: ({ fault }) => `This is not a public key that Blazon can read: ${foundInstead(fault)}.`,
    hint: ({ fault }) => howToConvert(fault),
    explanation: `A key file holds one public key in PEM form, called SPKI, and nothing else. That is what \`npm run keys -- new <issuer>\` and \`openssl pkey -pubout\` write.

\`\`\`text
-----BEGIN PUBLIC KEY-----
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEA…
-----END PUBLIC KEY-----
\`\`\`

Certificates, SSH keys and the older form \`RSA PUBLIC KEY\` are other containers. Some verifiers read only the one above, so Blazon publishes no other.`,
  }),

  PUBLIC_KEY_UNSUITABLE: entry<{ fault: UnsuitableKey }>({
    title: 'A key that Open Badges cannot be signed with',
    message: ({ fault }) => `This key cannot be used: ${whyUnsuitable(fault)}.`,
    hint: () => 'Make a fitting pair with `npm run keys -- new <issuer>`.',
    explanation: `Open Badges 2.0 are signed with RS256, that is RSA with SHA-256, and verifiers accept nothing else. The key must have between 2048 and 8192 bits and the usual public exponent, 65537.

Keys of other kinds (elliptic curves, Ed25519, RSA-PSS) are good keys, but no verifier of Open Badges 2.0 takes their signatures.`,
  }),

  KEY_FILE_NAME: entry<{ name: string }>({
    title: 'Not a name for a key',
    message: ({ name }) =>
      `\`${name}\` cannot be the name of a key or of its issuer, which become part of its address.`,
    hint: () =>
      'Use small letters, digits and single hyphens before `.pem`, such as `2026-11.pem`. The name `development` is taken: previews are signed with a key of that name.',
    explanation: `The public key in \`issuers/acme/keys/2026-11.pem\` is published at \`issuers/acme/keys/2026-11.json\`, and every signature names that address.

\`\`\`text
issuers/acme/keys/Key 1.pem     wrong
issuers/acme/keys/key-1.pem     right
\`\`\``,
  }),

  MISSING_KEY: entry<{ issuer: string; variable: string; file: string }>({
    title: 'An issuer has no key to sign with',
    message: ({ issuer, variable, file }) =>
      `There is no private key for the issuer \`${issuer}\`: the environment has no \`${variable}\`, and there is no file \`${file}\`.`,
    hint: ({ issuer, variable }) =>
      `Put the private key into \`${variable}\`. On GitHub that takes two things: a secret of that name in the environment \`publish\`, and a line with its name in \`.github/workflows/publish.yml\`. If there is no key yet, make one with \`npm run keys -- new ${issuer}\`; if this issuer shall never sign, write \`signing: hosted\` into its issuer.md.`,
    explanation: `What is published for real is signed with the issuer's own key. A build finds its private half in one of two places:

- the environment variable \`BLAZON_KEY_<ISSUER>\`, in capitals and with \`_\` for \`-\`, holding the whole PEM text;
- the file \`<issuer>.pem\` in the keys folder, \`~/.config/blazon/keys\` or the folder named by \`BLAZON_KEYS\`.

On GitHub a secret of the environment \`publish\` becomes such a variable only where the workflow names it. A secret that is set, but not named, never reaches the job that signs:

\`\`\`yaml
# .github/workflows/publish.yml, job \`sign\`, step "Sign every award"
env:
  BLAZON_KEY_ACME: \${{ secrets.BLAZON_KEY_ACME }}
\`\`\`

An issuer that writes \`signing: hosted\` publishes hosted assertions only. They are checked at their address, and a baked picture then holds the assertion and no signature.

Builds that are not for publication need no key: they make one to throw away, and say so on every page.`,
  }),

  UNREADABLE_PRIVATE_KEY: entry<{ issuer: string; source: string; fault: KeyFault | NoAccess }>({
    title: 'A private key cannot be used',
    message: ({ issuer, source, fault }) =>
      `The private key of \`${issuer}\` in ${source} cannot be used: ${whyNotPrivate(fault)}.`,
    hint: () =>
      'It must be an RSA private key of at least 2048 bits as PKCS#8 PEM without a passphrase, whole, with its first and last line: `-----BEGIN PRIVATE KEY-----`.',
    explanation: `The usual reasons: a secret that was pasted without its first or last line, the public half in the place of the private one, or a key in an older form. OpenSSL turns other forms into the right one:

\`\`\`sh
openssl pkcs8 -topk8 -nocrypt -in old.pem -out acme.pem
\`\`\`

Blazon never prints any part of a private key.`,
  }),

  SIGNER_FAILED: entry<{ issuer: string; variable: string; fault: SignerFault }>({
    title: 'The command that signs did not sign',
    message: ({ issuer, variable, fault }) =>
      `The command in \`${variable}\`, which signs for \`${issuer}\`, cannot be used: ${whatSignerDid(fault)}.`,
    hint: ({ fault }) => whatToDoWithSigner(fault),
    explanation: `A key in an HSM or a key service never leaves it. \`BLAZON_SIGNER_<ISSUER>\` then holds the command that asks it to sign, as a list in JSON; no shell reads it:

\`\`\`sh
export BLAZON_SIGNER_ACME='["/usr/local/bin/sign-with-kms", "--key", "badges"]'
\`\`\`

The command is started once. It gets one request on each line of its standard input, and gives one answer on each line of its standard output, in any order:

\`\`\`text
→ {"id":1,"key":"2026-11","algorithm":"RS256","input":"ZXlKaGJH…","digest":"9Q2F…"}
← {"id":1,"signature":"pD3k…"}
← {"id":2,"error":"no permission"}
\`\`\`

\`input\` is what is signed and \`digest\` its SHA-256, \`signature\` is RSASSA-PKCS1-v1_5 with SHA-256 over it, all in base64. Every answer is verified with the public half of the active key before it is used. A command that ends, is silent for 30 seconds or answers with anything else is not started again: nothing is published. See docs/keys.md.`,
  }),

  KEY_MISMATCH: entry<{ issuer: string; key: string; source: string }>({
    title: 'The private key is not the half of the published key',
    message: ({ issuer, key, source }) =>
      `The private key in ${source} does not belong to \`${key}\`, the active key of \`${issuer}\`.`,
    hint: ({ issuer }) =>
      `Give the build the private half of this key, or name the other key \`active\`. \`npm run keys -- list\` shows which halves belong together for \`${issuer}\`.`,
    explanation: `A badge is verified with the public key that the issuer's profile names. A signature made with any other key would be refused everywhere, so nothing is published.

This happens after a change of keys, when issuer.md and the secret of the publishing job were not changed together.`,
  }),

  UNDECLARED_KEY: entry<{ issuer: string; source: string }>({
    title: 'There is a private key, but the issuer names no active key',
    message: ({ issuer, source }) =>
      `There is a private key for \`${issuer}\` in ${source}, but issuer.md names no active key.`,
    hint: ({ issuer }) =>
      `Add the public half to \`issuers/${issuer}/keys/\` and name it under \`keys:\` in issuer.md, or take the private key away. \`npm run keys -- new ${issuer}\` does all of it for a new key.`,
    explanation: `Signatures can be verified only if the public half of their key is published with the issuer.

\`\`\`yaml
# issuers/acme/issuer.md (front matter), with issuers/acme/keys/2026-11.pem beside it
keys:
  - id: 2026-11
\`\`\`

The public half of a private key is what \`openssl pkey -in acme.pem -pubout\` prints.`,
  }),

  KEYS_FOLDER_IN_REPOSITORY: entry<{ folder: string }>({
    title: 'The keys folder is inside a git repository',
    message: ({ folder }) => `Private keys would lie in \`${folder}\`, which is inside a git repository.`,
    hint: () => 'Name a folder outside of every repository in the environment variable `BLAZON_KEYS`.',
    explanation: `Private keys must be where git never sees them, or one \`git add\` publishes them. Without \`BLAZON_KEYS\` the folder is \`~/.config/blazon/keys\`; if your home folder is itself a git repository, name another.`,
  }),
};

/** What a command that is to sign did instead. `said` is what a stranger wrote, bounded and made visible. */
export type SignerFault =
  | { readonly kind: 'not-a-command' }
  | { readonly kind: 'beside-a-key'; readonly key: string }
  | { readonly kind: 'not-started'; readonly reason: string }
  | { readonly kind: 'ended'; readonly how: string }
  | { readonly kind: 'silent'; readonly seconds: number }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'refused'; readonly said: string }
  | { readonly kind: 'other-key'; readonly key: string };

function whatSignerDid(fault: SignerFault): string {
  switch (fault.kind) {
    case 'not-a-command':
      return 'it is no list of words in JSON';
    case 'beside-a-key':
      return `\`${fault.key}\` is set as well, and it is not clear which of the two is to sign`;
    case 'not-started':
      return `it could not be started (${fault.reason})`;
    case 'ended':
      return `it ended before it had answered (${fault.how})`;
    case 'silent':
      return `it did not answer for ${fault.seconds} seconds`;
    case 'unreadable':
      return 'it answered with something that is no answer';
    case 'refused':
      return `it says: ${fault.said}`;
    case 'other-key':
      return `its signature is not one of the key \`${fault.key}\``;
  }
}

function whatToDoWithSigner(fault: SignerFault): string {
  switch (fault.kind) {
    case 'not-a-command':
      return 'Write the program and its arguments as a list: `["/usr/local/bin/sign-with-kms", "--key", "badges"]`.';
    case 'beside-a-key':
      return 'Take one of the two out of the environment.';
    case 'not-started':
      return 'Give the whole path of a program that this machine can run.';
    case 'ended':
    case 'silent':
    case 'refused':
      return 'Run the command by hand, give it a request on a line, and see what it says. Its own messages are not shown here: they may hold secrets.';
    case 'unreadable':
      return 'It must write one line of JSON for each request, `{"id":1,"signature":"…"}`, and nothing else to its standard output.';
    case 'other-key':
      return 'Let it sign with the private half of the active key in issuer.md, by RSASSA-PKCS1-v1_5 with SHA-256. `npm run keys -- list` names the active key.';
  }
}

type UnreadableKey = Extract<KeyFault, { kind: 'not-pem' | 'other-pem' | 'broken' }>;
type UnsuitableKey = Extract<KeyFault, { kind: 'not-rsa' | 'size' | 'exponent' }>;

/** The file is there, but cannot be read; `code` is the system's. */
interface NoAccess {
  readonly kind: 'no-access';
  readonly code: string;
}

function foundInstead(fault: UnreadableKey): string {
  switch (fault.kind) {
    case 'not-pem':
      return 'it has no line `-----BEGIN PUBLIC KEY-----`';
    case 'other-pem':
      return `it holds a \`${fault.label}\``;
    case 'broken':
      return 'it is damaged, or there is something else before or after the key';
  }
}

function howToConvert(fault: UnreadableKey): string {
  const label = fault.kind === 'other-pem' ? fault.label : '';
  if (label === 'CERTIFICATE') return 'Take the key out of the certificate: `openssl x509 -in old.pem -pubkey -noout`.';
  if (label === 'RSA PUBLIC KEY') return 'Convert it: `openssl rsa -RSAPublicKey_in -in old.pem -pubout`.';
  return 'The file must hold the public key as PEM and nothing else: from `-----BEGIN PUBLIC KEY-----` to `-----END PUBLIC KEY-----`.';
}

function whyUnsuitable(fault: UnsuitableKey): string {
  switch (fault.kind) {
    case 'not-rsa':
      return 'it is not a plain RSA key, and Open Badges 2.0 are signed with RS256 only';
    case 'size':
      return `it has ${fault.bits} bits, and must have between 2048 and 8192`;
    case 'exponent':
      return 'its public exponent is not an odd number from 3 to 33 bits long';
  }
}

function whyNotPrivate(fault: KeyFault | NoAccess): string {
  switch (fault.kind) {
    case 'no-access':
      return `it cannot be read (${fault.code})`;
    case 'not-pem':
      return 'it has no line `-----BEGIN PRIVATE KEY-----`';
    case 'other-pem':
      return `it is a \`${fault.label}\``;
    case 'broken':
      return 'it is damaged or not whole';
    case 'not-rsa':
      return 'it is not an RSA private key';
    case 'size':
    case 'exponent':
      return whyUnsuitable(fault);
  }
}
