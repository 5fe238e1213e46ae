import type { Badge } from '../../model/badge.ts';
import { textDigest } from '../body-digest.ts';
import { sealAddress } from '../seal.ts';
import type { Completion, Course } from './completion.ts';

export interface Target {
  readonly badge: Badge;
  /** The public key of its issuer for applications. */
  readonly publicKeyPem: string;
  readonly platform: string;
}

/** The body of a `repository_dispatch` that asks for the award of somebody who has finished a course. Only the sealed address is in it. */
export async function payloadOf(
  { person, email, on }: Completion,
  { url }: Course,
  { badge, publicKeyPem, platform }: Target,
): Promise<object> {
  return {
    event_type: 'blazon-award',
    client_payload: {
      version: 1,
      idempotencyKey: `${platform}/${textDigest(url).slice(0, 16)}/${badge.id}/${person}`,
      badge: badge.id,
      recipient: { sealed: await sealAddress(email, publicKeyPem, badge.id) },
      issuedOn: on,
      source: url,
    },
  };
}
