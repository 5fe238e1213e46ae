import { readFileSync } from 'node:fs';
import type { Award } from '../core/model/award.ts';
import type { IssuerId } from '../core/model/ids.ts';
import type { Issuer, SigningKey } from '../core/model/issuer.ts';
import type { Registry } from '../core/model/registry.ts';
import type { Edition } from '../core/openbadges/edition.ts';
import type { Problem } from '../core/problem/problem.ts';
import { declaredSigningKeys } from '../core/proof/declared-keys.ts';
import { recordedSigner } from '../core/proof/recorded-signer.ts';
import type { Signer } from '../core/proof/signer.ts';
import { signedPayload } from '../core/publication/award-files.ts';
import { fullAward } from '../core/publication/full-awards.ts';
import { systemCode, systemReason } from './reading/system-reason.ts';
import { keysFolder, missingKey, type FoundSigners } from './keys.ts';
import { nodeRs256 } from './node-rs256.ts';
import { openPack, type SignaturePack } from './signatures/signature-pack.ts';
import { signedText, signedTextDigest } from './signatures/signed-text.ts';

/** Awards whose signatures are looked up together. */
const AT_ONCE = 64;

/**
 * Signers that only repeat what was recorded for these awards as they stand. An award whose signature is missing, is over
 * something else, or is by another key than the one its issuer declares, is a problem.
 */
export async function recordedSigners(
  file: string,
  registry: Registry,
  editionWith: (keys: ReadonlyMap<IssuerId, SigningKey>) => Edition,
): Promise<FoundSigners> {
  const signingKeys = declaredSigningKeys(registry);
  const pack = readSignatures(file);
  if ('code' in pack) return { signers: new Map(), signingKeys, problems: [pack] };
  const edition = editionWith(signingKeys);
  const signers = new Map([...signingKeys].map(([issuer, key]) => [issuer, signerOf(key, pack)]));
  const problems = [...registry.issuers.values()].flatMap((issuer) => withoutKey(issuer, signingKeys));
  for (let start = 0; start < registry.awards.length; start += AT_ONCE) {
    const some = registry.awards.slice(start, start + AT_ONCE);
    problems.push(...(await Promise.all(some.map((award) => unsigned(award, { registry, signers, edition })))).flat());
  }
  return { signers, signingKeys, problems };
}

function signerOf({ publicKeyPem }: SigningKey, pack: SignaturePack): Signer {
  const lookup = (payload: string): string | undefined => {
    const text = signedText(payload);
    const signature = pack.find(signedTextDigest(text, publicKeyPem));
    return signature && `${text}.${signature.toString('base64url')}`;
  };
  return recordedSigner(publicKeyPem, lookup, nodeRs256);
}

interface Signing {
  readonly registry: Registry;
  readonly signers: ReadonlyMap<IssuerId, Signer>;
  readonly edition: Edition;
}

async function unsigned(award: Award, { registry, signers, edition }: Signing): Promise<readonly Problem[]> {
  const full = fullAward(award, registry);
  const signer = signers.get(full.issuer.id);
  if (!signer || (await repeats(signer, signedPayload(full, edition)))) return [];
  return [{ code: 'SIGNATURE_MISSING', place: award.place, award: award.id, issuer: full.issuer.id }];
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

/** The file that `npm run sign` wrote, or why it cannot be used. */
export function readSignatures(file: string): SignaturePack | Problem {
  const unreadable = (reason: string): Problem => ({
    code: 'SIGNATURES_UNREADABLE',
    place: { file, line: 1, column: 1 },
    reason,
  });
  try {
    return openPack(readFileSync(file)) ?? unreadable('it is not as `npm run sign` writes it, or was cut off');
  } catch (error) {
    return unreadable(systemCode(error) === 'ENOENT' ? `there is no file \`${file}\`` : systemReason(error));
  }
}
