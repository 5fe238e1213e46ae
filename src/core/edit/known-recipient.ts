import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Handle } from '../model/ids.ts';
import { hashedIdentity, type HashedIdentity, type Identity, type Recipient } from '../model/recipient.ts';
import type { Chance, RecipientRequest } from './award.ts';

type Recipients = ReadonlyMap<Handle, Recipient>;

/**
 * Finds every handle of who already has an identity, as the same address may be there several times, hashed with
 * other salts: it is hashed with the salt of each recipient and compared.
 */
export function findHandles(recipients: Recipients): (request: RecipientRequest) => readonly Handle[] {
  const plain = new Map<string, Handle[]>();
  const hashed: Salted[] = [];
  for (const { handle, identity } of recipients.values())
    if (identity.kind === 'plain')
      plain.set(comparable(identity.identity), [...(plain.get(comparable(identity.identity)) ?? []), handle]);
    else hashed.push({ handle, ...identity, bytes: utf8ToBytes(identity.salt), hash: identity.hash.toLowerCase() });
  const withUrl = (url: string): readonly Handle[] => [
    ...(plain.get(comparable(url)) ?? []),
    ...withHash(hashed, 'url', url),
  ];
  return (request) => {
    switch (request.kind) {
      case 'handle': {
        const identity = recipients.get(request.handle)?.identity;
        if (!identity) return [];
        return identity.kind === 'plain'
          ? [...new Set([request.handle, ...withUrl(identity.identity)])]
          : [request.handle];
      }
      case 'url':
        return withUrl(request.url);
      case 'email':
        return withHash(hashed, 'email', request.email);
      case 'hashed': {
        const { hash, salt } = request.identity;
        return hashed.filter((one) => one.salt === salt && one.hash === hash.toLowerCase()).map(({ handle }) => handle);
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

function withHash(hashed: readonly Salted[], property: 'url' | 'email', text: string): readonly Handle[] {
  const identity = utf8ToBytes(property === 'email' ? text.trim().toLowerCase() : text.trim());
  return hashed
    .filter(
      (one) =>
        one.property === property && one.hash === `sha256$${bytesToHex(sha256(concatBytes(identity, one.bytes)))}`,
    )
    .map(({ handle }) => handle);
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
