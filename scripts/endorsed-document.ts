import type { Pin } from '../src/core/model/endorsement.ts';
import type { WebUrl } from '../src/core/model/text.ts';
import { endorsedDigest } from '../src/core/openbadges/endorsed-digest.ts';
import { ChangeRefused } from '../src/node/change/change-refused.ts';
import { nodeFetcher } from '../src/node/node-fetcher.ts';

/** What a document elsewhere is called, if anything, and what it says now. */
export interface EndorsedDocument {
  readonly name: string | undefined;
  readonly pin: Pin;
}

/** Looks once at what is to be endorsed. Throws `ChangeRefused` where it is not there or nothing that can be endorsed. */
export async function readEndorsed(address: WebUrl, allowPrivate: boolean): Promise<EndorsedDocument> {
  const answer = await nodeFetcher({ allowPrivate })(address);
  if (answer.kind !== 'answered' || answer.status !== 200)
    throw new ChangeRefused(
      `Nothing answers at ${address}.`,
      'Mend the address; or say --offline with --name, and it is not pinned.',
    );
  const document = objectIn(answer.bytes);
  const digest = document && endorsedDigest(document);
  if (!document || digest === undefined || document['id'] !== address)
    throw new ChangeRefused(
      `At ${address} is no badge, issuer or award that goes by this address.`,
      'Give the address of its Open Badges document, which pages link as JSON, and not that of its page.',
    );
  const { name } = document;
  return { name: typeof name === 'string' ? name : undefined, pin: { digest } };
}

function objectIn(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
