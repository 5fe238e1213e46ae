import { readFileSync } from 'node:fs';
import type { IssuerId } from '../core/model/ids.ts';
import type { Issuer, SigningKey } from '../core/model/issuer.ts';
import type { Registry } from '../core/model/registry.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { Problem } from '../core/problem/problem.ts';
import { declaredSigningKeys } from '../core/proof/declared-keys.ts';
import { recordedSigner } from '../core/proof/recorded-signer.ts';
import type { Signer } from '../core/proof/signer.ts';
import { signedPayload } from '../core/publication/award-files.ts';
import { fullAwards } from '../core/publication/full-awards.ts';
import { systemCode, systemReason } from './reading/system-reason.ts';
import { keysFolder, missingKey, type FoundSigners } from './keys.ts';

/** One line of the file that `npm run sign` writes. */
export interface RecordedSignature {
  readonly award: string;
  readonly jws: string;
}

export function recordLine(signature: RecordedSignature): string {
  return `${JSON.stringify(signature)}\n`;
}

/**
 * Signers that only repeat what was recorded for each award as it stands. An award whose signature is missing, is over
 * something else, or is by another key than the one its issuer declares, is a problem.
 */
export async function recordedSigners(
  file: string,
  registry: Registry,
  editionWith: (keys: ReadonlyMap<IssuerId, SigningKey>) => Edition,
): Promise<FoundSigners> {
  const signingKeys = declaredSigningKeys(registry);
  const recorded = readSignatures(file);
  if (!(recorded instanceof Map)) return { signers: new Map(), signingKeys, problems: [recorded] };
  const edition = editionWith(signingKeys);
  const byPayload = new Map<string, string>();
  const signers = new Map(
    [...signingKeys].map(([issuer, key]) => [
      issuer,
      recordedSigner(key.publicKeyPem, (payload) => byPayload.get(payload)),
    ]),
  );
  const problems = [...registry.issuers.values()].flatMap((issuer) => withoutKey(issuer, signingKeys));
  for (const full of fullAwards({ registry })) {
    const { award, issuer } = full;
    const signer = signers.get(issuer.id);
    if (!signer) continue;
    const payload = signedPayload(full, edition);
    const jws = recorded.get(award.id);
    if (jws !== undefined) byPayload.set(payload, jws);
    if (!(await repeats(signer, payload)))
      problems.push({ code: 'SIGNATURE_MISSING', place: award.place, award: award.id, issuer: issuer.id });
  }
  return { signers, signingKeys, problems };
}

/** An issuer that signs, but says with which key nowhere. */
function withoutKey(issuer: Issuer, keys: ReadonlyMap<IssuerId, SigningKey>): Problem[] {
  if (issuer.signing.kind === 'hosted' || keys.has(issuer.id)) return [];
  return [missingKey(issuer, keysFolder({}))];
}

async function repeats(signer: Signer, payload: string): Promise<boolean> {
  return signer.sign(payload).then(
    () => true,
    () => false,
  );
}

function readSignatures(file: string): Map<string, string> | Problem {
  const unreadable = (reason: string, line: number): Problem => ({
    code: 'SIGNATURES_UNREADABLE',
    place: { file, line, column: 1 },
    reason,
  });
  const signatures = new Map<string, string>();
  try {
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (line === '') continue;
      const signature = parseLine(line);
      if (!signature) return unreadable('this line is not a record of a signature', index + 1);
      signatures.set(signature.award, signature.jws);
    }
  } catch (error) {
    return unreadable(systemCode(error) === 'ENOENT' ? `there is no file \`${file}\`` : systemReason(error), 1);
  }
  return signatures;
}

function parseLine(line: string): RecordedSignature | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is RecordedSignature {
  return (
    typeof value === 'object' &&
    value !== null &&
    'award' in value &&
    'jws' in value &&
    typeof value.award === 'string' &&
    typeof value.jws === 'string'
  );
}
