import { readFileSync } from 'node:fs';
import type { FullAward } from '../core/model/award.ts';
import type { IssuerId } from '../core/model/ids.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { Problem } from '../core/problem/problem.ts';
import { recordedSigner } from '../core/proof/recorded-signer.ts';
import type { Signer } from '../core/proof/signer.ts';
import { signedPayload } from '../core/publication/award-files.ts';

/** One line of the file that `npm run sign` writes. */
export interface RecordedSignature {
  readonly award: string;
  readonly jws: string;
}

export function recordLine(signature: RecordedSignature): string {
  return `${JSON.stringify(signature)}\n`;
}

/** Signatures by the award they were made for, or why the file cannot be used. */
export function readSignatures(file: string): ReadonlyMap<string, string> | Problem {
  const unreadable = (reason: string, line = 1): Problem => ({
    code: 'SIGNATURES_UNREADABLE',
    place: { file, line, column: 1 },
    reason,
  });
  const signatures = new Map<string, string>();
  try {
    for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
      if (line === '') continue;
      const signature = parseLine(line);
      if (!signature) return unreadable('a line is not a record of a signature', index + 1);
      signatures.set(signature.award, signature.jws);
    }
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  return signatures;
}

/** Signers that only repeat what was recorded, and the awards for which nothing fitting was. */
export async function recordedSigners(
  signatures: ReadonlyMap<string, string>,
  awards: readonly FullAward[],
  edition: Edition,
): Promise<{ readonly signers: ReadonlyMap<IssuerId, Signer>; readonly problems: readonly Problem[] }> {
  const byPayload = new Map<string, string>();
  const signers = new Map<IssuerId, Signer>();
  for (const [issuer, key] of edition.signingKeys) {
    signers.set(
      issuer,
      recordedSigner(key.publicKeyPem, (payload) => byPayload.get(payload)),
    );
  }
  const problems: Problem[] = [];
  for (const full of awards) {
    const signer = signers.get(full.issuer.id);
    if (!signer) continue;
    const payload = signedPayload(full, edition);
    const jws = signatures.get(full.award.id);
    if (jws !== undefined) byPayload.set(payload, jws);
    const repeated = await signer.sign(payload).catch(() => undefined);
    if (repeated === undefined)
      problems.push({
        code: 'SIGNATURE_MISSING',
        place: full.award.place,
        award: full.award.id,
        issuer: full.issuer.id,
      });
  }
  return { signers, problems };
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
