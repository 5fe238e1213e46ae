import { unbakePng } from '../bake/png.ts';
import { unbakeSvg } from '../bake/svg.ts';
import type { Unbaked } from '../bake/unbaked.ts';
import type { FullAward } from '../model/award.ts';
import { checkContext } from '../openbadges/check-context.ts';
import { checkDocument } from '../openbadges/check-document.ts';
import type { Edition } from '../openbadges/edition.ts';
import { verifyJws } from '../proof/verify-jws.ts';
import { bakedText, signedPayload, type AwardFiles } from './award-files.ts';
import type { OutputFile } from './output-file.ts';

/**
 * What is wrong with the files of one award, read back from their bytes; empty when all is well.
 * A fault here is ours, never an author's: nothing with a fault is published.
 */
export async function awardFaults(files: AwardFiles, full: FullAward, edition: Edition): Promise<string[]> {
  const jws = files.signed && textOf(files.signed);
  const baked = bakedText(full, edition, jws);
  return [
    ...(await documentFaults(textOf(files.hosted))),
    ...(jws === undefined ? [] : await signatureFaults(jws, full, edition)),
    ...bakedFaults('PNG', unbakePng(files.png.content as Uint8Array), baked),
    ...(files.svg ? bakedFaults('SVG', unbakeSvg(textOf(files.svg)), baked) : []),
  ].map((fault) => `${full.award.id}: ${fault}`);
}

/** What is wrong with one published JSON document. */
export async function documentFaults(json: string): Promise<string[]> {
  const document: unknown = JSON.parse(json);
  const faults = [...checkDocument(document), ...(await checkContext(document))];
  return faults.map(({ path, sentence }) => `${path} ${sentence}`);
}

async function signatureFaults(jws: string, full: FullAward, edition: Edition): Promise<string[]> {
  const key = edition.signingKeys.get(full.issuer.id);
  if (!key) return ['is signed, but its issuer publishes no key'];
  const verdict = await verifyJws(jws, key.publicKeyPem);
  if (verdict.kind === 'refused') return [`the signature does not verify: ${verdict.reason}`];
  if (verdict.payload !== signedPayload(full, edition)) return ['the signature is over another assertion'];
  return documentFaults(verdict.payload);
}

function bakedFaults(kind: string, unbaked: Unbaked, expected: string): string[] {
  return unbaked.kind === 'found' && unbaked.text === expected
    ? []
    : [`the baked ${kind} does not give back what was baked`];
}

function textOf(file: OutputFile): string {
  return typeof file.content === 'string' ? file.content : new TextDecoder().decode(file.content);
}
