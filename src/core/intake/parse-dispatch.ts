import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { formats } from '../content/schemas/formats.ts';
import type { Evidence } from '../model/award.ts';
import { parseBadgeId, type BadgeId } from '../model/ids.ts';
import type { HashedIdentity } from '../model/recipient.ts';
import { parseWebUrl, type Markdown, type WebUrl } from '../model/text.ts';
import { parseInstant, type Instant } from '../model/time.ts';
import { visible } from '../problem/visible.ts';
import { textDigest } from './body-digest.ts';
import { clearAddressesIn } from './clear-addresses.ts';
import { dispatchSchema } from './dispatch-schema.ts';
import { refusals, type Refusal } from './refusal.ts';

/** A payload of a platform, checked. */
export interface DispatchRequest {
  /** SHA-256 of the idempotency key, 64 hexadecimal digits. */
  readonly keyDigest: string;
  readonly badge: BadgeId;
  readonly recipient:
    | { readonly kind: 'sealed'; readonly sealed: string }
    | { readonly kind: 'hashed'; readonly identity: HashedIdentity }
    | { readonly kind: 'url'; readonly url: WebUrl };
  readonly issuedOn: Instant;
  readonly expires?: Instant;
  readonly evidence: readonly Evidence[];
  readonly narrative?: Markdown;
  readonly source?: WebUrl;
}

export type DispatchReading =
  | { readonly kind: 'request'; readonly request: DispatchRequest }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

const MOST_BYTES = 60_000;
const MOST_LEVELS = 20;

const check = new Ajv2020({ strict: true, strictRequired: false, allErrors: false, verbose: false, formats }).compile(
  dispatchSchema,
);

/** The form of a payload once the schema holds. */
interface Written {
  readonly idempotencyKey: string;
  readonly badge: string;
  readonly recipient: {
    readonly sealed?: string;
    readonly hashed?: { readonly salt: string; readonly identity: string };
    readonly url?: string;
  };
  readonly issuedOn: string;
  readonly expires?: string;
  readonly evidence?: readonly (Omit<Evidence, 'url'> & { readonly url?: string })[];
  readonly narrative?: string;
  readonly source?: string;
}

/** Reads the payload of a dispatch, version 1: parsed JSON of a stranger's making, held against the published schema. */
export function parseDispatch(payload: unknown): DispatchReading {
  if (!isWithin(payload, MOST_LEVELS)) return refused(refusals.PAYLOAD_TOO_DEEP(MOST_LEVELS));
  if (size(payload) > MOST_BYTES) return refused(refusals.PAYLOAD_TOO_LARGE(MOST_BYTES));
  if (isObject(payload) && payload['version'] !== 1) return refused(refusals.PAYLOAD_VERSION());
  const unheld = unheldCharacter(payload);
  if (unheld) return refused(refusals.PAYLOAD_CHARACTER(unheld.path, visible(unheld.character)));
  const [address] = clearAddressesIn(payload);
  if (address !== undefined) return refused(refusals.PAYLOAD_EMAIL(address));
  if (!check(payload)) return { kind: 'refused', refusals: faults(check.errors ?? []) };
  return { kind: 'request', request: requestOf(payload) };
}

/** Whether a value has at most so many levels. What walks through it after that may call itself. */
function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((member) => isWithin(member, levels - 1));
}

interface Unheld {
  readonly path: string;
  readonly character: string;
}

/** The first character that no file of text can hold: a control character that is no white space, or half of a surrogate pair. */
function unheldCharacter(value: unknown, path = ''): Unheld | undefined {
  if (typeof value === 'string') {
    const [character] = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Surrogate}/u.exec(value) ?? [];
    return character === undefined ? undefined : { path, character };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, member] of Object.entries(value)) {
    const found = unheldCharacter(name, `${path}/…`) ?? unheldCharacter(member, `${path}/${name}`);
    if (found) return found;
  }
  return undefined;
}

function size(payload: unknown): number {
  return new TextEncoder().encode(JSON.stringify(payload)).length;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function faults(errors: readonly ErrorObject[]): readonly Refusal[] {
  const telling = errors.filter(({ keyword }) => keyword !== 'oneOf');
  const worst = telling.length > 0 ? telling : errors;
  return worst.slice(0, 5).map(({ instancePath, keyword, message = 'is wrong', params }) => {
    const extra = keyword === 'additionalProperties' ? ', and there is another' : '';
    const missing = keyword === 'required' ? `/${String(params['missingProperty'])}` : '';
    return refusals.PAYLOAD_FORM(`${instancePath}${missing}`, missing === '' ? `${message}${extra}` : 'is missing');
  });
}

function requestOf(written: Written): DispatchRequest {
  const { idempotencyKey, badge, issuedOn, expires, evidence = [], narrative, source } = written;
  return {
    keyDigest: textDigest(idempotencyKey),
    badge: held(parseBadgeId(badge)),
    recipient: recipientOf(written.recipient),
    issuedOn: held(parseInstant(issuedOn)),
    evidence: evidence.map(({ url, ...others }) => ({
      ...(url !== undefined && { url: held(parseWebUrl(url)) }),
      ...others,
    })),
    ...(expires !== undefined && { expires: held(parseInstant(expires)) }),
    ...(narrative !== undefined && { narrative: narrative as Markdown }),
    ...(source !== undefined && { source: held(parseWebUrl(source)) }),
  };
}

function recipientOf({ sealed, hashed, url }: Written['recipient']): DispatchRequest['recipient'] {
  if (sealed !== undefined) return { kind: 'sealed', sealed };
  if (!hashed) return { kind: 'url', url: held(url === undefined ? undefined : parseWebUrl(url)) };
  return { kind: 'hashed', identity: { kind: 'hashed', property: 'email', hash: hashed.identity, salt: hashed.salt } };
}

/** The schema has seen to it already. */
function held<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The schema of payloads let through what is not of its form');
  return value;
}

function refused(refusal: Refusal): DispatchReading {
  return { kind: 'refused', refusals: [refusal] };
}
