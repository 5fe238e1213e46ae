import { checkContext } from '../openbadges/check-context.ts';
import { checkDocument } from '../openbadges/check-document.ts';
import { decodeBase64url } from '../proof/base64url.ts';
import type { AwardFiles } from './award-files.ts';
import type { OutputFile } from './output-file.ts';

/**
 * In what the documents of one award are not as the JSON Schemas and the Open Badges context ask; empty when all is well.
 * Whether signatures, pictures and links hold is for the verifier, when the site is written.
 * A fault here is ours, never an author's: nothing with a fault is published.
 */
export async function awardFaults({ hosted, signed }: AwardFiles): Promise<string[]> {
  return [
    ...(await documentFaults(textOf(hosted))),
    ...(signed ? await documentFaults(payloadOf(textOf(signed))) : []),
  ].map((fault) => `${hosted.path}: ${fault}`);
}

/** What a compact JWS of ours is over, as its bytes say. */
function payloadOf(jws: string): string {
  return new TextDecoder().decode(decodeBase64url(jws.split('.')[1] ?? ''));
}

/** What is wrong with one published JSON document. */
export async function documentFaults(json: string): Promise<string[]> {
  const document: unknown = JSON.parse(json);
  const faults = [...checkDocument(document), ...(await checkContext(document))];
  return faults.map(({ path, sentence }) => `${path} ${sentence}`);
}

function textOf({ content }: OutputFile): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}
