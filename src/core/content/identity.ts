import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Identity, IdentityProperty } from '../model/recipient.ts';
import { parseWebUrl } from '../model/text.ts';
import type { Place, Problem } from '../problem/problem.ts';
import { urlProblem } from './url-problem.ts';

/** An identity as it was written, in a recipient.yaml or in the cells of a roster; each field is of its type. */
export interface WrittenIdentity {
  readonly property: IdentityProperty;
  readonly identity: string;
  readonly hashed: boolean;
  readonly salt: string | undefined;
}

export type IdentityReading =
  { readonly kind: 'identity'; readonly identity: Identity } | { readonly kind: 'problem'; readonly problem: Problem };

/** Reads an identity: a salted SHA-256, or the address of a page the person publishes under. Nothing else may be public. */
export function readIdentity(written: WrittenIdentity, place: Place): IdentityReading {
  return written.hashed ? readHash(written, place) : readClear(written, place);
}

/** Whether a salt can have 128 bits of chance: 22 base64url characters or 32 hexadecimal digits, not the same few over again. */
export function isSafeSalt(text: string): boolean {
  const isLong = /^[0-9a-f]+$/i.test(text) ? text.length >= 32 : /^[A-Za-z0-9_-]{22,}$/.test(text);
  return isLong && new Set(text).size >= 8;
}

/** Whether a text is a hash by its looks, in our form or another. */
export function looksHashed(identity: string): boolean {
  return /^(sha-?\d+|md5)\$|^([0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128})$/i.test(identity);
}

function readHash({ property, identity, salt }: WrittenIdentity, place: Place): IdentityReading {
  if (!looksHashed(identity)) return refused({ code: 'IDENTITY_NOT_HASHED', place });
  if (!/^sha256\$[0-9a-f]{64}$/.test(identity)) return refused({ code: 'BAD_HASH', place, fault: 'form' });
  if (salt === undefined) return refused({ code: 'MISSING_FIELD', place, field: 'salt' });
  if ([EMPTY_HASH, hashOf(salt)].includes(identity)) return refused({ code: 'BAD_HASH', place, fault: 'nothing' });
  return { kind: 'identity', identity: { kind: 'hashed', property, hash: identity, salt } };
}

function hashOf(text: string): string {
  return `sha256$${bytesToHex(sha256(utf8ToBytes(text)))}`;
}

const EMPTY_HASH = hashOf('');

function readClear({ property, identity, salt }: WrittenIdentity, place: Place): IdentityReading {
  if (salt !== undefined || looksHashed(identity)) return refused({ code: 'HASH_NOT_DECLARED', place });
  if (property !== 'url') return refused({ code: 'IDENTITY_IN_CLEAR', place, type: property });
  const url = parseWebUrl(identity);
  if (url === undefined) return refused(urlProblem('identity', identity, place));
  return { kind: 'identity', identity: { kind: 'plain', property, identity: url } };
}

function refused(problem: Problem): IdentityReading {
  return { kind: 'problem', problem };
}
