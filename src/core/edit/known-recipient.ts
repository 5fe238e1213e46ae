import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Handle } from '../model/ids.ts';
import { hashedIdentity, type HashedIdentity, type Identity, type Recipient } from '../model/recipient.ts';
import type { Chance, RecipientRequest } from './award.ts';

type Recipients = ReadonlyMap<Handle, Recipient>;

/** Finds the handle of who already has an identity: an address is hashed with the salt of each recipient and compared. */
export function findKnown(recipients: Recipients): (request: RecipientRequest) => Handle | undefined {
  const plain = new Map<string, Handle>();
  const hashed: Salted[] = [];
  for (const { handle, identity } of recipients.values())
    if (identity.kind === 'plain') plain.set(comparable(identity.identity), handle);
    else hashed.push({ handle, ...identity, bytes: utf8ToBytes(identity.salt), hash: identity.hash.toLowerCase() });
  return (request) => {
    switch (request.kind) {
      case 'handle':
        return recipients.has(request.handle) ? request.handle : undefined;
      case 'url':
        return plain.get(comparable(request.url)) ?? withHash(hashed, 'url', request.url);
      case 'email':
        return withHash(hashed, 'email', request.email);
      case 'hashed': {
        const { hash, salt } = request.identity;
        return hashed.find((one) => one.salt === salt && one.hash === hash.toLowerCase())?.handle;
      }
    }
  };
}

interface Salted extends HashedIdentity {
  readonly handle: Handle;
  readonly bytes: Uint8Array;
}

/** GitHub knows its logins in any case. */
function comparable(url: string): string {
  return /^https:\/\/github\.com\//i.test(url) ? url.toLowerCase().replace(/\/$/, '') : url;
}

function withHash(hashed: readonly Salted[], property: 'url' | 'email', text: string): Handle | undefined {
  const identity = utf8ToBytes(property === 'email' ? text.trim().toLowerCase() : text.trim());
  return hashed.find(
    (one) => one.property === property && one.hash === `sha256$${bytesToHex(sha256(concatBytes(identity, one.bytes)))}`,
  )?.handle;
}

/** A handle that nobody has: the one suggested, or one made by chance. */
export function newHandle(recipients: Recipients, request: RecipientRequest, chance: Chance): Handle {
  const suggested = request.kind === 'url' ? request.suggestedHandle : undefined;
  if (suggested !== undefined && !recipients.has(suggested)) return suggested;
  for (;;) {
    const handle = chance.handle();
    if (!recipients.has(handle)) return handle;
  }
}

/** How somebody new is written down: an e-mail address only as a hash with a fresh salt. */
export function newIdentity(request: RecipientRequest, chance: Chance): Identity {
  switch (request.kind) {
    case 'handle':
      throw new Error(`Nothing says who ${request.handle} is`);
    case 'url':
      return { kind: 'plain', property: 'url', identity: request.url };
    case 'hashed':
      return request.identity;
    case 'email': {
      const identity = hashedIdentity('email', request.email, chance.salt());
      if (!identity) throw new Error('What was given as an e-mail address is none');
      return identity;
    }
  }
}
