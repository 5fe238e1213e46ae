import { decodeBase64url, isCanonicalBase64url } from '../proof/base64url.ts';
import { check } from './check.ts';
import { textOfBytes } from './library.ts';
import { isJsonObject } from './json-ld.ts';
import { readStrictJson, type Json } from './strict-json.ts';
import type { Check } from './verification.ts';

export interface ReadJws {
  /** What is signed, before the signature is known to be genuine. */
  readonly payload: string | undefined;
  readonly checks: readonly Check[];
}

/** As long as the largest document in base64url, with its header and signature. */
const MOST_CHARACTERS = 1500 * 1024;
const KNOWN_ELSEWHERE = /^(?:RS384|RS512|PS256|PS384|PS512|ES256|ES256K|ES384|ES512|EdDSA|Ed25519|Ed448|ML-DSA-\d+)$/;

/** Reads a compact JWS (RFC 7515 §3.1) strictly: one canonical text for each signature, and a header that asks for nothing more. */
export function readJws(jws: string, subject: string): ReadJws {
  if (jws.length > MOST_CHARACTERS)
    return {
      payload: undefined,
      checks: [check('JWS_FORM', 'unsettled', subject, { found: 'more than is read of one signature' })],
    };
  const segments = jws.split('.');
  const { text: header, value } = headerOf(segments[0] ?? '');
  const payload = canonicalText(segments[1] ?? '');
  // An empty signature is well-formed (RFC 7518 §3.6); that it proves nothing is for the algorithm and the key to say.
  const isWhole = segments.length === 3 && (segments[2] === '' || isCanonicalBase64url(segments[2] ?? ''));
  if (!isWhole || !isJsonObject(value) || value.has('crit') || payload === undefined)
    return {
      payload,
      checks: [
        check('JWS_FORM', false, subject, {
          expected: 'header, payload and signature in canonical base64url without padding',
          found: faultOf(isWhole, value !== undefined, payload),
          raw: jws,
        }),
      ],
    };
  const algorithm = value.get('alg');
  const state = algorithm === 'RS256' ? 'passed' : isKnownElsewhere(algorithm) ? 'unsettled' : 'failed';
  const found = typeof algorithm === 'string' ? algorithm : 'none';
  return {
    payload,
    checks: [
      check('JWS_FORM', true, subject),
      check('JWS_ALGORITHM', state, subject, { expected: 'RS256', found, raw: header }),
    ],
  };
}

/** Whether the header of a JWS names an algorithm that may be sound and is not verified here. */
export function isOfOtherAlgorithm(jws: string): boolean {
  const { value } = headerOf(jws.slice(0, jws.indexOf('.')));
  return isJsonObject(value) && isKnownElsewhere(value.get('alg'));
}

interface Header {
  readonly text: string | undefined;
  /** Undefined where it is no plain JSON, a member that stands twice included. */
  readonly value: Json | undefined;
}

/** Tokens of one issuer have the same header, letter by letter. */
const headers = new Map<string, Header>();
const MOST_HEADERS = 64;
const LONGEST_KEPT = 1000;

function headerOf(segment: string): Header {
  const known = headers.get(segment);
  if (known) return known;
  const text = canonicalText(segment);
  const reading = text === undefined ? undefined : readStrictJson(text);
  const value = reading?.kind === 'read' && reading.duplicates.length === 0 ? reading.value : undefined;
  if (headers.size >= MOST_HEADERS) headers.clear();
  if (segment.length <= LONGEST_KEPT) headers.set(segment, { text, value });
  return { text, value };
}

function isKnownElsewhere(algorithm: unknown): boolean {
  return typeof algorithm === 'string' && KNOWN_ELSEWHERE.test(algorithm);
}

function faultOf(isWhole: boolean, hasHeader: boolean, payload: string | undefined): string {
  if (!isWhole) return 'segments that are missing, too many, or not canonical';
  if (payload === undefined) return 'a payload that is not canonical base64url of UTF-8';
  return hasHeader ? 'a header that asks for something more (crit)' : 'a header that is not plain JSON';
}

function canonicalText(segment: string): string | undefined {
  return isCanonicalBase64url(segment) ? textOfBytes(decodeBase64url(segment)) : undefined;
}
