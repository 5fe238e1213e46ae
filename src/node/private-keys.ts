import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IssuerId } from '../core/model/ids.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The private half of an issuer's key, and where it was found, in words for people. Its text is never printed. */
export interface FoundPrivateKey {
  readonly from: 'environment' | 'file';
  readonly source: string;
  readonly text: string | { readonly unreadable: string };
}

/** `BLAZON_KEY_ACME_TOOLS` for `acme-tools`. */
export function keyVariable(issuer: IssuerId): string {
  return `BLAZON_KEY_${issuer.toUpperCase().replaceAll('-', '_')}`;
}

export function keyFile(folder: string, issuer: IssuerId): string {
  return join(folder, `${issuer}.pem`);
}

/** `BLAZON_APPLICATIONS_KEY_ACME_TOOLS` for `acme-tools`. */
export function applicationsKeyVariable(issuer: IssuerId): string {
  return keyVariable(issuer).replace('BLAZON_KEY_', 'BLAZON_APPLICATIONS_KEY_');
}

export function applicationsKeyFile(folder: string, issuer: IssuerId): string {
  return join(folder, `${issuer}.applications.pem`);
}

interface Whereabouts {
  readonly environment: Environment;
  readonly keysFolder: string;
}

/** The private half that an issuer signs with. */
export function findPrivateKey(
  issuer: IssuerId,
  { environment, keysFolder }: Whereabouts,
): FoundPrivateKey | undefined {
  return findIn(environment, keyVariable(issuer), keyFile(keysFolder, issuer));
}

/** The private half that opens what applicants have sealed. */
export function findApplicationsKey(
  issuer: IssuerId,
  { environment, keysFolder }: Whereabouts,
): FoundPrivateKey | undefined {
  return findIn(environment, applicationsKeyVariable(issuer), applicationsKeyFile(keysFolder, issuer));
}

/** The environment comes first. An empty variable is none: that is what a missing secret looks like on GitHub. */
function findIn(environment: Environment, variable: string, file: string): FoundPrivateKey | undefined {
  const value = environment[variable]?.trim() ?? '';
  // Some places keep a secret on one line, with `\n` written out.
  if (value !== '')
    return {
      from: 'environment',
      source: `the environment variable \`${variable}\``,
      text: value.replaceAll('\\n', '\n'),
    };
  const text = readIfThere(file);
  return text === undefined ? undefined : { from: 'file', source: `the file \`${file}\``, text };
}

function readIfThere(file: string): FoundPrivateKey['text'] | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' ? undefined : { unreadable: code };
  }
}
